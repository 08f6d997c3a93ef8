import { describe, expect, test } from 'vitest';
import { aNewApplication } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

const person = { email: 'pat@example.com', name: 'Pat', role: 'candidate' };

describe.each(databases)('on $name', database => {
  test.each([
    ['/v1/accounts', { ...person, clientId: 'cli_nobody' }, '/clientId'],
    ['/v1/applications', { ...aNewApplication, client: 'cli_nobody' }, '/client'],
    ['/v1/calendars', { client: 'cli_nobody' }, '/client'],
    ['/v1/intakes', { name: 'A form', client: 'cli_nobody', expression: '$' }, '/client'],
    ['/v1/keys', { name: 'Pat', role: 'candidate', clientId: 'cli_nobody' }, '/clientId'],
    ['/v1/webhooks', { url: 'https://example.com/', client: 'cli_nobody' }, '/client'],
  ])('whoever names an unknown client in %s is told where', async (url, payload, pointer) => {
    const service = await startWholeService(database);
    const answer = await service.call('owner', 'POST', url, { payload });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'unknown-client',
      errors: [{ pointer, detail: 'is not a client of this workspace' }],
    });
  });
});
