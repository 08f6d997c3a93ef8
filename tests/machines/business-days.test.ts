import { describe, expect, test } from 'vitest';
import {
  businessDaysAfter,
  daysAfter,
  isCallTime,
  localDaysBetween,
  nextCallOpening,
  startOfDay,
} from '../../machines/business-days.ts';
import { text } from '../support/scenario.ts';
import { instant } from '../support/scenario-facts.ts';

const business = (when: string, days: number, timeZone: string, holidays: string[] = []) =>
  text(businessDaysAfter(instant(when), days, { timeZone, holidays }));
const calendar = (when: string, days: number, timeZone: string) =>
  text(daysAfter(instant(when), days, timeZone));

describe('business days', () => {
  test('ten after Monday 2 March 2026 in New York is 2026-03-16T04:00:00Z: daylight saving has begun', () => {
    expect(business('2026-03-02T15:00:00Z', 10, 'America/New_York')).toBe('2026-03-16T04:00:00Z');
  });
  test('the local date counts, not that of UTC', () => {
    expect(business('2026-03-03T04:59:59.999Z', 1, 'America/New_York')).toBe('2026-03-03T05:00:00Z');
    expect(business('2026-03-03T05:00:00Z', 1, 'America/New_York')).toBe('2026-03-04T05:00:00Z');
  });
  test('a weekend is skipped, from a Friday, a Saturday and a Sunday alike', () => {
    for (const when of ['2026-06-05T12:00:00Z', '2026-06-06T12:00:00Z', '2026-06-07T12:00:00Z'])
      expect(business(when, 1, 'UTC')).toBe('2026-06-08T00:00:00Z');
  });
  test('holidays are no business days, one on a weekend costs nothing', () => {
    expect(business('2026-12-23T12:00:00Z', 2, 'UTC', ['2026-12-25', '2026-12-26'])).toBe(
      '2026-12-28T00:00:00Z',
    );
    expect(business('2026-12-30T12:00:00Z', 2, 'UTC', ['2027-01-01'])).toBe('2027-01-04T00:00:00Z');
  });
  test('the end of the year and 29 February are days like others', () => {
    expect(business('2026-12-31T12:00:00Z', 1, 'UTC')).toBe('2027-01-01T00:00:00Z');
    expect(business('2028-02-28T12:00:00Z', 1, 'UTC')).toBe('2028-02-29T00:00:00Z');
    expect(business('2027-02-26T12:00:00Z', 1, 'UTC')).toBe('2027-03-01T00:00:00Z');
  });
});

describe('days', () => {
  test('seven days are seven dates, over the lost hour and the hour that comes twice', () => {
    expect(calendar('2026-03-05T15:00:00Z', 7, 'America/New_York')).toBe('2026-03-12T04:00:00Z');
    expect(calendar('2026-10-29T15:00:00Z', 7, 'America/New_York')).toBe('2026-11-05T05:00:00Z');
    // 01:30 comes twice on 1 November; both are that date
    expect(calendar('2026-11-01T05:30:00Z', 1, 'America/New_York')).toBe('2026-11-02T05:00:00Z');
    expect(calendar('2026-11-01T06:30:00Z', 1, 'America/New_York')).toBe('2026-11-02T05:00:00Z');
  });
  test('where daylight saving skips midnight, the day begins at its first instant', () => {
    expect(text(startOfDay('2026-04-24', 'Africa/Cairo'))).toBe('2026-04-23T22:00:00Z'); // 01:00 there
    expect(text(startOfDay('2026-09-06', 'America/Santiago'))).toBe('2026-09-06T04:00:00Z'); // 01:00 there
  });
  test('half-hour zones and half-hour daylight saving', () => {
    expect(calendar('2026-03-02T18:29:00Z', 1, 'Asia/Kolkata')).toBe('2026-03-02T18:30:00Z');
    expect(calendar('2026-10-03T12:00:00Z', 1, 'Australia/Lord_Howe')).toBe('2026-10-03T13:30:00Z');
    expect(calendar('2026-10-04T12:00:00Z', 1, 'Australia/Lord_Howe')).toBe('2026-10-04T13:00:00Z');
  });
  test("Apia's 30 December 2011 never was: it begins and ends with the 31st", () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
    expect(calendar('2011-12-29T12:00:00Z', 2, 'Pacific/Apia')).toBe('2011-12-30T10:00:00Z');
  });
  test('days of silence are counted by dates', () => {
    const nearMidnight = localDaysBetween(
      instant('2026-03-02 23:59'),
      instant('2026-03-03 00:00'),
      'America/New_York',
    );
    expect(nearMidnight).toBe(1);
    expect(
      localDaysBetween(instant('2026-03-07 12:00'), instant('2026-03-14 11:00'), 'America/New_York'),
    ).toBe(7);
  });
});

describe('call hours', () => {
  const hours = { fromHour: 9, untilHour: 17 };
  const count = { timeZone: 'America/New_York', holidays: ['2026-03-16'] };
  test('they follow the wall clock through daylight saving', () => {
    expect(isCallTime(instant('2026-03-06T14:00:00Z'), hours, count, false)).toBe(true);
    expect(isCallTime(instant('2026-03-09T13:00:00Z'), hours, count, false)).toBe(true);
    expect(isCallTime(instant('2026-03-09T12:59:59.999Z'), hours, count, false)).toBe(false);
  });
  test('the next opening skips the weekend and a holiday', () => {
    expect(text(nextCallOpening(instant('2026-03-13 17:00'), hours, count, false))).toBe(
      '2026-03-17T13:00:00Z',
    );
  });
  test('on an agreed day only the hours count', () => {
    expect(isCallTime(instant('2026-03-14 10:00'), hours, count, true)).toBe(true);
    expect(text(nextCallOpening(instant('2026-03-14 07:00'), hours, count, true))).toBe(
      '2026-03-14T13:00:00Z',
    );
  });
});
