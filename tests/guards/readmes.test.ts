import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exists, read, root, sourcesOf } from './sources.ts';

const readmes = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('{src,machines,tests,docs}/**/README.md', { cwd: root }),
]
  .map(path => path.replaceAll('\\', '/'))
  .filter(exists);

/** Paths that a page names: the targets of its links, and what looks like a file or a folder in backticks. */
function pathsIn(page: string): string[] {
  const prose = page.replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const quoted = [...prose.matchAll(/`([\w@.-]+(?:\/[\w@.-]+)*\/?)`/g)]
    .map(([, target = '']) => target)
    .filter(target => /^[\w-][\w.-]*(\/[\w.-]+)*(\.(ts|tsx|md|json|yml)|\/)$/.test(target));
  return [...links.filter(target => !/^[a-z]+:/.test(target)), ...quoted];
}

const names = new Set(sourcesOf('src', 'machines').map(({ path }) => basename(path)));

/** A page names things as seen from where it lies, from the root, or, in a room, its tests; a guide by name alone. */
function isThere(readme: string, path: string): boolean {
  const folder = dirname(readme);
  if (folder === '.' && names.has(path)) return true;
  return [join(folder, path), path, join('tests', basename(folder), path), join('tests', path)].some(exists);
}

describe.each(readmes)('%s', readme => {
  it('names only what is there', () => {
    const missing = pathsIn(read(readme)).filter(path => !path.startsWith('/') && !isThere(readme, path));
    expect(missing).toEqual([]);
  });
});

describe('src/README.md', () => {
  const page = exists('src/README.md') ? read('src/README.md') : '';
  const table = page.split(/^## Invariants$/m)[1]?.split(/^## /m)[0] ?? '';
  const rows = table.split('\n').filter(line => /^\|\s*\d+\s*\|/.test(line));

  it('lists the ten invariants', () => {
    if (page === '') return;
    expect(rows).toHaveLength(10);
  });

  it.each(rows)('names tests that hold it: %s', row => {
    const tests = [...row.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter(path => !exists(path))).toEqual([]);
  });
});
