import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../machines/', import.meta.url));
const files = globSync('**/*.ts', { cwd: folder }).map(name => ({
  name,
  source: readFileSync(join(folder, name), 'utf8'),
}));

/** The source without its comments and without what it says in strings. */
function code(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** What must not be found: clocks, chance, the world outside. */
const forbidden = [
  /\bDate\b(?!\.)/,
  /\bDate\./,
  /\bTemporal\.Now\b/,
  /\bMath\.random\b/,
  /\bperformance\b/,
  /\bcrypto\b/,
  /\bconsole\b/,
  /\bprocess\b/,
  /\bglobalThis\b/,
  /\bfetch\s*\(/,
  /\bset(?:Timeout|Interval|Immediate)\b/,
  /\bimport\s*\(/,
  /\brequire\s*\(/,
];

test('the functional core is there', () => {
  expect(files.length).toBeGreaterThan(20);
});

describe.each(files)('machines/$name', ({ name, source }) => {
  test('imports nothing but XState, TypeBox and its own folder', () => {
    const imported = [...source.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';|^import '([^']+)';/gm)];
    for (const [, from, bare] of imported) {
      const target = from ?? bare ?? '';
      if (!target.startsWith('.')) expect(['xstate', 'typebox']).toContain(target);
      else expect(normalize(join(dirname(name), target))).not.toMatch(/^\.\./);
    }
  });
  test('reads no clock, draws no chance and does no input or output', () => {
    const text = code(source);
    expect(forbidden.filter(pattern => pattern.test(text)).map(String)).toEqual([]);
  });
  test('has at most 300 lines', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });
});

test('only the statechart and its engine import XState', () => {
  const importers = files.filter(({ source }) => source.includes("from 'xstate'")).map(({ name }) => name);
  expect(importers.sort()).toEqual(['application.ts', 'engine.ts']);
});
