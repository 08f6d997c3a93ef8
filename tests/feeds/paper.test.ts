import { expect, it } from 'vitest';
import { dayIn, paperIn } from '../../src/feeds/paper.ts';

it('paper is Letter where that is usual, else A4', () => {
  expect(['en-US', 'es-MX', 'fr-CA', 'en'].map(paperIn)).toEqual(['letter', 'letter', 'letter', 'letter']);
  expect(['en-GB', 'de-DE', 'de', 'es-ES', 'ja', 'zh-Hant-TW', 'es-419'].map(paperIn)).toEqual(
    Array(7).fill('a4'),
  );
});

it('dates are in the order of the region', () => {
  expect(dayIn('en-US', '2026-03-16')).toBe('Mar 16, 2026');
  expect(dayIn('en-GB', '2026-03-16')).toBe('16 Mar 2026');
  expect(dayIn('de', '2026-03-16')).toBe('16 Mar 2026');
});
