import { createHash } from 'node:crypto';
import type { Static } from 'typebox';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/actor.ts';
import { readLines } from '../../src/http/report-reading.ts';
import type { EntryRecordSchema } from '../../src/http/schemas/entry-record.ts';
import type { ReportSchema } from '../../src/http/schemas/report.ts';
import { begin, checkIn, type Story, thankYou, withAda } from '../support/applications.ts';
import { parseCsv } from '../support/csv.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

type Report = Static<typeof ReportSchema>;
type EntryRecord = Static<typeof EntryRecordSchema>;

const march = 'from=2026-03-01&to=2026-03-31';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const reportUrl = (service: WholeService, query = march) => `/v1/clients/${service.clientId}/report?${query}`;

async function reportOf(service: WholeService, query = march): Promise<Report> {
  const response = await service.call('coach', 'GET', reportUrl(service, query));
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<Report>();
}

/** Thanked, called too early all the same, refused once, answered, with a report of the thank-you voided. */
async function aBusyWeek(service: WholeService): Promise<Story> {
  const story = await begin(service, { ...withAda, client: service.clientId });
  const [ada = ''] = story.people;
  await story.record(thankYou(ada));
  service.clock.advance(24 * 3_600_000);
  await story.post(checkIn(ada));
  await story.record({ ...checkIn(ada, 'call'), alreadyHappened: true });
  const slip = await story.record({ type: 'networking.company-followed', network: 'linkedin' });
  await story.record({ type: 'entry.voided', entry: slip.entry.seq, reason: 'It was another company' });
  service.clock.advance(24 * 3_600_000);
  await story.record({ type: 'reply.received', interviewer: ada, gist: 'A secret between us' });
  return story;
}

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe.each(databases)('the report of a client, on $name', ({ create }) => {
  it('tells what was done in the period and what came of it', async () => {
    const service = await startWholeService({ create });
    await aBusyWeek(service);
    const report = await reportOf(service);
    expect(report).toMatchObject({
      client: { id: service.clientId, name: 'Casey Client' },
      from: '2026-03-01',
      to: '2026-03-31',
      timeZone: null,
      summary: { contacts: 2, employers: 1, interviews: 1, replies: 1, offers: 0, breaches: 1, refused: 1 },
    });
    expect(report.lines.map(({ date, what, method, verdict }) => [date, what, method, verdict])).toEqual([
      ['2026-03-02', 'Interview', null, null],
      ['2026-03-02', 'Thank-you after the interview', 'E-mail', 'allowed'],
      ['2026-03-03', 'Asked about the decision', 'Telephone', 'breach'],
      ['2026-03-04', 'Reply received', null, null],
    ]);
    expect(report.lines[2]?.followedBy).toMatchObject({ type: 'reply.received', date: '2026-03-04' });
    expect(report.refused).toMatchObject([{ what: 'Asked about the decision', person: 'Ada Lovelace' }]);
    expect(report.refused[0]?.rules).toContain('window');
    expect(JSON.stringify(report)).not.toContain('secret');
    const later = await reportOf(service, 'from=2026-03-04&to=2026-03-04');
    expect(later.lines.map(({ what }) => what)).toEqual(['Reply received']);
    expect(later.refused).toEqual([]);
  });

  it('with an entry that cannot be read is none, and says which entry', async () => {
    const service = await startWholeService({ create });
    const story = await aBusyWeek(service);
    await service.database.allowTampering();
    const read = 'select event, decision, revised from entries where seq = 4';
    const [stored] = await service.database.raw(read);
    const { event, decision, revised } = stored ?? {};
    for (const [column, text] of [
      ['event', ''],
      ['event', 'null'],
      ['event', '{"type":"check-in.sent"'],
      ['decision', 'null'],
      ['decision', 'not a decision'],
      ['revised', '{}'],
    ] as const) {
      await service.database.raw(`update entries set ${column} = ? where seq = 4`, [text]);
      for (const format of ['json', 'csv', 'pdf']) {
        const response = await service.call('coach', 'GET', reportUrl(service, `${march}&format=${format}`));
        expect(problemOf(response), `${column} ${text}`).toEqual({ status: 409, code: 'unreadable-log' });
        expect(response.json()).toMatchObject({ application: story.id, entry: 4 });
      }
      const whole = [event, decision, revised].map(each => (each === null ? null : String(each)));
      await service.database.raw(
        'update entries set event = ?, decision = ?, revised = ? where seq = 4',
        whole,
      );
    }
    expect((await service.call('coach', 'GET', reportUrl(service))).statusCode).toBe(200);
  });

  it('goes through every application of the client, and of nobody else', async () => {
    const service = await startWholeService({ create });
    for (let count = 0; count < 103; count += 1) {
      await begin(service, { ...withAda, company: `Employer ${count}`, client: service.clientId });
    }
    await begin(service, { ...withAda, company: 'Of nobody' });
    const { summary, lines } = await reportOf(service);
    expect(summary).toMatchObject({ employers: 103, interviews: 103 });
    expect(lines.map(({ employer }) => employer)).not.toContain('Of nobody');
  });

  it('finds what was reported late', async () => {
    const service = await startWholeService({ create });
    const story = await begin(service, { ...withAda, client: service.clientId });
    service.clock.advance(60 * 24 * 3_600_000);
    expect((await reportOf(service)).lines).toHaveLength(1);
    await story.record({ ...thankYou(story.people[0]), at: '2026-03-03T15:00:00Z' });
    expect((await reportOf(service)).lines).toHaveLength(2);
  });

  it('comes as CSV that reads back as what the JSON says', async () => {
    const service = await startWholeService({ create });
    await aBusyWeek(service);
    await begin(service, {
      company: '=cmd|calc',
      role: 'A, "B"\nC',
      interview: { at: '2026-03-02T14:00:00Z', interviewers: [{ name: '山田太郎' }] },
      client: service.clientId,
    });
    const response = await service.call('owner', 'GET', reportUrl(service, `${march}&format=csv`));
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="report-2026-03-01-to-2026-03-31.csv"',
    );
    const [head = [], ...rows] = parseCsv(response.body.replace(/^\ufeff/, ''));
    expect(new Set(rows.map(cells => cells.length))).toEqual(new Set([head.length]));
    const cellsOf = (name: string) => rows.map(cells => cells[head.indexOf(name)]);
    const report = await reportOf(service);
    const all = [...report.lines, ...report.refused];
    expect(cellsOf('Date')).toEqual(all.map(({ date }) => date));
    expect(cellsOf('Entry')).toEqual(all.map(({ entry }) => String(entry)));
    expect(cellsOf('Employer')).toEqual(all.map(({ employer }) => employer.replace(/^=/, "'=")));
    expect(cellsOf('Role')).toContain('A, "B"\nC');
    expect(cellsOf('Person')).toContain('山田太郎');
    expect(cellsOf('Record')).toEqual(['news', 'news', 'contact', 'contact', 'news', 'refused attempt']);
  });

  it('comes as a PDF, with as many pages as it needs, on the paper of the region', async () => {
    const service = await startWholeService({ create });
    await aBusyWeek(service);
    const pdf = async (locale?: string) => {
      const query = `${march}&format=pdf${locale === undefined ? '' : `&locale=${locale}`}`;
      const response = await service.call('candidate', 'GET', reportUrl(service, query));
      expect(response.headers['content-type']).toBe('application/pdf');
      expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(response.rawPayload.subarray(-6).toString()).toBe('%%EOF\n');
      return response.rawPayload;
    };
    const short = await pdf();
    expect(pagesIn(short)).toBe(1);
    expect(short.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
    expect((await pdf('en-US')).toString('latin1')).toContain('/MediaBox [0 0 612 792]');
    expect(await pdf()).toEqual(short);
    for (let count = 0; count < 60; count += 1) {
      await begin(service, { ...withAda, company: `Employer ${count}`, client: service.clientId });
    }
    const long = await pdf();
    expect(pagesIn(long)).toBeGreaterThan(1);
    expect(pagesIn(long)).toBeLessThan(6);
  });

  it('shows a coach no more than the client granted', async () => {
    const service = await startWholeService({ create });
    await aBusyWeek(service);
    const { clientId, workspaceId } = service;
    const grant = { id: 'gra_1', clientId, names: false, notes: false, employers: false } as const;
    const actor: Actor = {
      workspaceId,
      keyId: 'key_1',
      role: 'coach',
      clientId: null,
      accountId: null,
      grants: new Map([[clientId, { ...grant, post: 'remarks' }]]),
    };
    const period = { from: '2026-03-01', to: '2026-03-31' };
    const lines = await readLines(service.store.reader, {
      actor,
      clientId,
      period,
      now: service.clock.now(),
    });
    expect(lines.lines).toHaveLength(4);
    expect(lines.lines[1]).toMatchObject({
      person: 'Interviewer 1',
      employer: expect.stringMatching(/^Employer ....$/),
    });
    expect(JSON.stringify(lines)).not.toMatch(/Ada|Lovelace|Acme/);
  });

  it('refuses periods and zones that are none, and clients that are not there', async () => {
    const service = await startWholeService({ create });
    const ask = (query: string, id = service.clientId) =>
      service.call('owner', 'GET', `/v1/clients/${id}/report?${query}`);
    for (const query of ['from=2026-03-02&to=2026-03-01', 'from=2025-03-01&to=2026-03-02']) {
      expect(problemOf(await ask(query)), query).toEqual({ status: 422, code: 'impossible-period' });
    }
    expect((await ask('from=2027-03-01&to=2028-02-29')).statusCode).toBe(200);
    expect(problemOf(await ask(`${march}&timeZone=Mars/Olympus`))).toEqual({
      status: 422,
      code: 'unknown-time-zone',
    });
    for (const query of [
      '',
      'from=2026-03-01',
      'from=2026-02-30&to=2026-03-01',
      `${march}&format=xls`,
      `${march}&locale=english`,
    ]) {
      expect(problemOf(await ask(query)), query).toEqual({ status: 400, code: 'invalid-input' });
    }
    expect(problemOf(await ask(march, 'cli_nobody'))).toEqual({ status: 404, code: 'not-found' });
  });
});

