import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/errors.ts';
import { Arrival } from '../../src/moving/arrival.ts';
import { begin, checkIn, thankYou } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { emptied, exported, imports } from '../support/moving.ts';
import { openWholeService, START, startWholeService } from '../support/whole-service.ts';

const [database] = databases;
if (database === undefined) throw new Error('No database');
const workspaceId = 'wsp_00000000000000000000000000';
const day = 86_400_000;

let lines: string[] = [];

beforeAll(async () => {
  const service = await openWholeService(await database.create());
  try {
    const { people, record, post } = await begin(service, { client: service.clientId });
    await record(thankYou(people[0]));
    await post(checkIn(people[0], 'call'));
    await record({ type: 'note.added', text: 'Été' });
    service.clock.advance(day);
    await record(thankYou(people[1]));
    lines = await exported(service);
  } finally {
    await service.closeAll();
  }
});

/** The line that is named as the fault; undefined where the whole is taken. */
async function faultIn(all: readonly (string | Buffer)[]): Promise<number | undefined> {
  const arrival = new Arrival(workspaceId, START + day);
  try {
    for (const line of all) await arrival.take(Buffer.from(line as string));
    arrival.end();
    return undefined;
  } catch (error) {
    return Number((error as Problem).extra.members?.['line']);
  }
}

/** What somebody would do who changes a line and knows how the end is made. */
function withNewEnd(all: readonly Buffer[]): Buffer[] {
  const digest = createHash('sha256');
  for (const line of all.slice(1, -1)) digest.update(line).update('\n');
  const end = JSON.parse(String(all.at(-1)));
  return [...all.slice(0, -1), Buffer.from(JSON.stringify({ ...end, digest: digest.digest('hex') }))];
}

const isEntry = (line: string) => line.startsWith('{"record":"entry"');

describe('an export that somebody changed', () => {
  test('is taken as it is, also with an end made anew', async () => {
    expect(await faultIn(lines)).toBeUndefined();
    expect(await faultIn(withNewEnd(lines.map(line => Buffer.from(line))))).toBeUndefined();
  });

  test('is refused whatever byte of an entry was changed, and the line is named', {
    timeout: 120_000,
  }, async () => {
    const found: string[] = [];
    const tried = lines
      .flatMap((line, index) => (isEntry(line) ? [index] : []))
      .filter((_, nth) => nth % 3 === 0);
    expect(tried.length).toBeGreaterThan(1);
    for (const index of tried) {
      const bytes = Buffer.from(lines[index] ?? '');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ 1;
        const all = withNewEnd(lines.map((line, other) => (other === index ? changed : Buffer.from(line))));
        const fault = await faultIn(all);
        if (fault !== index + 1) found.push(`byte ${at} of line ${index + 1}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('is refused with any line missing, twice, or in another place', async () => {
    for (const index of lines.keys()) {
      const without = lines.toSpliced(index, 1);
      expect(await faultIn(without), `without line ${index + 1}`).toBeDefined();
      expect(
        await faultIn(lines.toSpliced(index, 0, lines[index] ?? '')),
        `line ${index + 1} twice`,
      ).toBeDefined();
      if (index > 0) {
        const swapped = lines.with(index, lines[index - 1] ?? '').with(index - 1, lines[index] ?? '');
        expect(await faultIn(swapped), `line ${index + 1} earlier`).toBeDefined();
      }
    }
  });

  test('is refused where something beside the log was changed as well', async () => {
    const edits: [RegExp, string, string][] = [
      [/^\{"record":"application"/, 'Acme Rockets', 'Umbrella'],
      [/^\{"record":"application"/, '"revision":', '"revision":1'],
      [/^\{"record":"application"/, '"clientId":"cli_', '"clientId":"cli_x'],
      [/^\{"record":"application"/, '"externalId":null', '"externalId":5'],
      [/^\{"record":"person"/, '"id":"int_', '"id":"int_x'],
      [/^\{"record":"client"/, '"id":"cli_', '"id":"cli_x'],
      [/^\{"record":"client"/, '}', ',"more":1}'],
      [/^\{"record":"client"/, '"email":null', '"email":"\\u0000"'],
      [/^\{"record":"header"/, 'top-of-mind/1', 'top-of-mind/2'],
      [/^\{"record":"header"/, workspaceId, `${workspaceId.slice(0, -1)}1`],
    ];
    for (const [which, from, to] of edits) {
      const all = lines.map(line => Buffer.from(which.test(line) ? line.replace(from, to) : line));
      expect(all.map(String)).not.toEqual(lines);
      expect(await faultIn(withNewEnd(all)), `${from} → ${to}`).toBeDefined();
    }
  });
});

test('what is refused leaves nothing behind', async () => {
  const service = await emptied(await startWholeService(database));
  service.clock.advance(day);
  const cut = await imports(service, lines.slice(0, -1));
  expect(cut.json()).toMatchObject({ code: 'import-refused', line: lines.length - 1 });
  const strange = await imports(service, ['{"some":"thing"}']);
  expect(strange.json()).toMatchObject({ code: 'import-refused', line: 1 });
  expect((await imports(service, [])).statusCode).toBe(422);
  expect(await exported(service)).toHaveLength(2);
  expect((await imports(service, lines)).statusCode).toBe(201);
});
