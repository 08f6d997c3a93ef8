import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { begin, thankYou, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

async function table(service: WholeService, query: string, who: 'owner' | 'candidate' = 'owner') {
  const response = await service.call(who, 'GET', `/v1/export?${query}`, { headers: { accept: 'text/csv' } });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toContain('text/csv');
  expect(response.body.startsWith('\ufeff')).toBe(true);
  const rows: Record<string, string>[] = parse(response.body, { bom: true, columns: true });
  return rows;
}

describe.each(databases)('a table for a spreadsheet, from $name', database => {
  test('has everything of its kind, and no formula', async () => {
    const service = await startWholeService(database);
    const acme = await begin(service, { company: '=HYPERLINK("x")', client: service.clientId });
    await begin(service, { ...withAda, company: 'Other, Inc.\nBerlin' });
    await acme.record(thankYou(acme.people[0]));

    const applications = await table(service, 'of=applications');
    expect(applications.map(row => [row['Company'], row['Interviewed on'], row['State']])).toEqual([
      ['Other, Inc.\nBerlin', '2026-03-02', 'interviewed'],
      [`'=HYPERLINK("x")`, '2026-03-02', 'interviewed'],
    ]);
    const { name } = (await service.call('owner', 'GET', `/v1/clients/${service.clientId}`)).json();
    expect(name).not.toBe('');
    expect(applications.map(row => [row['Client'], row['Client name']])).toEqual([
      ['', ''],
      [service.clientId, name],
    ]);
    const entries = await table(service, 'of=entries&format=csv');
    expect(entries.map(row => row['What'])).toEqual([
      'application.created',
      'application.created',
      'thank-you.sent',
    ]);
    expect(entries.at(-1)).toMatchObject({
      Person: 'Ada Lovelace',
      Time: '10:00',
      'Time zone': 'America/New_York',
    });
    const people = await table(service, 'of=people');
    expect(people.map(row => row['Name'])).toEqual(['Ada Lovelace', 'Ada Lovelace', 'Grace Hopper']);
    const due = await table(service, 'of=follow-ups');
    expect(due.map(row => [row['What'], row['Person']])).toContainEqual(['thank-you', 'Grace Hopper']);
    expect(due.every(row => !/int_/.test(row['Why'] ?? 'int_'))).toBe(true);
  });

  test('has what the key may read; everything else is for owners', async () => {
    const service = await startWholeService(database);
    await begin(service, { client: service.clientId });
    await begin(service, { company: 'Not theirs' });
    expect((await table(service, 'of=applications', 'candidate')).map(row => row['Company'])).toEqual([
      'Acme Rockets',
    ]);
    expect((await table(service, '', 'candidate')).map(row => row['Client name'])).toEqual(['']);
    expect(problemOf(await service.call('candidate', 'GET', '/v1/export'))).toEqual({
      status: 403,
      code: 'forbidden',
    });
    expect((await service.call('owner', 'GET', '/v1/export?of=keys')).statusCode).toBe(400);
  });
});
