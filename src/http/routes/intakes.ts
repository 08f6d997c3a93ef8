import Type, { type Static } from 'typebox';
import { visible, words } from '../../../machines/events.ts';
import type { Actor } from '../../actor.ts';
import { Problem } from '../../errors.ts';
import { changeIntake, createIntake, revokeIntake } from '../../host/intakes.ts';
import { formatInstant } from '../../instants.ts';
import type { Evaluator } from '../../intakes/evaluator.ts';
import { readyMappings } from '../../intakes/ready.ts';
import type { IntakeRow } from '../../store/intakes.ts';
import { mappedEvents, mappingProblem } from '../intake/mapped.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import { problemKinds } from '../problems.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { ClientId, closed, IdParams, InstantSchema, orNull } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';
import { InputFaultsSchema, ProblemCodeSchema } from '../schemas/problem.ts';

const Expression = Type.String({
  minLength: 1,
  maxLength: 20_000,
  pattern: visible,
  description:
    'JSONata. It gets what the tool sends, and `$received`, and gives an event as in `POST /v1/events`, several, or nothing.',
});

const fields = {
  id: Type.String(),
  name: Type.String(),
  client: orNull(Type.String({ description: 'Whose applications it can speak of; null for those of all.' })),
  expression: Type.String(),
  createdAt: InstantSchema,
  lastUsedAt: orNull(InstantSchema),
};

const IntakeSchema = Type.Object(fields, { ...closed, title: 'Intake' });
const MadeIntakeSchema = Type.Object(
  {
    ...fields,
    path: Type.String({ description: 'The secret address, this once: put the service’s own before it.' }),
  },
  { ...closed, title: 'MadeIntake' },
);
const NewIntakeSchema = Type.Object(
  {
    name: words(200, 'What it is for.'),
    client: Type.Optional(orNull(ClientId('Only applications of this client.'))),
    expression: Expression,
  },
  { ...closed, title: 'NewIntake' },
);

const IntakeChangesSchema = Type.Object(
  { name: Type.Optional(words(200, 'What it is for.')), expression: Type.Optional(Expression) },
  { ...closed, title: 'IntakeChanges' },
);

const TrialSchema = Type.Object(
  {
    output: Type.Unknown({ description: 'What the expression gives; null for nothing.' }),
    events: Type.Array(
      Type.Object(
        {
          index: Type.Integer(),
          ok: Type.Boolean({ description: 'Whether it is an event that could be recorded.' }),
          code: Type.Optional(ProblemCodeSchema),
          status: Type.Optional(Type.Integer({ description: 'What posting it would be answered with.' })),
          detail: Type.Optional(Type.String()),
          errors: Type.Optional(InputFaultsSchema),
        },
        closed,
      ),
      { description: 'What is right or wrong with each event that it gives.' },
    ),
  },
  { ...closed, title: 'IntakeTrial', description: 'What would be posted; nothing was recorded.' },
);

const ReadySchema = Type.Object(
  {
    name: Type.String(),
    description: Type.String(),
    expression: Type.String(),
    sample: Type.Unknown({ description: 'What the tool sends.' }),
  },
  { ...closed, title: 'ReadyMapping' },
);

/** Secret addresses that take other tools' own JSON, and the mappings that make events of it. */
export function intakeRoutes({
  store,
  cursors,
  evaluator,
}: Pick<RouteDeps, 'store' | 'cursors'> & { evaluator: Evaluator }): Routes {
  const ready = readyMappings();
  const checkExpression = ({ keyId }: Actor, expression: string) =>
    evaluator.check(keyId, expression).catch(error => {
      throw mappingProblem(error, { isAuthor: true });
    });
  return async app => {
    app.post(
      '/v1/intakes',
      {
        config: { operation: 'intakes.create', problems: ['unknown-client', 'mapping-failed'] },
        schema: {
          tags: ['intakes'],
          summary: "Make a secret address that takes another tool's own JSON; it is shown this once",
          body: NewIntakeSchema,
          response: { 201: MadeIntakeSchema },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { name, client = null, expression } = request.body;
        await checkExpression(actor, expression);
        const wanted = { name, clientId: client, expression };
        const { row, token } = await createIntake(store, actor, request.now, wanted);
        return reply.code(201).send({ ...intakeFrom(row), path: `/in/${token}` });
      },
    );

    app.get(
      '/v1/intakes',
      {
        config: { operation: 'intakes.list' },
        schema: {
          tags: ['intakes'],
          summary: 'The intakes in use, oldest first',
          querystring: PageQuery,
          response: { 200: PageOf(IntakeSchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId, clientId } = actorOf(request);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'intakes', filters: { only: clientId } },
          page => store.reader.intakes(workspaceId, { ...page, clientId: clientId ?? undefined }),
        );
        return { items: rows.map(intakeFrom), nextCursor };
      },
    );

    app.patch(
      '/v1/intakes/:id',
      {
        config: { operation: 'intakes.change', problems: ['mapping-failed'] },
        schema: {
          tags: ['intakes'],
          summary: 'Change an intake; what is left out stays as it is, and so does its address',
          params: IdParams,
          body: IntakeChangesSchema,
          response: { 200: IntakeSchema },
        },
      },
      async request => {
        const actor = actorOf(request);
        const { expression } = request.body;
        if (expression !== undefined) await checkExpression(actor, expression);
        return intakeFrom(await changeIntake(store, { actor, id: request.params.id }, request.body));
      },
    );

    app.delete(
      '/v1/intakes/:id',
      {
        config: { operation: 'intakes.revoke' },
        schema: {
          tags: ['intakes'],
          summary: 'Take an intake back: its address leads nowhere from now on',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Taken back' }) },
        },
      },
      async (request, reply) => {
        await revokeIntake(store, actorOf(request), request.params.id, request.now);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/v1/intakes/try',
      {
        bodyLimit: 1024 * 1024,
        config: { operation: 'intakes.try', problems: ['mapping-failed'] },
        schema: {
          tags: ['intakes'],
          summary: 'What an expression makes of a sample; nothing is recorded',
          body: Type.Object(
            { expression: Expression, sample: Type.Unknown({ description: 'Any JSON.' }) },
            { ...closed, title: 'IntakeSample' },
          ),
          response: { 200: TrialSchema },
        },
      },
      async request => {
        const { expression, sample } = request.body;
        const bindings = { received: formatInstant(request.now) };
        const output = await evaluator
          .evaluate(actorOf(request).keyId, expression, sample, bindings)
          .catch(error => {
            throw mappingProblem(error, { isAuthor: true });
          });
        const events = mappedEvents(output).map((event, index) =>
          event instanceof Problem ? { index, ok: false, ...faultOf(event) } : { index, ok: true },
        );
        return { output: output ?? null, events };
      },
    );

    app.get(
      '/v1/intakes/ready',
      {
        config: { operation: 'intakes.ready' },
        schema: {
          tags: ['intakes'],
          summary: 'Mappings that ship, for tools that many use',
          response: { 200: Type.Object({ items: Type.Array(ReadySchema) }, closed) },
        },
      },
      async () => ({ items: ready }),
    );
  };
}

function faultOf({ code, message, extra }: Problem) {
  const { errors } = extra;
  return {
    code,
    status: problemKinds[code].status,
    detail: message,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

function intakeFrom(row: IntakeRow): Static<typeof IntakeSchema> {
  return {
    id: row.id,
    name: row.name,
    client: row.client_id,
    expression: row.expression,
    createdAt: formatInstant(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : formatInstant(row.last_used_at),
  };
}
