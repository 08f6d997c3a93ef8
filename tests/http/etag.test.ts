import { expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { etag, matches, parseIfMatch } from '../../src/http/etag.ts';

test('a revision matches its own tag', () => {
  expect(matches(parseIfMatch(etag(7)), 7)).toBe(true);
  expect(matches(parseIfMatch(etag(7)), 8)).toBe(false);
});

test.each([
  [undefined, true],
  ['*', true],
  [' "7" ', true],
  ['"3", "7"', true],
  ['"3",,"7",', true],
  ['W/"7"', false],
  ['W/"7", "7"', true],
  ['"07"', false],
  ['"7.0"', false],
  ['"abc"', false],
  ['""', false],
])('If-Match: %s for revision 7: %s', (header, expected) => {
  expect(matches(parseIfMatch(header), 7)).toBe(expected);
});

test.each(['7', '"7', '', ' , ', '*, "7"', '"7" "8"', 'w/"7"'])('If-Match: %s is garbage', header => {
  expect(() => parseIfMatch(header)).toThrow(Problem);
});
