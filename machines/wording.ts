import { type EpochMs, localTime, remembered } from './business-days.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Stands for a person's name in a sentence: the core knows ids only, the name is put in when it is shown. */
export function nameOf(interviewer: string): string {
  return `{${interviewer}}`;
}

/** Puts the names into a sentence of the core. An id without a name stays "someone". */
export function withNames(sentence: string, names: ReadonlyMap<string, string>): string {
  return sentence.replace(/\{(int_[0-9a-z]+)\}/g, (_, id: string) => names.get(id) ?? 'someone');
}

/** "Monday 16 March 2026" */
export function sayDate(date: Temporal.PlainDate | string): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]} ${day.year}`;
}

/** "Monday 16 March 2026", with the time of day where it is not midnight. */
export function sayInstant(at: EpochMs, timeZone: string): string {
  return said(`${at} ${timeZone}`, () => describe(at, timeZone));
}

const said = remembered<string>();

function describe(at: EpochMs, timeZone: string): string {
  const local = localTime(at, timeZone);
  const time = local.toPlainTime();
  const date = sayDate(local.toPlainDate());
  const midnight = time.hour === 0 && time.minute === 0 && time.second === 0;
  return midnight ? date : `${date}, ${time.toString({ smallestUnit: 'minute' })} (${timeZone})`;
}

/** "1 day", "3 days" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
