import Type from 'typebox';
import { nothingToRule } from '../../../machines/decide.ts';
import { InstantText, PostedEvent } from '../../../machines/events.ts';
import { advance, afterKnown, isLatest, presentOf } from '../../../machines/history.ts';
import { simulate } from '../../../machines/simulate.ts';
import { take } from '../../../machines/take.ts';
import { view } from '../../../machines/view.ts';
import { sightOf } from '../../actor.ts';
import { relocated } from '../../errors.ts';
import { requireAskableInstant, requireSinceInterview, requireWithinReach } from '../../host/possible.ts';
import { formatInstant } from '../../instants.ts';
import { askedFact, requireVoidable, WhatIf } from '../asked-events.ts';
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
        const { context } = position.snapshot;
        const now = presentOf(position, request.now);
        const at = requireAskableInstant(request.body, { startedAt: context.startedAt, now });
        if (request.body.type === 'entry.voided') {
          requireVoidable(request.body.entry, await logOf(reader, row), row);
          return decisionFrom(nothingToRule, shown);
        }
        const historyOf = async () => (await logOf(reader, row)).history;
        const byName = shown.sight.names;
        const asked = await askedFact(request.body, at, { row, context, people, byName, history: historyOf });
        const reached = advance(program, position, at);
        const history = isLatest(reached, asked.fact) ? null : await historyOf();
        const isTimed = request.body.at !== undefined || history === null;
        const fact = isTimed ? asked.fact : afterKnown(asked.fact, history.facts);
        const there = advance(program, reached, fact.at);
        return decisionFrom(take(program, there, fact, history).decision, shown);
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
        const { context } = position.snapshot;
        const until = requireWithinReach(readInstant(request.body.until, '/until'), { pointer: '/until' });
        requireSinceInterview(until, context.startedAt, { pointer: '/until' });

        const log = await logOf(reader, row);
        const people = await peopleOf(reader, row);
        const { names } = sightOf(actorOf(request), row.client_id);
        const present = presentOf(position, request.now);
        const whatIf = new WhatIf(
          { row, context, people, byName: names, history: async () => log.history },
          log,
          present,
        );
        for (const [index, event] of request.body.events.entries()) {
          try {
            await whatIf.add(event);
          } catch (error) {
            throw relocated(error, pointer => ({ pointer: `/events/${index}${pointer}` }));
          }
        }
        const { trajectory, position: end } = simulate(
          program,
          whatIf.history,
          whatIf.events,
          request.now,
          until,
        );
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
