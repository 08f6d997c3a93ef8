import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal, program } from '../support/command-line.ts';

interface Line {
  /** In an export of everything. */
  record?: string;
  /** In an export of answers. */
  kind?: string;
  application?: unknown;
  entry?: { seq: number };
  applications?: number;
  entries?: number;
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line);

test('the export has every application with its entries, and an end', async () => {
  const { type, story, apply } = await openTerminal();
  await apply({ company: 'Zeta' });
  for (let count = 1; count <= 205; count += 1) {
    await story.record({ type: 'note.added', text: `Note ${count}` });
  }
  const { out, err, code } = await type(['export', '--format', 'answers']);
  expect({ err, code }).toEqual({ err: '2 applications, 207 entries\n', code: 0 });
  const lines = linesOf(out);
  expect(lines.at(-1)).toEqual({ kind: 'end', applications: 2, entries: 207 });
  const own = lines.filter(({ kind, application }) => kind === 'entry' && application === story.id);
  expect(own.map(({ entry }) => entry?.seq)).toEqual(Array.from({ length: 206 }, (_, index) => index + 1));
});

test('whoever reads only its beginning has had enough', async () => {
  const { environment, story } = await openTerminal();
  for (let count = 1; count <= 400; count += 1) await story.record({ type: 'note.added', text: `${count}` });
  const child = spawn(process.execPath, [program, 'export', '--format', 'answers'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', chunk => {
    complaint += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise(resolve => child.once('close', resolve))).toBe(0);
  expect(complaint).not.toContain('EPIPE');
});

test('it is written into a file, which is there when it is whole', async () => {
  const { type, service } = await openTerminal();
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'all.ndjson');
  expect(await type(['export', '--out', file])).toMatchObject({ out: '', code: 0 });
  const whole = await readFile(file, 'utf8');
  expect(linesOf(whole).map(({ record }) => record)).toEqual([
    'header',
    'client',
    'application',
    'person',
    'person',
    'entry',
    'end',
  ]);

  const lost = await type(['export', '--out', join(folder, 'nowhere', 'all.ndjson')]);
  expect(lost).toMatchObject({ out: '', code: 1 });
  await service.app.close();
  expect((await type(['export', '--out', file])).code).toBe(1);
  expect(await readFile(file, 'utf8')).toBe(whole);
  expect(await readdir(folder)).toEqual(['all.ndjson']);
});

test('a candidate exports what is the candidate’s', async () => {
  const { type, service, apply } = await openTerminal();
  const own = await apply({ company: 'Zeta', client: service.clientId });
  const { out } = await type(['export', '--format', 'answers'], { TOP_OF_MIND_KEY: service.keys.candidate });
  const ids = linesOf(out).filter(({ kind }) => kind === 'application');
  expect(ids).toMatchObject([{ application: { id: own.id } }]);
});

test('what only an owner exports, others are told so', async () => {
  const { type, service } = await openTerminal();
  const { code, err } = await type(['export'], { TOP_OF_MIND_KEY: service.keys.candidate });
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining('as CSV there is what yours may read'),
  });
});

test('a table comes as CSV', async () => {
  const { type } = await openTerminal();
  const { out, code } = await type(['export', '--of', 'people']);
  expect(code).toBe(0);
  expect(out.replace('\ufeff', '').split('\r\n').slice(0, 3)).toEqual([
    'Company,Role,Name,E-mail,Position,Application,Person',
    expect.stringContaining('Acme Rockets,Test pilot,Ada Lovelace,ada@acme.example,,app_'),
    expect.stringContaining('Grace Hopper'),
  ]);
});
