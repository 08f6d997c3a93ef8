import { expect, it } from 'vitest';
import type { ReportLine } from '../../src/feeds/report.ts';
import { type PrintedReport, reportPdf } from '../../src/feeds/report-pdf.ts';
import { asWritten } from '../../src/feeds/typeface.ts';
import { textOf } from '../support/pdf-text.ts';

const at = Date.parse('2026-03-02T15:00:00Z');

function line(person: string, more: Partial<ReportLine> = {}): ReportLine {
  return {
    application: 'app_1',
    entry: 1,
    at,
    date: '2026-03-02',
    time: '15:00',
    timeZone: 'Europe/London',
    employer: 'Acme',
    role: 'Engineer',
    person,
    type: 'thank-you.sent',
    what: 'Thank-you after the interview',
    method: 'E-mail',
    family: 'outreach',
    verdict: 'allowed',
    followedBy: null,
    ...more,
  };
}

function printed(client: string, people: readonly string[]): Promise<Buffer> {
  const report: PrintedReport = {
    client,
    period: { from: '2026-03-01', to: '2026-03-31' },
    summary: { contacts: 1, employers: 1, interviews: 0, replies: 0, offers: 0, breaches: 0, refused: 0 },
    madeAt: at,
    isRedacted: false,
    lines: people.map(person => line(person)),
    refused: [],
  };
  return reportPdf(report, 'en-GB');
}

/** Without where its lines are broken. */
const running = (text: string) => text.replaceAll(/\s+/g, ' ');

const names = [
  'Łukasz Dvořák',
  'Őry Żółć',
  'Ayşe Işık Ağaoğlu İnan',
  'Nguyễn Thị Ánh',
  'Þórður Æsir',
  'Ελένη Παπαδοπούλου',
  'Мария Щербакова',
  'Ђорђе Љубичић',
  'Їжакевич Ґалаґан',
  'Zoë Ångström',
  'Արամ Խաչատրյան',
  'შოთა რუსთაველი',
];

it('a report has every name in its own letters: Polish, Turkish, Vietnamese, Greek, Cyrillic, Armenian, Georgian', async () => {
  const text = textOf(await printed('Željko Šimić', names));
  for (const name of ['Željko Šimić', ...names]) expect(running(text)).toContain(name);
  expect(text).not.toContain('[?]');
  expect(text).not.toContain('\0');
});

it('what the typeface lacks is shown as lacking, and the report says where it can be read', async () => {
  const text = running(textOf(await printed('Casey', ['山田太郎', 'שרה', 'محمد', '👩‍🚀 Astro'])));
  expect(text).toContain('[?] stands for writing that this file has no letters for');
  expect(text).toContain('[?] Astro');
  expect(text).not.toContain('\0');
});

it('every character that is let through has a glyph in both weights', async () => {
  const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
    .filter(character => /\S/u.test(character) && asWritten(character).text === character)
    // A mark alone would go into the letter before it.
    .filter(character => !/\p{M}/u.test(character));
  expect(all.length).toBeGreaterThan(1_500);
  const text = textOf(await printed(all.join(' '), [all.join(' ')]));
  expect(text).not.toContain('\0');
  const copied = new Set([...text]);
  expect(all.filter(character => !copied.has(character))).toEqual([]);
});

it('forms of a letter are that letter; what steers writing is left out', () => {
  expect(asWritten('Zoe\u0308')).toEqual({ text: 'Zoë', incomplete: false });
  expect(asWritten('𝗔𝗱𝗮 Ｌｏｖｅｌａｃｅ ﬁ')).toEqual({ text: 'Ada Lovelace fi', incomplete: false });
  expect(asWritten('山田太郎 (Tokyo)')).toEqual({ text: '[?] (Tokyo)', incomplete: true });
  expect(asWritten('a\u202eb\u200bc\u0007d\ne\u00adf').text).toBe('abc d ef');
});
