import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The directory of the project. */
export const root = join(import.meta.dirname, '../..');

export interface Source {
  /** Its path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
}

/** Every TypeScript file under these directories. */
export function sourcesOf(...directories: string[]): Source[] {
  return directories
    .flatMap(directory => globSync(`${directory}/**/*.{ts,tsx}`, { cwd: root }))
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .map(path => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const imported =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|(?<![\w./'])import\s*\(?\s*'([^']+)'/g;

/** What a file imports: paths from the root, or names of packages. */
export function importsOf({ path, code }: Source): string[] {
  return [...code.matchAll(imported)].map(([, from, bare]) => {
    const target = from ?? bare ?? '';
    if (!target.startsWith('.')) return target;
    return relative(root, normalize(join(root, dirname(path), target))).replaceAll('\\', '/');
  });
}

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
