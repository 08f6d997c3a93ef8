import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../src/instants.ts';

test('an instant is written in UTC without superfluous digits', () => {
  expect(formatInstant(Date.parse('2026-03-16T04:00:00Z'))).toBe('2026-03-16T04:00:00Z');
  expect(formatInstant(Date.parse('2026-03-16T04:00:00.120Z'))).toBe('2026-03-16T04:00:00.12Z');
});

test.each([
  ['2026-03-16T00:00:00-04:00', '2026-03-16T04:00:00Z'],
  ['2026-03-16t04:00:00z', '2026-03-16T04:00:00Z'],
  ['2026-03-16T04:00:00.1239999Z', '2026-03-16T04:00:00.123Z'],
  ['2026-03-16T04:00:00.12345678901234567890Z', '2026-03-16T04:00:00.123Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
])('%s is read as %s', (text, expected) => {
  expect(formatInstant(parseInstant(text) ?? Number.NaN)).toBe(expected);
});

test.each([
  '2026-03-16T04:00:00', // no offset
  '2026-03-16',
  '2026-03-16 04:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-03-16T24:00:00Z',
  '2026-03-16T04:00Z',
  '2026-03-16T04:00:00+24:00',
  '2026-03-16T04:00:00Z[America/New_York]',
  '0000-01-01T00:00:00+01:00', // before the year 0
  '9999-12-31T23:59:59-01:00', // after the year 9999
  '+012026-03-16T04:00:00Z',
  '',
])('%s is not an instant', text => {
  expect(parseInstant(text)).toBeUndefined();
});

test('reading what was written gives the same millisecond', () => {
  const range = { min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') };
  fc.assert(fc.property(fc.integer(range), ms => parseInstant(formatInstant(ms)) === ms));
});
