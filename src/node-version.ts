/*
 * The first import of every entry point. Older versions cannot strip these types, lack Temporal, or crash in the
 * SQLite driver, and would say so in ways that help nobody.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 26 || (major === 26 && minor < 4)) {
  process.stderr.write(
    `Top of Mind needs Node 26.4 or later; this is ${process.versions.node}.\n` +
      'Start it with "npm start": npm ci has put a fitting Node into node_modules.\n',
  );
  process.exit(1);
}
