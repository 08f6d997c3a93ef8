import { describe, expect, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { addWorkspace, startWholeService, type WholeService } from '../support/whole-service.ts';

interface Note {
  id: string;
  text: string;
  visibility: string;
  by: { role: string; name: string };
}

type Who = Parameters<WholeService['call']>[0];

function notesOf(service: WholeService) {
  const url = `/v1/clients/${service.clientId}/notes`;
  return {
    url,
    write: (text: string, visibility: string, who: Who = 'coach') =>
      service.call(who, 'POST', url, { payload: { text, visibility } }),
    async read(who: Who, query = '') {
      const response = await service.call(who, 'GET', url + query);
      return response.json<{ items: Note[]; nextCursor: string | null }>();
    },
  };
}

describe.each(databases)('notes on a client on $name', database => {
  test('coach and owner read them all, the client the shared ones, newest first', async () => {
    const service = await startWholeService(database);
    const { write, read } = notesOf(service);
    expect((await write('Seems tired', 'private')).statusCode).toBe(201);
    expect((await write('Well done\non Monday', 'shared')).json()).toMatchObject({
      text: 'Well done\non Monday',
      visibility: 'shared',
      by: { role: 'coach', name: 'A key' },
      createdAt: '2026-03-02T15:00:00Z',
    });
    const texts = async (who: Who) => (await read(who)).items.map(({ text }) => text);
    expect(await texts('coach')).toEqual(['Well done\non Monday', 'Seems tired']);
    expect(await texts('owner')).toEqual(['Well done\non Monday', 'Seems tired']);
    expect(await texts('candidate')).toEqual(['Well done\non Monday']);
  });

  test('a removed note is gone; what is none cannot be removed', async () => {
    const service = await startWholeService(database);
    const { url, write, read } = notesOf(service);
    const { id } = (await write('A slip', 'shared')).json<Note>();
    expect((await service.call('candidate', 'DELETE', `${url}/${id}`)).statusCode).toBe(403);
    expect((await service.call('coach', 'DELETE', `${url}/${id}`)).statusCode).toBe(204);
    expect((await read('coach')).items).toEqual([]);
    expect(problemOf(await service.call('coach', 'DELETE', `${url}/${id}`)).status).toBe(404);
  });

  test('pages have no gaps and no repeats', async () => {
    const service = await startWholeService(database);
    const { write, read } = notesOf(service);
    for (const text of ['one', 'two', 'three']) await write(text, 'private');
    const first = await read('coach', '?limit=2');
    const second = await read('coach', `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['three', 'two', 'one']);
    expect(second.nextCursor).toBeNull();
  });

  test('nothing is written for a client that does not exist, for nobody to read, or without a text', async () => {
    const service = await startWholeService(database);
    const { write } = notesOf(service);
    const { ownerKey } = await addWorkspace(service);
    expect((await write('Hello', 'shared', { key: ownerKey })).statusCode).toBe(404);
    expect((await write('Hello', 'secret')).statusCode).toBe(400);
    expect((await write(' ', 'private')).statusCode).toBe(400);
    expect(await service.database.raw('select * from client_notes')).toEqual([]);
  });

  test('no log of an application and no line of the service’s log knows of them', async () => {
    const lines: string[] = [];
    const service = await startWholeService(database, {
      http: { log: { level: 'trace', stream: { write: line => lines.push(line) } } },
    });
    const story = await begin(service, { client: service.clientId });
    await notesOf(service).write('Xylophone', 'shared');
    expect(JSON.stringify(await story.entries())).not.toContain('Xylophone');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain('Xylophone');
  });
});
