/** Whether `3/2/2026` is 3 February or 2 March. */
export type DateOrder = 'dmy' | 'mdy';

/** A day as a sheet says it, and the time of day where it says one; with an offset, the very instant. */
export interface Moment {
  date: Temporal.PlainDate;
  time?: Temporal.PlainTime;
  instant?: number;
}

/** A cell that is no date, and why. */
export class DateFault extends Error {}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '(\\d{4}|\\d{2})';
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:of\\s+)?${monthName}[\\s,-]+${year}$`,
  'i',
);
const monthFirst = new RegExp(`^${monthName}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+${year}$`, 'i');
const dotted = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}$`);
const slashed = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-]${year}$`);
const clock = /[\sT,]+(?:at\s+)?(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap]\.?m\.?)?$/i;
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;
/** Days since 30 December 1899, as spreadsheets count when a cell is not formatted: of 1954 to 2119. */
const serial = /^([2-7]\d{4})(?:\.(\d+))?$/;

/** Reads a cell. Throws a `DateFault` where it is no date, or may be two. */
export function readMoment(cell: string, order: DateOrder | undefined): Moment {
  const text = cell.replace(weekday, '').trim();
  if (withOffset.test(text)) {
    const instant = Temporal.Instant.from(text);
    return { date: instant.toZonedDateTimeISO('UTC').toPlainDate(), instant: instant.epochMilliseconds };
  }
  const counted = serial.exec(text);
  if (counted !== null) return fromSerial(Number(counted[1]), Number(`0.${counted[2] ?? '0'}`));
  const whole = dateIn(text, order);
  if (whole !== undefined) return { date: whole };
  const time = clock.exec(text);
  const hasClock = time !== null && (time[2] !== undefined || time[3] !== undefined);
  const date = hasClock ? dateIn(text.slice(0, time.index).trim(), order) : undefined;
  if (date === undefined || time === null) throw new DateFault(`“${cell}” is not a date`);
  return { date, time: timeOf(time, cell) };
}

function dateIn(text: string, order: DateOrder | undefined): Temporal.PlainDate | undefined {
  const [, y, mo, d] = iso.exec(text) ?? [];
  if (y !== undefined) return dateOf(text, y, Number(mo), Number(d));
  const [, d1, m1 = '', y1 = ''] = dayFirst.exec(text) ?? [];
  if (d1 !== undefined) return dateOf(text, y1, monthOf(m1), Number(d1));
  const [, m2, d2, y2 = ''] = monthFirst.exec(text) ?? [];
  if (m2 !== undefined) return dateOf(text, y2, monthOf(m2), Number(d2));
  const [, d3, m3, y3 = ''] = dotted.exec(text) ?? [];
  if (d3 !== undefined) return dateOf(text, y3, Number(m3), Number(d3));
  const [, one, two, y4 = ''] = slashed.exec(text) ?? [];
  return one === undefined ? undefined : slashedDate(text, Number(one), Number(two), y4, order);
}

function slashedDate(
  text: string,
  one: number,
  two: number,
  y: string,
  order: DateOrder | undefined,
): Temporal.PlainDate {
  const decided = order ?? (one > 12 || one === two ? 'dmy' : two > 12 ? 'mdy' : undefined);
  if (decided === undefined) {
    const [dmy, mdy] = [dateOf(text, y, two, one), dateOf(text, y, one, two)];
    throw new DateFault(`“${text}” may be ${said(dmy)} or ${said(mdy)}; say which comes first, day or month`);
  }
  return decided === 'dmy' ? dateOf(text, y, two, one) : dateOf(text, y, one, two);
}

function dateOf(text: string, y: string, month: number, day: number): Temporal.PlainDate {
  const inFull = y.length === 2 ? 2000 + Number(y) : Number(y);
  try {
    return Temporal.PlainDate.from({ year: inFull, month, day }, { overflow: 'reject' });
  } catch {
    throw new DateFault(`“${text}” is not a date`);
  }
}

function timeOf([, h, m = '0', half]: RegExpExecArray, cell: string): Temporal.PlainTime {
  const isAfternoon = /^p/i.test(half ?? '');
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (isAfternoon ? 12 : 0);
  try {
    return Temporal.PlainTime.from({ hour, minute: Number(m) }, { overflow: 'reject' });
  } catch {
    throw new DateFault(`“${cell}” has no time of day`);
  }
}

function fromSerial(days: number, part: number): Moment {
  const date = Temporal.PlainDate.from('1899-12-30').add({ days });
  const minutes = Math.round(part * 24 * 60);
  if (minutes === 0 || minutes >= 24 * 60) return { date };
  return { date, time: Temporal.PlainTime.from('00:00').add({ minutes }) };
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function said(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long' });
}
