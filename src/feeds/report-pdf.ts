import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { dayIn, type Paper, paperIn } from './paper.ts';
import { type Column, drawTable, type Row } from './pdf-table.ts';
import type { Lines, Period, Summary } from './report.ts';
import { resultOf } from './report-words.ts';
import { asWritten, notShown, typeface } from './typeface.ts';

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
 * A report to hand in. The region of the locale decides on the paper and on how dates are written. Where its typeface
 * lacks the writing of a name, it shows that and says so.
 */
export async function reportPdf(report: PrintedReport, locale: string): Promise<Buffer> {
  const print = printer();
  const say = (date: string) => dayIn(locale, date);
  const zones = new Set([...report.lines, ...report.refused].map(({ timeZone }) => timeZone));
  const when = ({ date, timeZone }: { date: string; timeZone: string }) =>
    zones.size > 1 ? `${say(date)}\n${placeOf(timeZone)}` : say(date);
  const title = `Report on the search for work: ${report.client}`;
  const document = await newDocument(title, report.madeAt, locale);

  heading(document, print(title), 17);
  small(document, print(introduction(report, zones, say)));
  heading(document, 'In short', 12);
  small(document, inShort(report.summary).join('\n'));
  heading(document, 'What was done, and what came of it', 12);
  if (report.lines.length === 0) small(document, 'Nothing was recorded in this period.');
  else {
    const rows = report.lines.map(
      (line): Row => [
        when(line),
        `${print(line.employer)}\n${print(line.role)}`,
        print(line.person ?? ''),
        line.method ?? '',
        line.what,
        resultOf(line, say),
      ],
    );
    await drawTable(document, columnsOf(document, actColumns), rows);
  }
  if (report.refused.length > 0) {
    heading(document, 'Considered and not done', 12);
    small(document, 'The rules of good following-up spoke against these attempts; they did not take place.');
    const rows = report.refused.map(
      (line): Row => [
        when(line),
        `${print(line.employer)}\n${print(line.role)}`,
        print(line.person ?? ''),
        line.method === null ? line.what : `${line.what}\n${line.method}`,
        print(line.reason),
      ],
    );
    await drawTable(document, columnsOf(document, attemptColumns), rows);
  }
  const withheld = 'Names are left out as far as the client did not grant to show them.';
  for (const note of [...(report.isRedacted ? [withheld] : []), ...print.notes()]) small(document, note);
  await numberPages(document, print(`${report.client}, ${report.period.from} to ${report.period.to}`));
  document.end();
  return buffer(document);
}

async function newDocument(title: string, madeAt: number, locale: string): Promise<PDFKit.PDFDocument> {
  const { regular, bold } = await typeface();
  const document = new PDFDocument({
    size: paperSizes[paperIn(locale)],
    margins: { top: marginPt, left: marginPt, right: marginPt, bottom: marginPt + 20 },
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Creator: 'Top of Mind', CreationDate: new Date(madeAt) },
  });
  return document.registerFont('regular', regular).registerFont('bold', bold);
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
      ? `Dates are those of the place that stands below them (${[...zones].sort().join(', ')}).`
      : zone === undefined
        ? ''
        : `Dates are those of the time zone ${zone}.`;
  return `From ${say(period.from)} to ${say(period.to)}. Made on ${say(made)} (UTC). ${counted}`;
}

/** The summary in words, a line each. */
function inShort(summary: Summary): string[] {
  const { contacts, employers, interviews, replies, offers, breaches, refused } = summary;
  return [
    `Contacts made: ${contacts}`,
    `Employers: ${employers}`,
    `Interviews: ${interviews}`,
    `Replies received: ${replies}`,
    ...(offers === 0 ? [] : [`Offers received: ${offers}`]),
    ...(breaches === 0 ? [] : [`Against the rules: ${breaches}`]),
    ...(refused === 0 ? [] : [`Considered and not done: ${refused}`]),
  ];
}

type Widths = readonly (readonly [name: string, widthPt: number | 'rest'])[];

const actColumns: Widths = [
  ['Date', 70],
  ['Employer and role', 114],
  ['Person', 84],
  ['Method', 58],
  ['What', 84],
  ['Result', 'rest'],
];

const attemptColumns: Widths = [
  ['Date', 70],
  ['Employer and role', 104],
  ['Person', 70],
  ['What', 80],
  ['Why not', 'rest'],
];

/** One column takes what the others leave of the paper. */
function columnsOf({ page }: PDFKit.PDFDocument, widths: Widths): Column[] {
  const taken = widths.reduce((sum, [, width]) => sum + (width === 'rest' ? 0 : width), 0);
  const rest = page.width - 2 * marginPt - taken;
  return widths.map(([name, width]) => ({ name, widthPt: width === 'rest' ? rest : width }));
}

/** "New York" for America/New_York; the introduction has the whole name. */
function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function heading(document: PDFKit.PDFDocument, text: string, sizePt: number): void {
  // A heading stays with the first line of what it is about.
  if (document.y > document.page.maxY() - 80) document.addPage();
  document.x = marginPt;
  document.moveDown(0.6).font('bold').fontSize(sizePt).fillColor('black').text(text).moveDown(0.3);
}

function small(document: PDFKit.PDFDocument, text: string): void {
  document.x = marginPt;
  document.font('regular').fontSize(9.5).fillColor('black').text(text, { lineGap: 2 }).moveDown(0.3);
}

async function numberPages(document: PDFKit.PDFDocument, text: string): Promise<void> {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    // Others get their turn.
    if (index % 20 === 19) await setImmediate();
    document.switchToPage(start + index);
    const { page } = document;
    // Below the margin: the document would begin a new page by itself.
    page.margins.bottom = 0;
    const at = { y: page.height - marginPt, width: page.width - 2 * marginPt };
    document.font('regular').fontSize(8).fillColor('#444444');
    document.text(text, marginPt, at.y, { width: at.width, lineBreak: false });
    document.text(`Page ${index + 1} of ${count}`, marginPt, at.y, {
      width: at.width,
      align: 'right',
    });
  }
}

/** Writes text in the letters of the typeface, and remembers what to tell of it. */
function printer() {
  let incomplete = false;
  const print = (text: string): string => {
    const written = asWritten(text);
    incomplete ||= written.incomplete;
    return written.text;
  };
  const notes = () =>
    incomplete
      ? [
          `${notShown} stands for writing that this file has no letters for; the CSV file and the printed page have it in full.`,
        ]
      : [];
  return Object.assign(print, { notes });
}
