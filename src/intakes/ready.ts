import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mapping that ships, for a tool that many use. */
export interface ReadyMapping {
  name: string;
  /** What it is for, from the comment that it begins with. */
  description: string;
  expression: string;
  /** What the tool sends. */
  sample: unknown;
}

const folder = join(import.meta.dirname, 'ready');

/** The mappings that ship, by name. */
export function readyMappings(): ReadyMapping[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.jsonata'))
    .sort()
    .map(file => {
      const name = file.slice(0, -'.jsonata'.length);
      const expression = readFileSync(join(folder, file), 'utf8');
      const [, comment = ''] = /^\/\*([\s\S]*?)\*\//.exec(expression) ?? [];
      return {
        name,
        description: comment.replaceAll(/\s+/g, ' ').trim(),
        expression,
        sample: JSON.parse(readFileSync(join(folder, `${name}.sample.json`), 'utf8')),
      };
    });
}
