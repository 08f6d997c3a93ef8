import { expect, test } from 'vitest';
import { readPrintedTime } from '../../src/mail/in/printed-time.ts';

test.each([
  ['Wed, Oct 27, 2021 at 9:31 AM', '2021-10-27T09:31:00'],
  ['Wed, Oct 27, 2021 at 12:05\u202fAM', '2021-10-27T00:05:00'],
  ['Wed, Oct 27, 2021 at 12:05 p.m.', '2021-10-27T12:05:00'],
  ['Thursday, 28 October 2021 at 12:46', '2021-10-28T12:46:00'],
  ['Wednesday, October 27, 2021 15:14', '2021-10-27T15:14:00'],
  ['Mi., 27. Okt. 2021 um 09:31 Uhr', '2021-10-27T09:31:00'],
  ['Donnerstag, 28. Oktober 2021 um 12:46', '2021-10-28T12:46:00'],
  ['mer. 27 oct. 2021 à 09:31', '2021-10-27T09:31:00'],
  ['mar. 3 mars 2026 à 09:31', '2026-03-03T09:31:00'],
  ['mar 7 apr 2026 alle ore 09:31', '2026-04-07T09:31:00'],
  ['mié, 27 oct 2021 a las 9:31', '2021-10-27T09:31:00'],
  ['jueves, 28 de octubre de 2021, 12:46', '2021-10-28T12:46:00'],
  ['qua., 27 de out. de 2021 às 09:31', '2021-10-27T09:31:00'],
  ['quarta, 27/10/2021 à(s) 09:31', '2021-10-27T09:31:00'],
  ['st 27. 10. 2021 v 9:31', '2021-10-27T09:31:00'],
  ['torsdag, 28. oktober 2021 kl. 12.06', '2021-10-28T12:06:00'],
  ['torstaina, 28. lokakuuta 2021 klo 12.06', '2021-10-28T12:06:00'],
  ['csütörtök, 2021. október 28. 12:46', '2021-10-28T12:46:00'],
  ['wo 27 okt. 2021 om 09:31', '2021-10-27T09:31:00'],
  ['czwartek, 28 października 2021 o 12:46', '2021-10-28T12:46:00'],
  ['четверг, 28 октября 2021 г. в 12:46', '2021-10-28T12:46:00'],
  ['ср, 27 жовт. 2021 о 09:31', '2021-10-27T09:31:00'],
  ['27 Eki 2021 Çar, 09:31', '2021-10-27T09:31:00'],
  ['2021-10-27 09:31', '2021-10-27T09:31:00'],
])('%s is what a clock on a wall showed', (text, local) => {
  expect(readPrintedTime(text)).toEqual({ local });
});

test.each([
  ['Wed, 3 Nov 2021 15:51:30 +0100', '2021-11-03T14:51:30Z'],
  ['Mon, 02 Mar 2026 09:55:00 -0500 (EST)', '2026-03-02T14:55:00Z'],
  ['Mon, 02 Mar 2026 14:55:00 GMT', '2026-03-02T14:55:00Z'],
  ['25 October 2021 at 11:17:21 EEST', '2021-10-25T08:17:21Z'],
  ['26. Oktober 2021 um 14:25:08 OESZ', '2021-10-26T11:25:08Z'],
  ['26 octobre 2021 à 14:25:08 UTC+3', '2021-10-26T11:25:08Z'],
  ['26 Ekim 2021 14:25:08 GMT+3', '2021-10-26T11:25:08Z'],
  ['Tuesday, November 2, 2021, 09:26:50 AM GMT+1', '2021-11-02T08:26:50Z'],
  ['Monday, September 19, 2022, 5:55:44 PM -0400', '2022-09-19T21:55:44Z'],
  ['2022年9月19日月曜日 17:55:44 -0400', '2022-09-19T21:55:44Z'],
])('%s is an instant', (text, instant) => {
  expect(readPrintedTime(text)).toEqual({ instant: Date.parse(instant) });
});

test.each([
  ['could be two days', '03/02/2026 9:31'],
  ['names a month that is two in two languages', '27 listopad 2021 09:31'],
  ['is in a zone that nobody can be sure of', '25 October 2021 at 11:17:21 IST'],
  ['is no day', '30 February 2026 09:31'],
  ['is no hour', '2 March 2026 27:31'],
  ['is no hour of twelve', 'March 2, 2026 at 15:31 PM'],
  ['has no time', 'Mon, 2 March 2026'],
  ['has no year', 'Mon, 2 March 09:31'],
  ['has two years', '2 March 2025 or 2026 09:31'],
  ['is nothing', ''],
  ['never ends', '1 March '.repeat(10_000)],
])('what %s is not read', (_, text) => {
  expect(readPrintedTime(text)).toBeNull();
});
