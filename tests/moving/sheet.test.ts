import { describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { briefly, sendSheet, takeSheet } from '../support/sheets.ts';
import { startWholeService } from '../support/whole-service.ts';

const head = 'Company,Job Title,Interview Date,Interviewer,E-mail,Thank-you sent,Last contact,Status,Notes';
const acme =
  'Acme,Engineer,2026-02-02,Ann Lee; Bob Ray,ann@acme.example; bob@acme.example,3 Feb 2026,2026-02-20,,Likes XState';
const sheet = `${head}\n${acme}\n`;

describe.each(databases)('a spreadsheet on $name', database => {
  test('becomes applications with what has happened since', async () => {
    const service = await startWholeService(database);
    const taken = await takeSheet(service, sheet, { client: service.clientId });
    expect(briefly(taken)).toEqual(['2 created note.added, thank-you.sent, thank-you.sent, check-in.sent']);
    const id = taken.lines[0]?.application ?? '';
    const application = (await service.call('owner', 'GET', `/v1/applications/${id}`)).json();
    expect(application).toMatchObject({
      company: 'Acme',
      role: 'Engineer',
      client: service.clientId,
      timeZone: 'Europe/Berlin',
      interviewers: [
        { name: 'Ann Lee', email: 'ann@acme.example', thanked: true },
        { name: 'Bob Ray', email: 'bob@acme.example', thanked: true },
      ],
    });
    expect((await service.call('owner', 'GET', `/v1/applications/${id}/verification`)).json().ok).toBe(true);
    const log = (await service.call('owner', 'GET', `/v1/applications/${id}/entries`)).json().items;
    const told = log.map(({ type, revised }: { type: string; revised: unknown }) => [type, revised]);
    expect(told.filter(([, revised]: [string, unknown]) => revised !== null)).toEqual([]);
  });

  test('adds nothing when it is imported again, and only what is new when it has grown', async () => {
    const service = await startWholeService(database);
    await takeSheet(service, sheet);
    expect(briefly(await takeSheet(service, sheet))).toEqual(['2 unchanged']);
    const grown = sheet
      .replace('2026-02-20,,', '2026-02-20,Rejected,')
      .replace('Ann Lee; Bob Ray', 'Ann Lee; Bob Ray; Cy Doe');
    expect(briefly(await takeSheet(service, grown, { dryRun: 'true' }))).toEqual([
      '2 added thank-you.sent, rejection.received',
    ]);
    const added = await takeSheet(service, grown);
    expect(briefly(added)).toEqual(['2 added thank-you.sent, rejection.received']);
    expect(added.lines[0]?.remarks).toEqual(['Rejected: without a date of its own it is dated 2026-02-20']);
    expect(briefly(await takeSheet(service, grown))).toEqual(['2 unchanged']);
    const { items } = (await service.call('owner', 'GET', '/v1/applications')).json();
    expect(items).toMatchObject([{ company: 'Acme', state: 'closed', outcome: 'rejection' }]);
  });

  test('records nothing in a dry run', async () => {
    const service = await startWholeService(database);
    const tried = await takeSheet(service, sheet, { dryRun: 'true' });
    expect(briefly(tried)).toEqual(['2 created note.added, thank-you.sent, thank-you.sent, check-in.sent']);
    expect(tried.lines[0]).not.toHaveProperty('application');
    expect((await service.call('owner', 'GET', '/v1/applications')).json().items).toEqual([]);
    expect((await takeSheet(service, sheet)).lines.map(({ events }) => events)).toEqual(
      tried.lines.map(({ events }) => events),
    );
  });

  test('has a reason for every line that is rejected, and takes the others', async () => {
    const service = await startWholeService(database);
    const lines = [
      'Beta,Pilot,3/2/2026,Cy,,,,,',
      'Gamma,Cook,2026-02-10,,,,,,',
      'Delta,Nurse,2026-02-11,Dee,dee@delta,,,,',
      'Eps,Nurse,2027-02-11,Eva,,,,,',
      'Zeta,Nurse,2026-02-11,Zoe,,2026-02-01,,,',
      ',Nurse,2026-02-11,Eva,,,,,',
      'Eta,Nurse,soon,Eva,,,,,',
      'Theta,"Nur',
      acme,
    ];
    expect(briefly(await takeSheet(service, [head, ...lines].join('\n')))).toEqual([
      '2 rejected Interview Date: “3/2/2026” may be 3 February or 2 March; say which comes first, day or month',
      '3 rejected Interviewer: is empty: nobody to follow up with',
      '4 rejected E-mail: “dee@delta” is not an address',
      '5 rejected Interview Date: 2027-02-11 is still to come; import it when it is over',
      '6 rejected Thank-you sent: 2026-02-01 lies before the interview',
      '7 rejected Company: is empty',
      '8 rejected Interview Date: “soon” is not a date',
      '9 rejected Company: A quotation mark is opened here and never closed.',
      '10 created note.added, thank-you.sent, thank-you.sent, check-in.sent',
    ]);
    const said = await takeSheet(service, `${head}\n${lines[0]}`, { dateOrder: 'dmy' });
    expect(briefly(said)).toEqual(['2 created']);
  });

  test('may have a line for each interviewer', async () => {
    const service = await startWholeService(database);
    const two = [
      'Acme,Engineer,2026-02-02,Ann Lee,,3 Feb 2026,,,',
      'ACME,engineer,2 Feb 2026,Bob Ray,,4 Feb 2026,,,',
    ];
    const taken = await takeSheet(service, [head, ...two, two[0]].join('\n'));
    expect(briefly(taken)).toEqual(['2 created thank-you.sent', '3 added thank-you.sent', '4 unchanged']);
    const { items } = (await service.call('owner', 'GET', '/v1/applications')).json();
    expect(items).toHaveLength(1);
    expect(items[0].interviewers).toMatchObject([{ name: 'Ann Lee' }, { name: 'Bob Ray' }]);
  });

  test('may come as Excel and others save it', async () => {
    const service = await startWholeService(database);
    const german = 'Firma;Stelle;Interview;Interviewer\r\nMüller;Köchin;02.02.2026;Jörg\r\n';
    const columns = JSON.stringify({ Firma: 'company', Stelle: 'role' });
    const forms = [
      Buffer.from(`\ufeff${german}`),
      Buffer.from(german, 'latin1'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(german.replaceAll(';', '\t'), 'utf16le')]),
      Buffer.from(`sep=;\r\n${german}\r\n;;;\r\n`),
      Buffer.from(
        german
          .replaceAll('\r\n', '\n')
          .replaceAll(';', '","')
          .replaceAll(/^|$/gm, '"')
          .replace(/\n""?$/, ''),
      ),
    ];
    const fates = [];
    for (const form of forms) {
      const { lines, columns: known } = await takeSheet(service, form, { columns });
      fates.push(lines.map(({ fate }) => fate));
      expect(known.map(({ field }) => field)).toEqual(['company', 'role', 'interviewOn', 'interviewers']);
      expect(lines[0]).toMatchObject({ company: 'Müller', role: 'Köchin' });
    }
    expect(fates).toEqual([['created'], ['unchanged'], ['unchanged'], ['unchanged'], ['unchanged']]);
  });

  test('belongs to whom the key may touch, and what it cannot be is told', async () => {
    const service = await startWholeService(database);
    const own = await sendSheet(service, sheet, {}, 'candidate');
    const id = own.json().lines[0].application;
    expect((await service.call('owner', 'GET', `/v1/applications/${id}`)).json().client).toBe(
      service.clientId,
    );
    const cases: [Promise<Awaited<ReturnType<typeof sendSheet>>>, number, string][] = [
      [sendSheet(service, sheet, { client: 'cli_nobody' }), 422, 'unknown-client'],
      [sendSheet(service, sheet, { timeZone: 'Mars/Olympus' }), 422, 'unknown-time-zone'],
      [sendSheet(service, sheet, { policy: 'none' }), 422, 'unknown-policy'],
      [sendSheet(service, sheet, { columns: '{"Company":"firm"}' }), 400, 'invalid-input'],
      [sendSheet(service, sheet, { columns: '{' }), 400, 'invalid-input'],
      [sendSheet(service, ''), 400, 'malformed-body'],
      [sendSheet(service, `${head}\n${'x\n'.repeat(10_001)}`), 413, 'too-large'],
      [sendSheet(service, sheet, {}, 'coach'), 403, 'forbidden'],
    ];
    for (const [response, status, code] of cases) expect(problemOf(await response)).toEqual({ status, code });
    const nothingNamed = await takeSheet(service, 'A,B\n1,2\n');
    expect(briefly(nothingNamed)).toEqual(['2 rejected null: There is no column for it: company is empty.']);
  });
});
