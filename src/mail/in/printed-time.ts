import type { PrintedTime } from './letter.ts';

/*
 * Mail programs print the date of what is forwarded for people: in their language, mostly without a zone. What could mean
 * two dates is none.
 */

const locales = ('en en-GB cs da de es et fi fr hr hu it nb nl pl pt pt-BR ro ru sk sv tr uk' as const).split(
  ' ',
);

/** The months by every name that they have, each with the numbers that it stands for: `listopad` is two of them. */
const months = new Map<string, Set<number>>();
for (const locale of locales) {
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        addName(name, number);
      }
    }
  }
}

function addName(name: string, number: number): void {
  const key = plain(name).replace(/\.$/, '');
  if (!/^\p{L}+$/u.test(key)) return;
  months.set(key, (months.get(key) ?? new Set()).add(number));
}

/** Hours east of Greenwich of the zones that mail programs call by letters, where one name is one zone. */
const zones: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 1,
    cet: 1,
    cest: 2,
    mez: 1,
    mesz: 2,
    eet: 2,
    eest: 3,
    oez: 2,
    oesz: 3,
  },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
};

const minuteMs = 60_000;

/** The date and time that a mail program printed; null where that is not sure. */
export function readPrintedTime(text: string): PrintedTime | null {
  const line = plain(text);
  if (line.length > 100) return null;
  const date = readDate(line);
  if (date === null) return null;
  const time = readTime(line.replace(date.text, ' '));
  if (time === null) return null;
  const local = `${date.iso}T${time.iso}`;
  try {
    const wall = Temporal.PlainDateTime.from(local);
    if (time.offsetMinutes === null) return { local };
    const instant = wall.toZonedDateTime('UTC').epochMilliseconds - time.offsetMinutes * minuteMs;
    return { instant };
  } catch {
    return null; // such as 30 February
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

interface ReadDate {
  iso: string;
  /** What it was read from. */
  text: string;
}

function readDate(line: string): ReadDate | null {
  const years = [...line.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)];
  const year = years[0]?.[0];
  if (year === undefined || years.length > 1) return null;
  const byNumbers = readNumbers(line, year);
  if (byNumbers !== undefined) return byNumbers;
  const rest = line.replace(year, ' ');
  return (
    named(rest, year, /(?<![\d:.])(?<day>\d{1,2})\.? (?:de )?(?<month>\p{L}+)/gu) ??
    named(rest, year, /(?<month>\p{L}+)\.? (?<day>\d{1,2})(?![\d:]|\.\d)/gu)
  );
}

/** A date of numbers only; null where day and month could be each other, undefined where there is none. */
function readNumbers(line: string, year: string): ReadDate | null | undefined {
  const iso = /(?<!\d)(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?(?!\d)/.exec(line);
  if (iso !== null) return dateOf(year, Number(iso[2]), Number(iso[3]), iso[0]);
  const found = /(?<!\d)(\d{1,2})(\.|\/|-) ?(\d{1,2})\2 ?\d{4}(?!\d)/.exec(line);
  if (found === null) return undefined;
  const [text, one, sign, other] = found;
  const [first, second] = [Number(one), Number(other)];
  // Where dates have dots the day comes first; with slashes that depends on the country.
  if (sign === '.' || first > 12 || first === second) return dateOf(year, second, first, text);
  return second > 12 ? dateOf(year, first, second, text) : null;
}

function named(line: string, year: string, pattern: RegExp): ReadDate | null {
  const found = [...line.matchAll(pattern)].flatMap(({ 0: text, groups }) => {
    const numbers = months.get(groups?.['month'] ?? '');
    return numbers === undefined ? [] : [{ text, numbers, day: Number(groups?.['day']) }];
  });
  const [only, another] = found;
  if (only === undefined || another !== undefined) return null;
  const [month, orElse] = only.numbers;
  return month === undefined || orElse !== undefined ? null : dateOf(year, month, only.day, only.text);
}

function dateOf(year: string, month: number, day: number, text: string): ReadDate | null {
  const two = (value: number) => String(value).padStart(2, '0');
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { iso: `${year}-${two(month)}-${two(day)}`, text };
}

function readTime(line: string): { iso: string; offsetMinutes: number | null } | null {
  const found =
    /(?<!\d)(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d))?(?!\d) ?(?<half>[ap]\.?m\b\.?)?(?<rest>.*)$/.exec(
      line,
    )?.groups;
  if (found === undefined) return null;
  const { hour = '', minute = '', second = '00', half, rest = '' } = found;
  const offsetMinutes = readZone(rest.trim());
  const hours = half === undefined ? Number(hour) : twelve(Number(hour), half.startsWith('p'));
  if (offsetMinutes === undefined || hours === null || hours > 23) return null;
  return { iso: `${String(hours).padStart(2, '0')}:${minute}:${second}`, offsetMinutes };
}

function twelve(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Minutes east of Greenwich; null where no zone is named, undefined where one is that nobody can be sure of. */
function readZone(rest: string): number | null | undefined {
  const numbers = /^\(?(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d\d)?\)?(?: \(.*\))?$/.exec(rest);
  if (numbers !== null) {
    const [, sign, hours, minutes = '0'] = numbers;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  const name = /^\(?(\p{L}+)\)?$/u.exec(rest)?.[1];
  const hours = name === undefined ? undefined : zones[name];
  if (hours !== undefined) return hours * 60;
  return rest === '' || rest === 'uhr' ? null : undefined;
}
