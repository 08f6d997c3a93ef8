import { expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const product = sourcesOf('src', 'machines');
const everything = [...product, ...sourcesOf('tests')];

it('no file is called a manager, a service, a util, a helper or common', () => {
  const named = everything
    .map(({ path }) => path)
    .filter(path => /(^|[/-])(manager|service|util|helper|common)s?([.-]|$)/.test(path));
  // "The service" is what the whole product is.
  const whole = ['tests/support/running-service.ts', 'tests/support/whole-service.ts'];
  expect(named.filter(path => !whole.includes(path))).toEqual([]);
});

it('no file of the product is longer than 300 lines', () => {
  const written = product.filter(({ path }) => path !== 'src/client/api-types.ts');
  const long = written.filter(({ text }) => text.trimEnd().split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

it('no type is given up', () => {
  const givenUp = /\bas any\b|:\s*any\b(?!\w)|<any[>,]|\bany\[\]/;
  const silenced = new RegExp(`@ts-(${['ignore', 'expect-error', 'nocheck'].join('|')})`);
  const found = everything.filter(
    ({ code, text }) => givenUp.test(withoutStrings(code)) || silenced.test(text),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

it('nothing that Node cannot run by stripping types', () => {
  const found = everything.filter(({ code }) =>
    /^\s*(export )?(declare )?(const )?(enum|namespace) \w+/m.test(code),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

/** The code with its strings and patterns emptied: what they say is no code. */
function withoutStrings(code: string): string {
  return code.replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g,
    "''",
  );
}
