import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { problem } from '../../errors.ts';
import type { EntryRow } from '../../store/store.ts';
import { requireApplication, shownTo } from '../current.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { EntryRecordSchema, entryRecordFrom } from '../schemas/entry-record.ts';

/** Any text will do: what cannot be the number of an entry is as unknown as what is none. */
const text = Type.String({ maxLength: 100, pattern: storable });

/** One line of the log, with all that is known of it. */
export function entryRoutes({ store: { reader } }: RouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/applications/:id/entries/:seq',
      {
        config: { operation: 'entry.read', look: 'log' },
        schema: {
          tags: ['applications'],
          summary: 'One entry in full, with the means to check its hash by hand',
          params: Type.Object({ id: text, seq: text }),
          response: { 200: EntryRecordSchema },
        },
      },
      async request => {
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const seq = /^[1-9]\d{0,9}$/.test(request.params.seq) ? Number(request.params.seq) : 0;
        const log: EntryRow[] = await Array.fromAsync(
          reader.everyEntry({ workspaceId: row.workspace_id, applicationId: row.id }),
        );
        const entry = log.find(candidate => candidate.seq === seq);
        if (entry === undefined) throw problem('not-found', 'There is no such entry.');
        const later = log.filter(candidate => candidate.seq > seq);
        return entryRecordFrom(row, entry, later, await shownTo(reader, actorOf(request), row));
      },
    );
  };
}
