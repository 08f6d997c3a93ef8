import { expect, it } from 'vitest';
import { calendarFile, reminderAt } from '../../src/web/words/calendar.ts';

const reminder = {
  uid: 'app_1.check-in.sent@top-of-mind',
  from: '2026-03-16T04:00:00Z',
  timeZone: 'America/New_York',
  title: 'Check-in, Ada Lovelace; by e-mail',
  text: `${'Zoë asked for a word. '.repeat(8)}\nThen call.`,
};

it('what is fine from midnight is remembered in the morning, where the application is', () => {
  expect(reminderAt(reminder).toString()).toBe('2026-03-16T13:00:00Z');
  expect(reminderAt({ ...reminder, from: '2026-03-16T19:30:00Z' }).toString()).toBe('2026-03-16T19:30:00Z');
});

it('the file keeps to RFC 5545: lines of 75 octets at most, text escaped', () => {
  const file = calendarFile(reminder, Date.parse('2026-03-02T15:00:00Z'));
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:Check-in\\, Ada Lovelace\\; by e-mail\r\n');
  expect(unfolded).toContain('\\nThen call.\r\n');
  expect(unfolded).toContain('DTSTART:20260316T130000Z\r\nDTEND:20260316T131500Z\r\n');
  expect(unfolded).toContain('DTSTAMP:20260302T150000Z\r\n');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
