import Type, { type Static } from 'typebox';
import type { Actor } from '../../actor.ts';
import { type Problem, problem, relocated } from '../../errors.ts';
import type { Queued, Recorded } from '../../host/commands.ts';
import type { Host } from '../../host/host.ts';
import type { PersonRow, Reader } from '../../store/store.ts';
import { shownIn } from '../current.ts';
import { requireEventPermission } from '../permissions.ts';
import { problemKinds } from '../problems.ts';
import { DecisionSchema, decisionFrom } from '../schemas/decision.ts';
import { EntrySchema, entryFrom } from '../schemas/entry.ts';
import { InputFaultsSchema, ProblemCodeSchema } from '../schemas/problem.ts';
import { Shown } from '../shown.ts';
import type { IntakeEvent } from './item.ts';

/** What came of one of many events. */
export const EventResultSchema = Type.Object(
  {
    index: Type.Integer({ minimum: 0, description: 'Which of the events, counted from 0.' }),
    status: Type.Integer({
      description:
        '201 recorded, 202 put into the review queue; otherwise what posting this event alone would be answered with.',
    }),
    code: Type.Optional(ProblemCodeSchema),
    detail: Type.Optional(Type.String({ description: 'What went wrong.' })),
    errors: Type.Optional(InputFaultsSchema),
    application: Type.Optional(Type.String({ description: 'The id of the application.' })),
    entry: Type.Optional(EntrySchema),
    decision: Type.Optional(DecisionSchema),
    inbox: Type.Optional(Type.String({ description: 'The id of the item in the review queue.' })),
    idempotentReplayed: Type.Boolean({ description: 'Whether it had been recorded, or put aside, before.' }),
  },
  { additionalProperties: false, title: 'EventResult' },
);
export type EventResult = Static<typeof EventResultSchema>;

/** What came of an event: its result, and the problem where it is one. */
export interface Outcome {
  result: EventResult;
  problem?: Problem;
}

export interface RunDeps {
  host: Host;
  reader: Reader;
  /** What a failure is to a caller; a defect is also logged. */
  problemFrom(error: unknown): Problem;
}

/**
 * Records events that name their applications themselves, in their order and with as few commits as they need, and
 * says what came of each. What could not even be read comes as its problem.
 */
export async function runEvents(
  { host, reader, problemFrom }: RunDeps,
  { actor, now }: { actor: Actor; now: number },
  events: readonly (IntakeEvent | Problem)[],
  firstIndex: number,
): Promise<Outcome[]> {
  const answers = await Promise.all(
    events.map(async event => {
      if (event instanceof Error) return event;
      const { locate, ...asked } = event;
      try {
        requireEventPermission(actor, asked.event.type, null);
        return await host.route({ kind: 'route', actor, now, ...asked });
      } catch (error) {
        return problemFrom(locate === undefined ? error : relocated(error, locate));
      }
    }),
  );
  const shownOf = await namesIn(reader, actor, answers);
  return Promise.all(
    answers.map(async (answer, offset): Promise<Outcome> => {
      const index = firstIndex + offset;
      if (answer instanceof Error) return failed(index, answer);
      if ('queued' in answer) {
        const { id } = answer.queued;
        return { result: { index, status: 202, inbox: id, idempotentReplayed: answer.replayed } };
      }
      return recorded(index, answer, await shownOf(answer));
    }),
  );
}

function failed(index: number, answer: Problem): Outcome {
  const { errors } = answer.extra;
  return {
    problem: answer,
    result: {
      index,
      status: problemKinds[answer.code].status,
      code: answer.code,
      detail: answer.message,
      ...(errors === undefined ? {} : { errors: [...errors] }),
      idempotentReplayed: false,
    },
  };
}

function recorded(
  index: number,
  { entry, decision, application, replayed }: Recorded,
  shown: Shown,
): Outcome {
  if (entry === null || decision === null) throw new Error('Nothing was recorded');
  const told = {
    application: application.id,
    entry: entryFrom(entry, shown),
    decision: decisionFrom(decision, shown),
    idempotentReplayed: replayed,
  };
  if (told.decision.verdict !== 'refused') return { result: { index, status: 201, ...told } };
  const { result, problem: refusal } = failed(index, refusalOf(told));
  return { result: { ...result, ...told }, ...(refusal === undefined ? {} : { problem: refusal }) };
}

type Told = Required<Pick<EventResult, 'decision' | 'entry'>>;

/** The problem that tells of a refusal. */
export function refusalOf({ decision, entry }: Told): Problem {
  const reasons = decision.rules.filter(({ holds }) => !holds).map(({ reason }) => reason);
  return problem('refused', reasons.join(' '), { members: { decision, entry } });
}

/** The names that answers need, read at once for all applications. */
async function namesIn(reader: Reader, actor: Actor, answers: readonly (Recorded | Queued | Problem)[]) {
  const isPlain = (answer: Recorded | Queued | Problem): answer is Recorded =>
    !(answer instanceof Error) && !('queued' in answer) && answer.people === undefined;
  const rows = new Map(answers.filter(isPlain).map(({ application }) => [application.id, application]));
  const people = rows.size === 0 ? [] : await reader.people(actor.workspaceId, [...rows.keys()]);
  const byApplication = Map.groupBy(people, (person: PersonRow) => person.application_id);
  const shown = new Map(
    [...rows].map(([id, row]) => {
      const known = new Map((byApplication.get(id) ?? []).map(person => [person.id, person] as const));
      return [id, new Shown(actor, row, known)];
    }),
  );
  return async (answer: Recorded): Promise<Shown> =>
    (answer.people === undefined ? shown.get(answer.application.id) : undefined) ??
    shownIn(reader, actor, answer);
}
