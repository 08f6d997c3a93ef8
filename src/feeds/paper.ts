export type Paper = 'a4' | 'letter';

/** Where letters are written on US Letter, as CLDR has it. */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that is usual where a locale is spoken. */
export function paperIn(locale: string): Paper {
  return letterRegions.has(regionOf(locale)) ? 'letter' : 'a4';
}

/** "16 Mar 2026", in the order of day and month that is usual in the locale's region; the words are English. */
export function dayIn(locale: string, date: string): string {
  const format = new Intl.DateTimeFormat(`en-${regionOf(locale)}`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function regionOf(locale: string): string {
  return new Intl.Locale(locale).maximize().region ?? 'GB';
}