describe.each(databases)('one entry in full, on $name', ({ create }) => {
  it('says everything, and its hash can be computed again by hand', async () => {
    const service = await startWholeService({ create });
    const story = await aBusyWeek(service);
    const read = async (seq: number) =>
      (await service.call('coach', 'GET', `/v1/applications/${story.id}/entries/${seq}`)).json<EntryRecord>();
    const entries = await story.entries();
    for (const entry of entries) {
      const record = await read(entry.seq);
      expect(record).toMatchObject({ ...entry, application: { id: story.id, revision: entries.length } });
      const { text, words, wordsDigest } = record.proof ?? { text: '', words: null, wordsDigest: null };
      expect(sha256(text)).toBe(entry.hash);
      expect(JSON.parse(text)).toContain(entry.digest);
      expect(JSON.parse(text)[0]).toBe(entry.previousHash);
      if (words === null) continue;
      expect(sha256(words)).toBe(wordsDigest);
      expect(JSON.parse(text)).toContain(wordsDigest);
    }
    const slip = entries.find(({ type }) => type === 'networking.company-followed');
    const voided = entries.find(({ kind }) => kind === 'void');
    expect(await read(slip?.seq ?? 0)).toMatchObject({
      voidedBy: { entry: voided?.seq, reason: 'It was another company' },
    });
  });

  it('names what revised it, and what repeats it', async () => {
    const service = await startWholeService({ create });
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    service.clock.advance(24 * 3_600_000);
    const call = await story.record({ ...checkIn(ada, 'email'), alreadyHappened: true });
    service.clock.advance(60_000);
    const again = await story.record({ ...checkIn(ada, 'email'), alreadyHappened: true });
    const { seq } = call.entry;
    const preference = {
      type: 'preference.stated',
      interviewer: ada,
      followUp: 'email',
      after: '2026-03-01',
    };
    const thanks = { ...thankYou(ada), at: '2026-03-02T15:00:00Z' };
    await story.record(thanks);
    const late = await story.record({ ...preference, at: '2026-03-02T15:30:00Z' });
    const response = await service.call('owner', 'GET', `/v1/applications/${story.id}/entries/${seq}`);
    expect(response.json<EntryRecord>()).toMatchObject({
      repeatedBy: [again.entry.seq],
      revisedBy: [{ entry: late.entry.seq, was: 'breach', is: 'allowed' }],
    });
  });

  it('that somebody made unreadable is still told of, and so are the others', async () => {
    const service = await startWholeService({ create });
    const story = await aBusyWeek(service);
    await service.database.allowTampering();
    for (const [column, text] of [
      ['event', 'null'],
      ['event', '{"type":"check-in.sent"'],
      ['decision', '{}'],
      ['actor', ''],
      ['words', '['],
      ['revised', '{}'],
    ] as const) {
      await service.database.raw(`update entries set ${column} = ? where seq = 3`, [text]);
      for (const address of ['entries', 'entries/1', 'entries/3']) {
        const url = `/v1/applications/${story.id}/${address}`;
        expect((await service.call('coach', 'GET', url)).statusCode, `${column} ${address}`).toBe(200);
      }
    }
    const verification = await service.call('coach', 'GET', `/v1/applications/${story.id}/verification`);
    expect(verification.json()).toMatchObject({ ok: false, fault: { seq: 3 } });
    const record = await service.call('coach', 'GET', `/v1/applications/${story.id}/entries/3`);
    expect(record.json()).toMatchObject({ unreadable: true, proof: { words: '[' } });
  });

  it('that is none is not found', async () => {
    const service = await startWholeService({ create });
    const { id } = await begin(service);
    for (const seq of ['0', '2', '-1', '1.5', '01', 'x', '99999999999', '%20']) {
      const response = await service.call('owner', 'GET', `/v1/applications/${id}/entries/${seq}`);
      expect(problemOf(response), seq).toEqual({ status: 404, code: 'not-found' });
    }
  });
});
