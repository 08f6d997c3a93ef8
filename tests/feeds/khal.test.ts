import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { begin, thankYou } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

const hasKhal = spawnSync('khal', ['--version']).status === 0;
if (!hasKhal) console.warn('\nNO KHAL HERE: the test of the calendar in a real program is left out.\n');

test.skipIf(!hasKhal)(
  'a real calendar program shows the days and hours, across the change to daylight saving',
  {
    timeout: 60_000,
  },
  async () => {
    const [sqlite] = databases;
    if (sqlite === undefined) throw new Error('There is no database to test on');
    const service = await startWholeService(sqlite);
    service.clock.set(Date.parse('2026-03-07T19:00:00Z'));
    const interviewed = (company: string) => ({
      company,
      interview: { at: '2026-03-07T18:00:00Z', interviewers: [{ name: 'Ada Lovelace' }] },
    });
    await begin(service, interviewed('Acme'));
    const thanked = await begin(service, interviewed('Zenith'));
    await thanked.record(thankYou(thanked.people[0]));
    const { path } = (await service.call('owner', 'POST', '/v1/calendars', { payload: {} })).json();
    const { body } = await service.app.inject({ url: path });

    const folder = mkdtempSync(join(tmpdir(), 'top-of-mind-khal-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'calendar'));
    writeFileSync(join(folder, 'feed.ics'), body);
    const zone = 'America/New_York';
    writeFileSync(
      join(folder, 'config'),
      `[calendars]\n[[tom]]\npath = ${folder}/calendar\n[locale]\nlocal_timezone = ${zone}\ndefault_timezone = ${zone}\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${folder}/khal.db\n[default]\ndefault_calendar = tom\n`,
    );
    const khal = (...args: string[]) => {
      const run = spawnSync('khal', ['-c', join(folder, 'config'), ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' },
      });
      expect(run.stderr).not.toMatch(/error|critical|traceback/i);
      return run.stdout;
    };
    khal('import', '--batch', join(folder, 'feed.ics'));
    const shown = khal(
      'list',
      '--format',
      '{start-date} {start-time} {title}',
      '--day-format',
      '',
      '2026-03-07',
      '40d',
    );
    // 24 hours after 13:00 by winter time it is 14:00 by summer time.
    expect(shown).toContain('2026-03-08 13:30 Thank Ada Lovelace (Acme)');
    expect(shown).toMatch(/2026-03-20 +Check in with Ada Lovelace \(Zenith\)/);
  },
);
