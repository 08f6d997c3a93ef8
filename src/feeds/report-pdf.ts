import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { dayIn, type Paper, paperIn } from './paper.ts';
import { type Column, drawTable, type Row } from './pdf-table.ts';
import type { Lines, Period, Summary } from './report.ts';
import { resultOf } from './report-words.ts';
import { notShown, winAnsi } from './win-ansi.ts';

export interface PrintedReport extends Lines {
  client: string;
  period: Period;
  summary: Summary;
  /** Epoch milliseconds. */
  madeAt: number;
  /** Names of people or employers are not shown to the reader. */
  isRedacted: boolean;
}

const marginPt = 40;
const paperSizes: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'LETTER' };

/**
 * A report to hand in. The region of the locale decides on the paper and on how dates are written. It is set in the
 * fonts that every reader of PDFs has, and says so where a name had to be written otherwise.
 */
export function reportPdf(report: PrintedReport, locale: string): Promise<Buffer> {
  const print = printer();
  const title = `Report on the search for work: ${report.client}`;
  const document = new PDFDocument({
    size: paperSizes[paperIn(locale)],
    margins: { top: marginPt, left: marginPt, right: marginPt, bottom: marginPt + 20 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Creator: 'Top of Mind', CreationDate: new Date(report.madeAt) },
  });
  const say = (date: string) => dayIn(locale, date);
  const zones = new Set([...report.lines, ...report.refused].map(({ timeZone }) => timeZone));
  const when = ({ date, timeZone }: { date: string; timeZone: string }) =>
    zones.size > 1 ? `${say(date)}\n${timeZone}` : say(date);

  heading(document, print(title), 17);
  small(document, print(introduction(report, zones, say)));
  heading(document, 'In short', 12);
  small(document, inShort(report.summary).join('\n'));
  heading(document, 'What was done, and what came of it', 12);
  const acts = report.lines.map(
    (line): Row => [
      when(line),
      `${print(line.employer)}\n${print(line.role)}`,
      print(line.person ?? ''),
      line.method ?? '',
      line.what,
      resultOf(line, say),
    ],
  );
  if (acts.length === 0) small(document, 'Nothing was recorded in this period.');
  else drawTable(document, actColumns(document), acts);
  if (report.refused.length > 0) {
    heading(document, 'Considered and not done', 12);
    small(document, 'The rules of good following-up spoke against these attempts; they did not take place.');
    const attempts = report.refused.map(
      (line): Row => [
        when(line),
        `${print(line.employer)}\n${print(line.role)}`,
        print(line.person ?? ''),
        line.method ?? '',
        line.what,
        print(line.reason),
      ],
    );
    drawTable(document, actColumns(document), attempts);
  }
  if (report.isRedacted)
    small(document, 'Names are left out as far as the client did not grant to show them.');
  for (const note of print.notes()) small(document, note);
  numberPages(document, print(`${report.client}, ${report.period.from} to ${report.period.to}`));
  document.end();
  return buffer(document);
}

function introduction(
  { period, madeAt }: PrintedReport,
  zones: ReadonlySet<string>,
  say: (date: string) => string,
): string {
  const made = Temporal.Instant.fromEpochMilliseconds(madeAt)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();
  const [zone] = zones;
  const counted =
    zones.size > 1
      ? 'Dates are those of the time zone that stands below them.'
      : zone === undefined
        ? ''
        : `Dates are those of the time zone ${zone}.`;
  return `From ${say(period.from)} to ${say(period.to)}. Made on ${say(made)} (UTC). ${counted}`;
}

/** The summary in words, a line each. */
function inShort(summary: Summary): string[] {
  const { contacts, employers, interviews, replies, offers, refused } = summary;
  return [
    `Contacts made: ${contacts}`,
    `Employers: ${employers}`,
    `Interviews: ${interviews}`,
    `Replies received: ${replies}`,
    ...(offers === 0 ? [] : [`Offers received: ${offers}`]),
    ...(refused === 0 ? [] : [`Considered and not done: ${refused}`]),
  ];
}

/** Widths in points; the last column takes what the paper leaves. */
function actColumns({ page }: PDFKit.PDFDocument): Column[] {
  const widths: readonly [string, number][] = [
    ['Date', 74],
    ['Employer and role', 112],
    ['Person', 82],
    ['Method', 58],
    ['What', 84],
  ];
  const rest = page.width - 2 * marginPt - widths.reduce((sum, [, width]) => sum + width, 0);
  return [...widths, ['Result', rest] as const].map(([name, widthPt]) => ({ name, widthPt }));
}

function heading(document: PDFKit.PDFDocument, text: string, sizePt: number): void {
  // A heading stays with the first line of what it is about.
  if (document.y > document.page.maxY() - 80) document.addPage();
  document.x = marginPt;
  document.moveDown(0.6).font('Helvetica-Bold').fontSize(sizePt).fillColor('black').text(text).moveDown(0.3);
}

function small(document: PDFKit.PDFDocument, text: string): void {
  document.x = marginPt;
  document.font('Helvetica').fontSize(9.5).fillColor('black').text(text, { lineGap: 2 }).moveDown(0.3);
}

function numberPages(document: PDFKit.PDFDocument, text: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const { page } = document;
    // Below the margin: the document would begin a new page by itself.
    page.margins.bottom = 0;
    const at = { y: page.height - marginPt, width: page.width - 2 * marginPt };
    document.font('Helvetica').fontSize(8).fillColor('#444444');
    document.text(text, marginPt, at.y, { width: at.width, lineBreak: false });
    document.text(`Page ${index + 1} of ${count}`, marginPt, at.y, {
      width: at.width,
      align: 'right',
    });
  }
}

/** Writes text in the characters of the standard fonts, and remembers what to tell of it. */
function printer() {
  let simplified = false;
  let incomplete = false;
  const print = (text: string): string => {
    const shown = winAnsi(text);
    simplified ||= shown.simplified;
    incomplete ||= shown.incomplete;
    return shown.text;
  };
  const notes = () => [
    ...(simplified ? ['Some letters are written here without their marks.'] : []),
    ...(incomplete
      ? [`${notShown} stands for writing that the fonts of this file lack; the CSV file has it in full.`]
      : []),
  ];
  return Object.assign(print, { notes });
}
