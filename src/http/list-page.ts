import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { ListPage } from '../store/list-page.ts';
import type { CursorScope, Cursors } from './cursors.ts';
import { linkNext } from './links.ts';
import { actorOf } from './plugins/auth.ts';
import { limitOf } from './schemas/page.ts';

interface Asked {
  request: FastifyRequest & { query: { limit?: number; cursor?: string } };
  reply: FastifyReply;
  cursors: Cursors;
}

/**
 * The page of a list that a request asks for, where the list goes by its rows' ids. `read` is asked for one row more
 * than is shown: it tells whether another page follows. If so, the answer gets its `Link` header.
 */
export async function readPage<Row extends { id: string }>(
  { request, reply, cursors }: Asked,
  { list, filters }: Pick<CursorScope, 'list' | 'filters'>,
  read: (page: ListPage) => readonly Row[] | Promise<readonly Row[]>,
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const { workspaceId } = actorOf(request);
  const scope = { workspaceId, list, ...(filters === undefined ? {} : { filters }) };
  const limit = limitOf(request.query);
  const afterId = cursors.read(scope, request.query.cursor, Type.String());
  const found = await read({ afterId, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const nextCursor = last === undefined ? null : cursors.write(scope, last.id);
  linkNext(request, reply, nextCursor);
  return { rows, nextCursor };
}
