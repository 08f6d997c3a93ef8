import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from './rows.ts';
import { containing, fold } from './search-text.ts';
import type { Session } from './session.ts';
import { compile, type Statement } from './statement.ts';
import type { ApplicationFilter, ApplicationRow, Reader } from './store.ts';

type FollowUpFilter = Parameters<Reader['applicationsByFollowUp']>[1];

/** What a grant can show of an application. */
type Part = 'shows_names' | 'shows_employers';

interface NewestInputs extends Required<Omit<ApplicationFilter, 'q'>> {
  workspaceId: string;
  pattern: string;
}

interface FollowUpInputs {
  workspaceId: string;
  now: number;
  clientId: string;
  grantedTo: string;
  afterAt: number;
  afterId: string;
  limit: number;
}

/** The lists of a workspace's applications. Each combination of filters is compiled once, when it is first asked. */
export function applicationLists(queries: Kysely<Tables>) {
  const newest = new Map<string, Statement<NewestInputs, ApplicationRow>>();
  const followUps = new Map<string, Statement<FollowUpInputs, ApplicationRow>>();

  function compileNewest(asked: ReadonlySet<string>): Statement<NewestInputs, ApplicationRow> {
    return compile((at: NewestInputs) => {
      let query = queries
        .selectFrom('applications as a')
        .selectAll('a')
        .where('a.workspace_id', '=', at.workspaceId)
        .orderBy('a.id', 'desc')
        .limit(at.limit);
      if (asked.has('afterId')) query = query.where('a.id', '<', at.afterId);
      if (asked.has('clientId')) query = query.where('a.client_id', '=', at.clientId);
      if (asked.has('grantedTo')) query = query.where(isGranted('a', at));
      if (asked.has('q')) {
        // What a grant hides must not be found either.
        const showing = (part: Part) =>
          asked.has('grantedTo') ? isGranted('a', at, part) : sql<boolean>`true`;
        query = query.where(eb =>
          eb.or([
            eb.and([like('a.search_text', at.pattern), showing('shows_employers')]),
            eb.exists(
              eb
                .selectFrom('people as p')
                .select('p.id')
                .whereRef('p.workspace_id', '=', 'a.workspace_id')
                .whereRef('p.application_id', '=', 'a.id')
                .where('p.workspace_id', '=', at.workspaceId)
                .where(like('p.search_text', at.pattern))
                .where(showing('shows_names')),
            ),
          ]),
        );
      }
      if (!asked.has('state') && !asked.has('attention') && !asked.has('dueBefore')) return query;
      return query.where(eb => {
        const stored: Expression<SqlBool>[] = [];
        if (asked.has('state')) stored.push(eb('a.state', '=', at.state));
        if (asked.has('attention')) stored.push(eb('a.attention', '=', at.attention));
        if (asked.has('dueBefore')) stored.push(eb('a.next_follow_up_at', '<', at.dueBefore));
        return eb.or([eb('a.next_change_at', '<=', at.now), eb.and(stored)]);
      });
    });
  }

  function compileFollowUps(part: 'undated' | 'dated', asked: ReadonlySet<string>) {
    return compile((at: FollowUpInputs) => {
      let query = queries
        .selectFrom('applications as a')
        .selectAll('a')
        .where('workspace_id', '=', at.workspaceId)
        .orderBy('next_follow_up_at')
        .orderBy('id')
        .limit(at.limit);
      if (asked.has('clientId')) query = query.where('client_id', '=', at.clientId);
      if (asked.has('grantedTo')) query = query.where(isGranted('a', at));
      if (part === 'undated') {
        query = query.where('next_follow_up_at', 'is', null).where('next_change_at', '<=', at.now);
        return asked.has('after') ? query.where('id', '>', at.afterId) : query;
      }
      query = query.where('next_follow_up_at', 'is not', null);
      if (!asked.has('after')) return query;
      return query.where(sql<boolean>`(next_follow_up_at, id) > (${at.afterAt}, ${at.afterId})`);
    });
  }

  return {
    newestFirst(session: Session, workspaceId: string, filter: ApplicationFilter): Promise<ApplicationRow[]> {
      const {
        q,
        now,
        limit,
        state = '',
        attention = '',
        clientId = '',
        grantedTo = '',
        dueBefore = 0,
        afterId = '',
      } = filter;
      const asked = given(filter);
      const statement = remembered(newest, [...asked].sort().join(), () => compileNewest(asked));
      const pattern = containing(fold(q ?? ''));
      return session.all(statement, {
        workspaceId,
        now,
        limit,
        state,
        attention,
        clientId,
        grantedTo,
        dueBefore,
        afterId,
        pattern,
      });
    },

    async byFollowUp(
      session: Session,
      workspaceId: string,
      filter: FollowUpFilter,
    ): Promise<ApplicationRow[]> {
      const { now, limit, clientId = '', grantedTo = '', after } = filter;
      const asked = given(filter);
      const inputs = {
        workspaceId,
        now,
        clientId,
        grantedTo,
        afterAt: after?.nextFollowUpAt ?? 0,
        afterId: after?.id ?? '',
      };
      const read = (part: 'undated' | 'dated', wanted: number) => {
        const name = [part, ...[...asked].sort()].join();
        const statement = remembered(followUps, name, () => compileFollowUps(part, asked));
        return session.all(statement, { ...inputs, limit: wanted });
      };
      // Rows without a date come first and are few, so that the index on the date serves the rest.
      const undated = inputs.afterAt === 0 ? await read('undated', limit) : [];
      return undated.length === limit ? undated : undated.concat(await read('dated', limit - undated.length));
    },
  };
}

/** The names of the filters that were given. */
function given(filter: object): ReadonlySet<string> {
  return new Set(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name])));
}

/** Whether the client of an application lets the holder in now, and shows them this. */
function isGranted(
  application: string,
  at: { workspaceId: string; grantedTo: string; now: number },
  part?: Part,
): Expression<SqlBool> {
  const shown = part === undefined ? sql`` : sql`and ${sql.ref(`g.${part}`)} = 1`;
  return sql<boolean>`exists (
    select 1 from grants as g
    where g.workspace_id = ${at.workspaceId} and g.client_id = ${sql.ref(`${application}.client_id`)}
      and g.holder_id = ${at.grantedTo} and g.withdrawn_at is null
      and (g.expires_at is null or g.expires_at > ${at.now}) ${shown}
  )`;
}

/** `column like pattern`, with `\` taking a wildcard literally in both databases. */
function like(column: string, pattern: string): Expression<SqlBool> {
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  let value = known.get(name);
  if (value === undefined) {
    value = make();
    known.set(name, value);
  }
  return value;
}
