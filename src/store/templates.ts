import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Tables, TemplateTable } from './rows.ts';
import type { Session } from './session.ts';
import { compile } from './statement.ts';

export type TemplateRow = Selectable<TemplateTable>;

export interface TemplateReads {
  /** The templates that a workspace has put in place of those that ship. */
  templates(workspaceId: string): Promise<TemplateRow[]>;
}

export interface TemplateWrites {
  /** Puts a template in the place of the one of this name. */
  replaceTemplate(row: Insertable<TemplateTable>): Promise<void>;
  /** Does nothing where there is none. */
  dropTemplate(workspaceId: string, name: string): Promise<void>;
}

export function templateReads(queries: Kysely<Tables>): (session: Session) => TemplateReads {
  const templates = compile((at: { workspaceId: string }) =>
    queries.selectFrom('templates').selectAll().where('workspace_id', '=', at.workspaceId).orderBy('name'),
  );
  return session => ({ templates: workspaceId => session.all(templates, { workspaceId }) });
}

export function templateWrites(queries: Kysely<Tables>): (session: Session) => TemplateWrites {
  const drop = compile((at: { workspaceId: string; name: string }) =>
    queries.deleteFrom('templates').where('workspace_id', '=', at.workspaceId).where('name', '=', at.name),
  );
  return session => ({
    async replaceTemplate(row) {
      await session.run(drop, { workspaceId: row.workspace_id, name: row.name });
      await session.manyRows.insert('templates', [row]);
    },
    async dropTemplate(workspaceId, name) {
      await session.run(drop, { workspaceId, name });
    },
  });
}
