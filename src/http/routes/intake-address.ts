import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { storable } from '../../../machines/events.ts';
import type { Actor } from '../../actor.ts';
import { problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import { formatInstant } from '../../instants.ts';
import type { Evaluator } from '../../intakes/evaluator.ts';
import { hashKey } from '../../keys.ts';
import type { IntakeRow } from '../../store/intakes.ts';
import type { Reader } from '../../store/store.ts';
import { RepeatableHeaders } from '../idempotency.ts';
import { mappedEvents, mappingProblem, ofIntake } from '../intake/mapped.ts';
import { EventResultSchema, type Outcome, runEvents } from '../intake/results.ts';
import { actorOf } from '../plugins/auth.ts';
import { addJsonType, requirePlainUtf8 } from '../plugins/json-body.ts';
import { problemFrom } from '../plugins/problem-answers.ts';
import type { Routes } from '../route.ts';

const formType = 'application/x-www-form-urlencoded';
const mostBodyBytes = 5 * 1024 * 1024;

/** What the tool is told: that it was taken, and where it went; nothing of what is in the log. */
const { index, status, code, errors, application, inbox, idempotentReplayed } = EventResultSchema.properties;
const TakenSchema = Type.Object(
  {
    results: Type.Array(
      Type.Object(
        { index, status, code, errors, application, inbox, idempotentReplayed },
        { additionalProperties: false, title: 'IntakeResult' },
      ),
    ),
  },
  { additionalProperties: false, title: 'IntakeResults' },
);

interface AddressDeps {
  host: Host;
  reader: Reader;
  evaluator: Evaluator;
}

/** The secret address of an intake. The address is all that its caller needs, so there is no key. */
export function intakeAddressRoutes({ host, reader, evaluator }: AddressDeps): Routes {
  const intakes = new WeakMap<FastifyRequest, IntakeRow>();
  return async app => {
    app.removeContentTypeParser('application/json');
    addJsonType(app, /^application\/([\w.-]+\+)?json$/);
    app.addContentTypeParser(
      formType,
      { parseAs: 'string' },
      async (request: FastifyRequest, text: string) => {
        requirePlainUtf8(request);
        return formFields(text);
      },
    );

    /** Before the body is read: what is sent to a wrong address is nobody's business. */
    const findIntake = async (request: FastifyRequest, reply: FastifyReply) => {
      const { token = '' } = request.params as { token?: string }; // as the pattern of the route says
      const row = await reader.intakeByHash(hashKey(token));
      if (row === undefined || row.revoked_at !== null) {
        await app.counters.byAddress(request, reply);
        throw problem('not-found', 'There is nothing at this address.');
      }
      intakes.set(request, row);
      request.now = await app.timeIn(row.workspace_id, request.receivedAt);
      request.actor = actorFrom(row);
      await app.counters.byKey(request, reply);
    };

    app.post(
      '/in/:token',
      {
        onRequest: findIntake,
        bodyLimit: mostBodyBytes,
        config: {
          public: true,
          problems: [
            'not-found',
            'url-too-long',
            'mapping-failed',
            'invalid-input',
            'rate-limited',
            'overloaded',
            'internal',
            'storage-full',
          ],
          bodies: {
            'application/json': Type.Unknown({ description: 'Whatever the tool sends.' }),
            [formType]: Type.String({ description: 'A form: its fields become those of an object.' }),
          },
        },
        schema: {
          tags: ['intakes'],
          operationId: 'intake.post',
          summary: "Take another tool's own JSON, as the intake's expression maps it",
          description:
            'The secret in the address is what `POST /v1/intakes` gave. JSON, or a form; up to 5 MiB.',
          params: Type.Object({ token: Type.String({ maxLength: 100, pattern: storable }) }),
          headers: RepeatableHeaders,
          response: { 200: TakenSchema },
        },
      },
      async request => {
        const intake = intakes.get(request);
        if (intake === undefined) throw new Error('The address was not looked up');
        if (request.body === undefined) throw problem('malformed-body', 'The body is empty.');
        const bindings = { received: formatInstant(request.now) };
        const output = await evaluator
          .evaluate(intake.id, intake.expression, request.body, bindings)
          .catch(error => {
            throw mappingProblem(error, { isAuthor: false });
          });
        const key = request.headers['idempotency-key'] ?? null;
        const events = mappedEvents(output).map((event, place) =>
          event instanceof Error ? event : ofIntake(intake.id, event, key, place),
        );
        const deps = { host, reader, problemFrom: logged(request) };
        const outcomes = await runEvents(deps, { actor: actorOf(request), now: request.now }, events, 0);
        // Whoever may try again is to try again.
        const failure = outcomes.find(({ result }) => result.status >= 500)?.problem;
        if (failure !== undefined) throw failure;
        return { results: outcomes.map(told) };
      },
    );
  };
}

function actorFrom(intake: IntakeRow): Actor {
  return {
    workspaceId: intake.workspace_id,
    keyId: intake.id,
    role: 'tool',
    clientId: intake.client_id,
    grants: null,
    accountId: null,
  };
}

function logged(request: FastifyRequest) {
  return (error: unknown) => {
    const answer = problemFrom(error);
    if (answer.code === 'internal') request.log.error({ err: error }, 'unexpected error');
    return answer;
  };
}

function told({ result }: Outcome): Static<typeof TakenSchema>['results'][number] {
  const { detail: _detail, entry: _entry, decision: _decision, ...rest } = result;
  return rest;
}

/** The fields of a form; one that comes several times is a list. */
function formFields(text: string): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text))
    fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
