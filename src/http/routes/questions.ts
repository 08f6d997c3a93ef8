import Type from 'typebox';
import { nothingToRule } from '../../../machines/decide.ts';
import { InstantText, PostedEvent } from '../../../machines/events.ts';
import { type Fact, type PostedFact, toFact } from '../../../machines/facts.ts';
import { advance, isLatest, nextInstant } from '../../../machines/history.ts';
import { type AskedVoid, simulate } from '../../../machines/simulate.ts';
import { take } from '../../../machines/take.ts';
import { view } from '../../../machines/view.ts';
import { sightOf } from '../../actor.ts';
import type { Log } from '../../audit/log.ts';
import { matchPeople } from '../../host/people.ts';
import {
  notVoidable,
  personNamedBy,
  requireAskableInstant,
  requirePossibleDate,
  requireSinceInterview,
  requireWithinReach,
  unknownInterviewer,
} from '../../host/possible.ts';
import { newId } from '../../ids.ts';
import { formatInstant } from '../../instants.ts';
import type { ApplicationRow, PersonRow } from '../../store/store.ts';
import { logOf, peopleOf, requireApplication, storedPosition } from '../current.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { ApplicationSchema, applicationFrom, StateSchema } from '../schemas/application.ts';
import { DecisionSchema, decisionFrom } from '../schemas/decision.ts';
import { IdParams, InstantSchema, readInstant } from '../schemas/fields.ts';
import { Shown } from '../shown.ts';

const TrajectorySchema = Type.Array(
  Type.Object(
    {
      at: InstantSchema,
      cause: Type.String({ description: 'The type of the event, or of the timer.' }),
      state: StateSchema,
      decision: Type.Optional(DecisionSchema),
    },
    { additionalProperties: false, title: 'TrajectoryPoint' },
  ),
);

const impossible = [
  'unknown-event-type',
  'unknown-interviewer',
  'unknown-entry',
  'time-in-future',
  'before-interview',
  'impossible-event',
] as const;

/** Questions: they may lie in the future, and nothing is recorded. */
export function questionRoutes({ store, programs }: RouteDeps): Routes {
  const { reader } = store;
  return async app => {
    app.post(
      '/v1/applications/:id/decisions',
      {
        config: { operation: 'decisions.ask', look: 'application', problems: impossible },
        schema: {
          tags: ['applications'],
          summary: 'May I? What would be ruled on this event',
          description: 'Nothing is recorded. `at` may lie in the future.',
          params: IdParams,
          body: PostedEvent,
          response: { 200: DecisionSchema },
        },
      },
      async request => {
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const people = await peopleOf(reader, row);
        const shown = new Shown(actorOf(request), row, people);
        const { program, position } = await storedPosition({ reader, programs }, row);
        const { startedAt, timeZone } = position.snapshot.context;
        const now = nextInstant(position, request.now);
        const at = requireAskableInstant(request.body, { startedAt, now });
        if (request.body.type === 'entry.voided') {
          requireVoidable(request.body.entry, await logOf(reader, row), row);
          return decisionFrom(nothingToRule, shown);
        }
        const asked = askedFact(request.body, at, {
          row,
          people: [...people.values()],
          byName: shown.sight.names,
          timeZone,
        });
        const there = advance(program, position, at);
        const history = isLatest(there, asked.fact) ? null : (await logOf(reader, row)).history;
        return decisionFrom(take(program, there, asked.fact, history).decision, shown);
      },
    );

    app.post(
      '/v1/applications/:id/simulations',
      {
        config: { operation: 'simulations.run', look: 'application', problems: impossible },
        schema: {
          tags: ['applications'],
          summary: 'What if? Where events, or silence, would lead',
          description:
            'Nothing is recorded. Outreach that a rule refuses is shown with its decision and left out of what follows. Without events it tells what silence leads to.',
          params: IdParams,
          body: Type.Object(
            {
              events: Type.Array(PostedEvent, { maxItems: 100 }),
              until: { ...InstantText, description: 'How far to look. Later events are not reached.' },
            },
            {
              additionalProperties: false,
              title: 'NewSimulation',
              examples: [
                {
                  events: [{ type: 'reply.received', at: '2026-03-20T15:00:00Z' }],
                  until: '2026-06-01T00:00:00Z',
                },
              ],
            },
          ),
          response: {
            200: Type.Object(
              { trajectory: TrajectorySchema, application: ApplicationSchema },
              { additionalProperties: false },
            ),
          },
        },
      },
      async request => {
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const { program, position } = await storedPosition({ reader, programs }, row);
        const { startedAt, timeZone } = position.snapshot.context;
        const until = requireWithinReach(readInstant(request.body.until, '/until'), { pointer: '/until' });
        requireSinceInterview(until, startedAt, { pointer: '/until' });

        const log = await logOf(reader, row);
        const people = await peopleOf(reader, row);
        const { names } = sightOf(actorOf(request), row.client_id);
        const events: (Fact | AskedVoid)[] = [];
        let now = nextInstant(position, request.now);
        let { history } = log;
        for (const event of request.body.events) {
          // Those without a time follow one another in the order given.
          const at = requireAskableInstant(event, { startedAt, now });
          if (event.at === undefined) now += 1;
          if (event.type === 'entry.voided') {
            const target = requireVoidable(event.entry, log, row);
            history = { ...history, facts: history.facts.filter(fact => fact !== target) };
            events.push({ type: event.type, at });
            continue;
          }
          const asked = askedFact(event, at, { row, people: [...people.values()], byName: names, timeZone });
          for (const person of asked.met) people.set(person.id, person);
          events.push(asked.fact);
        }
        const { trajectory, position: end } = simulate(program, history, events, request.now, until);
        const shown = new Shown(actorOf(request), row, people);
        return {
          trajectory: trajectory.map(({ at, cause, state, decision }) => ({
            at: formatInstant(at),
            cause,
            state,
            ...(decision === undefined ? {} : { decision: decisionFrom(decision, shown) }),
          })),
          application: applicationFrom(row, view(program, end, until), shown),
        };
      },
    );
  };
}

interface Asked {
  fact: Fact;
  /** People the event would introduce. */
  met: PersonRow[];
}

interface Known {
  row: ApplicationRow;
  people: PersonRow[];
  /** False for whoever may not know the names: asking must not tell whether a name is among them. */
  byName: boolean;
  timeZone: string;
}

/** The fact that an event would become, with ids for whomever it would introduce. */
function askedFact(posted: PostedFact, at: number, { row, people, byName, timeZone }: Known): Asked {
  requirePossibleDate(posted, at, timeZone);
  const named = personNamedBy(posted);
  if (named !== undefined && !people.some(({ id }) => id === named)) throw unknownInterviewer(named);
  const introduced =
    posted.type === 'interview.completed'
      ? posted.interviewers
      : posted.type === 'contact.added'
        ? [posted]
        : [];
  const ref = { workspaceId: row.workspace_id, applicationId: row.id };
  const { ids, added } = matchPeople(ref, byName ? people : [], introduced);
  return { fact: toFact(posted, at, { people: ids, commitment: newId('com') }), met: added };
}

function requireVoidable(entry: number, log: Log, row: ApplicationRow): Fact {
  const fact = log.factOf.get(entry);
  if (fact === undefined) throw notVoidable(entry, log, row.revision);
  return fact;
}
