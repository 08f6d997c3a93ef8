import { describe, expect, test } from 'vitest';
import { digestAt, digestDayAt, looksAheadTo, nextDigestAfter } from '../../src/host/digest-times.ts';

const everyDay = new Set([1, 2, 3, 4, 5, 6, 7]);
const weekdays = new Set([1, 2, 3, 4, 5]);

/** The next five mails from an instant on, in UTC. */
function mailsFrom(
  start: string,
  times: { time: string; timeZone: string; days?: ReadonlySet<number> },
): string[] {
  const all = { days: everyDay, ...times };
  const found: string[] = [];
  let at = Date.parse(start);
  for (let count = 0; count < 5; count += 1) {
    at = nextDigestAfter(all, at) ?? Number.NaN;
    found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

describe('when mail is due', () => {
  test('in New York it stays eight on the wall when summer time begins and ends', () => {
    const newYork = { time: '08:00', timeZone: 'America/New_York' };
    expect(mailsFrom('2026-03-06T00:00:00Z', newYork)).toEqual([
      '2026-03-06T13:00',
      '2026-03-07T13:00',
      '2026-03-08T12:00',
      '2026-03-09T12:00',
      '2026-03-10T12:00',
    ]);
    expect(mailsFrom('2026-10-31T00:00:00Z', newYork).slice(0, 3)).toEqual([
      '2026-10-31T12:00',
      '2026-11-01T13:00',
      '2026-11-02T13:00',
    ]);
  });

  test('in Sydney too, where it is the other way round', () => {
    const sydney = { time: '08:00', timeZone: 'Australia/Sydney' };
    expect(mailsFrom('2026-04-03T12:00:00Z', sydney).slice(0, 3)).toEqual([
      '2026-04-03T21:00',
      '2026-04-04T22:00',
      '2026-04-05T22:00',
    ]);
    expect(mailsFrom('2026-10-02T12:00:00Z', sydney).slice(0, 3)).toEqual([
      '2026-10-02T22:00',
      '2026-10-03T21:00',
      '2026-10-04T21:00',
    ]);
  });

  test('an hour that is skipped comes an hour later, one that comes twice is taken once', () => {
    const early = { time: '02:30', timeZone: 'America/New_York' };
    expect(mailsFrom('2026-03-07T12:00:00Z', early).slice(0, 2)).toEqual([
      '2026-03-08T07:30',
      '2026-03-09T06:30',
    ]);
    const twice = { time: '01:30', timeZone: 'America/New_York' };
    expect(mailsFrom('2026-10-31T12:00:00Z', twice).slice(0, 2)).toEqual([
      '2026-11-01T05:30',
      '2026-11-02T06:30',
    ]);
    const sydney = { time: '02:30', timeZone: 'Australia/Sydney' };
    expect(mailsFrom('2026-10-03T12:00:00Z', sydney).slice(0, 2)).toEqual([
      '2026-10-03T16:30',
      '2026-10-04T15:30',
    ]);
    expect(mailsFrom('2026-04-04T12:00:00Z', sydney).slice(0, 2)).toEqual([
      '2026-04-04T15:30',
      '2026-04-05T16:30',
    ]);
  });

  test('on working days it leaves out the weekend, and looks ahead over it on Friday', () => {
    const times = { time: '08:00', timeZone: 'UTC', days: weekdays };
    expect(mailsFrom('2026-03-06T08:00:00Z', times)[0]).toBe('2026-03-09T08:00');
    const friday = Temporal.PlainDate.from('2026-03-06');
    expect(looksAheadTo(times, friday)).toBe(Date.parse('2026-03-09T00:00:00Z'));
    expect(looksAheadTo(times, friday.subtract({ days: 1 }))).toBe(Date.parse('2026-03-06T00:00:00Z'));
  });

  test('a day is due from its hour on, up to its end', () => {
    const times = { time: '08:00', timeZone: 'America/New_York', days: everyDay };
    const at = digestAt(times, Temporal.PlainDate.from('2026-03-09'));
    expect(digestDayAt(times, at - 1)).toBeUndefined();
    expect(digestDayAt(times, at)?.toString()).toBe('2026-03-09');
    expect(digestDayAt(times, Date.parse('2026-03-10T03:59:59Z'))?.toString()).toBe('2026-03-09');
    expect(digestDayAt(times, Date.parse('2026-03-10T04:00:00Z'))).toBeUndefined();
    expect(nextDigestAfter({ ...times, days: new Set() }, at)).toBeNull();
  });
});
