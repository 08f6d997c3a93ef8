import { describe, expect, test } from 'vitest';
import { begin } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const load = (service: WholeService) => service.call('owner', 'POST', '/v1/demo');
const count = async (service: WholeService) =>
  (await service.call('owner', 'GET', '/v1/applications?limit=200')).json().items.length;

describe.each(databases)('the demo on $name', database => {
  test('fills an empty workspace once, also when it is asked for twice at once', async () => {
    const service = await startWholeService(database);
    const answers = await Promise.all([load(service), load(service)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    const made = answers.find(({ statusCode }) => statusCode === 201)?.json();
    expect(made.clients).toBeGreaterThan(1);
    expect(await count(service)).toBe(made.applications);
    expect(problemOf(await load(service))).toEqual({ status: 409, code: 'workspace-not-empty' });
    expect(await count(service)).toBe(made.applications);
  });

  test('is not mixed with what is real', async () => {
    const service = await startWholeService(database);
    await begin(service);
    expect(problemOf(await load(service))).toEqual({ status: 409, code: 'workspace-not-empty' });
    expect(await count(service)).toBe(1);
  });
});
