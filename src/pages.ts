import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const sources = ['src/web', 'src/client', 'src/pages.ts', 'package-lock.json'];

/** Where the built pages are. */
export const pagesFolder = join(root, 'dist', 'web');

const stampFile = join(root, 'dist', 'web.stamp');

/**
 * Builds the pages when they are missing or older than their sources. Returns false where they cannot be built
 * because the packages they are built with are not installed; the API works without them.
 */
export async function buildPagesIfStale(): Promise<boolean> {
  const isBuilt = existsSync(join(pagesFolder, 'index.html'));
  if (!existsSync(join(root, 'node_modules', 'vite')) || !existsSync(join(root, 'src', 'web')))
    return isBuilt;
  const stamp = await stampOfSources();
  if (isBuilt && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return true;
  await build();
  await compress();
  await writeFile(stampFile, stamp);
  return true;
}

/** Beside each built text its compressed forms, so that serving one costs no time. */
async function compress(): Promise<void> {
  const texts = (await filesOf(pagesFolder)).filter(path => /\.(js|css|svg)$/.test(path));
  for (const path of texts) {
    const text = await readFile(path);
    await writeFile(
      `${path}.br`,
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
    await writeFile(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  if (/\.(json|ts)$/.test(path)) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** In a process of its own, whose memory the service does not keep. */
async function build(): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, 'src', 'web', 'vite.config.ts');
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The pages could not be built (vite ended with ${code})`);
}
