import { expect, it } from 'vitest';
import { dayIn, paperIn } from '../../src/feeds/paper.ts';
import { winAnsi } from '../../src/feeds/win-ansi.ts';

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

it('standard fonts get what they can show, plain letters for some others, and never garbage', () => {
  const of = (text: string) => winAnsi(text);
  expect(of('Zoë Ångström – “Müller & Söhne” €5…')).toEqual({
    text: 'Zoë Ångström – “Müller & Söhne” €5…',
    simplified: false,
    incomplete: false,
  });
  expect(of('Zoe\u0308').text).toBe('Zoë');
  expect(of('Łukasz Dvořák, Őry')).toEqual({
    text: 'Lukasz Dvorák, Ory',
    simplified: true,
    incomplete: false,
  });
  expect(of('山田太郎 (Tokyo)')).toEqual({ text: '[?] (Tokyo)', simplified: false, incomplete: true });
  expect(of('👩‍🚀 Astro').text).toBe('[?] Astro');
  expect(of('Мария Ωmega').text).toBe('[?] [?]mega');
  expect(of('a\u202eb\u200bc\u0007d\ne').text).toBe('abc d e');
});
