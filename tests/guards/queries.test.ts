import { describe, expect, it } from 'vitest';
import { type Source, sourcesOf } from './sources.ts';

/**
 * Queries without a workspace, each for a reason: a key, or the secret of an intake or a mail address, is what names the workspace; the pollers and the list of
 * workspaces are for all of them; the last asks the server itself.
 */
const exceptions = [
  'keyByHash',
  'intakeByHash',
  'mailAddressByHash',
  'workspaces',
  'due',
  'dueDeliveries',
  'answer',
];

interface Query {
  name: string;
  text: string;
}

const builder = /\.(selectFrom|updateTable|deleteFrom|insertInto|replaceInto|mergeInto)\(/;
const statement = /^\s*(select|update|delete|insert|with)\b[\s\S]*\b(from|set|into)\b/i;

/** Every query of a file: what is given to `compile`, and SQL in backticks. */
function queriesOf({ code }: Source): Query[] {
  const compiled = [...code.matchAll(/(?:(\w+)\s*=|return)?\s*(?<![.\w])compile\(/g)].map(match => ({
    name: match[1] ?? 'returned',
    text: balanced(code, match.index + match[0].length),
  }));
  const written = [...code.matchAll(/(?:(\w+)\s*=\s*)?`/g)]
    .map(match => ({
      name: match[1] ?? 'in backticks',
      text: template(code, match.index + match[0].length),
    }))
    .filter(({ text }) => statement.test(text));
  return [...compiled, ...written].map(query => ({ ...query, text: spelledOut(query.text) }));
}

/** In the table of the workspaces themselves a workspace is named by its id, and a sandbox by whose it is. */
function spelledOut(text: string): string {
  return /^[^']*'workspaces'/.test(text)
    ? text.replace(/\.where\('(id|sandbox_of)', '='/g, ".where('workspace_id', '='")
    : text;
}

/** The text up to the backtick that ends what began at `from`; templates may stand in templates. */
function template(code: string, from: number): string {
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '`') return code.slice(from, at);
    if (code.startsWith('${', at)) at += 2 + expression(code, at + 2);
  }
  return code.slice(from);
}

/** The length of what stands between `${` and its brace. */
function expression(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '`') at += 1 + template(code, at + 1).length;
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at - from;
  }
  return code.length - from;
}

/** The text up to the parenthesis that closes the one before `from`. */
function balanced(code: string, from: number): string {
  let depth = 1;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (depth === 0) return code.slice(from, at);
  }
  return code.slice(from);
}

/** Migrations make the tables, and inserts carry whole rows, of which the workspace is a column. */
const sources = sourcesOf('src/store').filter(
  ({ path }) => !path.includes('/migrations/') && !path.endsWith('migrate.ts'),
);
const all = sources.flatMap(source => queriesOf(source).map(query => ({ ...query, path: source.path })));
const isInsert = ({ text }: Query) => /\.insertInto\(|^\s*insert into/i.test(text);

describe('every query names its workspace', () => {
  it('and there are queries to look at', () => {
    expect(all.length).toBeGreaterThan(20);
    const outside = sources.filter(({ code }) => builder.test(code)).map(({ path }) => path);
    expect(outside.filter(path => !all.some(query => query.path === path))).toEqual([]);
  });

  it.each(all)('$name in $path', query => {
    if (isInsert(query) || exceptions.includes(query.name)) return;
    expect(query.text).toMatch(/workspace_?id/i);
    // Where two tables are read, each by its workspace.
    const tables = query.text.match(/\.selectFrom\(|\bjoin\b|\bfrom (?!unnest|json)/g)?.length ?? 1;
    expect(query.text.match(/workspace_id/g)?.length ?? 0).toBeGreaterThanOrEqual(tables);
  });

  it('save those that are known, and no others', () => {
    const without = all.filter(query => !isInsert(query) && !/workspace_id/.test(query.text));
    expect([...new Set(without.map(({ name }) => name))].sort()).toEqual(
      exceptions.filter(name => name !== 'due').sort(),
    );
  });

  it('and every table has one', () => {
    const rows = sourcesOf('src/store').filter(({ path }) =>
      /\/(rows|webhook-tables|digest-tables)\.ts$/.test(path),
    );
    const tables = [
      ...rows
        .map(({ code }) => code)
        .join('\n')
        .matchAll(/interface (\w+Table) \{([\s\S]*?)\n\}/g),
    ];
    expect(tables.length).toBeGreaterThan(5);
    const without = tables
      .filter(([, , columns]) => !columns?.includes('workspace_id:'))
      .map(([, name]) => name);
    expect(without).toEqual(['WorkspaceTable']);
  });

  it('and nobody outside the store writes one', () => {
    const others = sourcesOf('src').filter(({ path }) => !path.startsWith('src/store/'));
    const askers = others.filter(
      ({ code }) => builder.test(code) || /`\s*(select|update|delete|insert)\s/i.test(code),
    );
    expect(askers.map(({ path }) => path)).toEqual([]);
  });
});
