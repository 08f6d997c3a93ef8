import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal, topOfMind } from '../support/command-line.ts';
import { databases } from '../support/databases.ts';
import { OWNER_KEY } from '../support/http.ts';
import { emptied } from '../support/moving.ts';
import { startWholeService } from '../support/whole-service.ts';

const sheet = [
  'Firma,Role,Interview date,Interviewer,Thanked on,Shoe size',
  'Acme,Engineer,2026-02-02,Ann Lee,2026-02-03,42',
  'Beta,Pilot,3/2/2026,Cy,,',
].join('\n');

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-import-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('a spreadsheet: every line’s fate, first tried, then recorded', async () => {
  const { type, ask, service } = await openTerminal();
  const file = join(await aFolder(), 'sheet.csv');
  await writeFile(file, sheet);
  const words = ['import', file, '--zone', 'Europe/Berlin', '--column', 'Firma=company'];
  const tried = await type([...words, '--dry-run']);
  expect({ code: tried.code, err: tried.err }).toEqual({ code: 1, err: '' });
  expect(tried.out).toMatch(/^2 +created +Acme +Engineer +thank-you.sent Ann Lee Tue 3 Feb 2026$/m);
  expect(tried.out).toMatch(/^3 +rejected +Beta +Interview date: “3\/2\/2026” may be 3 February or 2 March/m);
  expect(tried.out).toContain('Passed over: Shoe size');
  expect(tried.out).toContain('1 created, 0 added to, 0 unchanged, 1 rejected; nothing was recorded');
  const listed = async () => (await service.call('owner', 'GET', '/v1/applications')).json().items.length;
  expect(await listed()).toBe(1);

  const taken = await ask<{ counts: object }>([...words, '--date-order', 'dmy']);
  expect(taken.counts).toEqual({ created: 2, added: 0, unchanged: 0, rejected: 0 });
  expect((await type([...words, '--date-order', 'dmy'])).out).toContain('0 created, 0 added to, 2 unchanged');
  expect(await listed()).toBe(3);
});

test('an export, into an empty workspace', async () => {
  const { type } = await openTerminal();
  const file = join(await aFolder(), 'all.ndjson');
  await type(['export', '-o', file]);
  expect((await type(['import', file])).err).toContain('The workspace is not empty');

  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const other = await emptied(await startWholeService(database));
  const where = {
    TOP_OF_MIND_URL: await other.app.listen({ port: 0, host: '127.0.0.1' }),
    TOP_OF_MIND_KEY: OWNER_KEY,
  };
  const tried = await topOfMind(['import', file, '--dry-run'], where);
  expect(tried).toMatchObject({ err: '', code: 0, out: expect.stringContaining('nothing was recorded') });
  const taken = await topOfMind(['import', file], where);
  expect(taken.out).toBe('It is all there: 1 client, 1 application, 2 person, 1 entry.\n');
  expect((await topOfMind(['verify', 'acme'], where)).code).toBe(0);
});

test('what is no file, no heading and no meaning is told', async () => {
  const { type } = await openTerminal();
  const file = join(await aFolder(), 'sheet.csv');
  await writeFile(file, sheet);
  expect((await type(['import', join(tmpdir(), 'not-there.csv')])).code).toBe(1);
  expect((await type(['import', file, '--column', 'Firma'])).err).toContain('is not heading=field');
  expect((await type(['import', file, '--column', 'Firma=boss'])).code).toBe(2);
  expect((await type(['import', file, '--zone', 'Mars'])).code).toBe(2);
});
