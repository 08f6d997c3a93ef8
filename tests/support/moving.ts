import type { WholeService } from './whole-service.ts';

/** The lines of an export of everything. */
export async function exported(service: WholeService): Promise<string[]> {
  const response = await service.call('owner', 'GET', '/v1/export');
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.body.trimEnd().split('\n');
}

/** Hands lines to the import. */
export function imports(service: WholeService, lines: readonly string[], query = '') {
  return service.app.inject({
    method: 'POST',
    url: `/v1/import${query}`,
    headers: { authorization: `Bearer ${service.keys.owner}`, 'content-type': 'application/x-ndjson' },
    payload: `${lines.join('\n')}\n`,
  });
}

/** A workspace as it is at its very start: a service of the tests begins with a client. */
export async function emptied(service: WholeService): Promise<WholeService> {
  await service.database.raw('delete from clients');
  return service;
}
