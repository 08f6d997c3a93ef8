import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { storable } from '../../../machines/events.ts';
import type { Actor } from '../../actor.ts';
import { problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import { noteIntakeUse } from '../../host/intakes.ts';
import { formatInstant } from '../../instants.ts';
import type { Evaluator } from '../../intakes/evaluator.ts';
import { hashKey } from '../../keys.ts';
import type { IntakeRow } from '../../store/intakes.ts';
import type { Store } from '../../store/store.ts';
import { RepeatableHeaders } from '../idempotency.ts';
import { multipartLimits, readMultipart, readUrlEncoded } from '../intake/form-body.ts';
import { mappedEvents, mappingProblem, ofIntake } from '../intake/mapped.ts';
import { EventResultSchema, type Outcome, runEvents } from '../intake/results.ts';
import { createLastUse } from '../last-use.ts';
import { actorOf } from '../plugins/auth.ts';
import { addJsonType, requirePlainUtf8 } from '../plugins/json-body.ts';
import { problemFrom } from '../plugins/problem-answers.ts';
import type { Routes } from '../route.ts';

const formType = 'application/x-www-form-urlencoded';
const multipartType = 'multipart/form-data';
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
  store: Store;
  evaluator: Evaluator;
}

/** The secret address of an intake. The address is all that its caller needs, so there is no key. */
export function intakeAddressRoutes({ host, store, evaluator }: AddressDeps): Routes {
  const { reader } = store;
  const intakes = new WeakMap<FastifyRequest, IntakeRow>();
  return async app => {
    app.removeContentTypeParser('application/json');
    addJsonType(app, /^application\/([\w.-]+\+)?json$/);
    app.addContentTypeParser(
      formType,
      { parseAs: 'string' },
      async (request: FastifyRequest, text: string) => {
        requirePlainUtf8(request);
        return readUrlEncoded(text);
      },
    );

    await app.register(multipart, { limits: multipartLimits });

    const use = createLastUse<IntakeRow>(
      (intake, now) => noteIntakeUse(store, intake, now),
      error => app.log.warn({ err: error }, 'could not note the use of an intake'),
    );
    app.addHook('onClose', () => use.settled());

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
      use.note(row, request.now);
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
            [multipartType]: Type.String({ description: 'The same with attachments, which are not kept.' }),
            [formType]: Type.String({ description: 'A form: its fields become those of an object.' }),
          },
        },
        schema: {
          tags: ['intakes'],
          operationId: 'intake.post',
          summary: "Take another tool's own JSON, as the intake's expression maps it",
          description:
            'The secret in the address is what `POST /v1/intakes` gave. JSON, or a form; up to 5 MiB, and 30 MiB with attachments, which are read past.',
          params: Type.Object({ token: Type.String({ maxLength: 100, pattern: storable }) }),
          headers: RepeatableHeaders,
          response: { 200: TakenSchema },
        },
      },
      async request => {
        const intake = intakes.get(request);
        if (intake === undefined) throw new Error('The address was not looked up');
        const body = request.isMultipart() ? await readMultipart(request) : request.body;
        if (body === undefined) throw problem('malformed-body', 'The body is empty.');
        const bindings = { received: formatInstant(request.now) };
        const output = await evaluator.evaluate(intake.id, intake.expression, body, bindings).catch(error => {
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
