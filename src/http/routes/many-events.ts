import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Problem, problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import type { Reader } from '../../store/store.ts';
import {
  CloudEventHeaders,
  CloudEventSchema,
  cloudEventBatchType,
  cloudEventMeaning,
  cloudEventType,
  isBinary,
  otherJsonType,
  requireOurJson,
  unwrapBinary,
  unwrapStructured,
} from '../cloud-event.ts';
import { arrayItems } from '../intake/array-items.ts';
import { type IntakeEvent, IntakeEventSchema, readIntakeEvent, readUnwrapped } from '../intake/item.ts';
import { type Line, linesOf } from '../intake/lines.ts';
import { EventResultSchema, type Outcome, runEvents } from '../intake/results.ts';
import { parseJson } from '../json.ts';
import { actorOf } from '../plugins/auth.ts';
import { requirePlainUtf8 } from '../plugins/json-body.ts';
import { problemFrom } from '../plugins/problem-answers.ts';
import { refusedAnswer } from '../recorded.ts';
import type { App, Routes } from '../route.ts';

const ndjson = 'application/x-ndjson';
const jsonTypes = ['application/json', cloudEventType, cloudEventBatchType];
const lineTypes = [ndjson, 'application/ndjson', 'application/jsonl'];

const mostBodyBytes = 16 * 1024 * 1024;
const mostLineBytes = 64 * 1024;
const eventsAtOnce = 512;
/** Pieces of the answer that may wait for a caller who sends everything before reading anything: some 16 MiB. */
const mostPiecesWaiting = 32;

/** Which gets a result of its own that says what is wrong. */
const anythingElse = Type.Unknown({ description: 'Anything else: its result says what is wrong with it.' });

type Read = IntakeEvent | Problem;

/** Many events for many applications. */
export function manyEventsRoutes({ host, reader }: { host: Host; reader: Reader }): Routes {
  return async app => {
    takeRawBodies(app);
    app.post(
      '/v1/events',
      {
        bodyLimit: mostBodyBytes,
        config: {
          operation: 'events.post-many',
          problems: ['unknown-event-type', 'unknown-interviewer', 'key-reused', 'time-in-future'],
          bodies: {
            'application/json': Type.Array(Type.Union([IntakeEventSchema, anythingElse])),
            [ndjson]: Type.String({ description: 'An `IntakeEvent` or a `CloudEvent` on each line.' }),
            [cloudEventType]: CloudEventSchema,
            [cloudEventBatchType]: Type.Array(Type.Union([CloudEventSchema, anythingElse])),
          },
        },
        schema: {
          tags: ['applications'],
          summary: 'Post many events for many applications',
          description: `Each event names its application: by \`application\`, by \`externalId\`, or by \`person\` alone. One that names none, or
that may belong to several, is kept in the review queue (\`GET /v1/inbox\`). Events are recorded in their order, and one that
is wrong spoils no other: there is one result for each, in order, as JSON or, where \`Accept\` names it or the events came so, as
\`${ndjson}\`.

JSON is read up to 16 MiB. NDJSON is read as it comes, without a limit but 64 KiB for a line, and answered as it comes:
send no more than some 10,000 events in one request unless you read while you send. CloudEvents 1.0 are taken in batches,
structured and binary, and as lines or items: ${cloudEventMeaning} \`subject\` names the
application, by id or external id, where \`data\` does not. A CloudEvent that comes alone and cannot be recorded is answered
with its problem.`,
          headers: Type.Object(CloudEventHeaders),
          response: {
            409: refusedAnswer,
            200: {
              description: 'A result for each event, in order.',
              content: {
                'application/json': { schema: Type.Array(EventResultSchema) },
                [ndjson]: { schema: Type.String({ description: 'An `EventResult` on each line.' }) },
              },
            },
          },
        },
      },
      async (request, reply) => {
        const deps = {
          host,
          reader,
          problemFrom(error: unknown) {
            const answer = problemFrom(error);
            if (answer.code === 'internal') request.log.error({ err: error }, 'unexpected error');
            return answer;
          },
        };
        const asked = { actor: actorOf(request), now: request.now };
        const single = singleIn(request);
        if (single !== undefined) {
          const [outcome] = await runEvents(deps, asked, [single], 0);
          if (outcome?.problem !== undefined) throw outcome.problem;
          return answer(request, reply, outcome === undefined ? [] : [[outcome]]);
        }
        let index = 0;
        const outcomes = async function* () {
          for await (const events of piecesOf(request)) {
            yield await runEvents(deps, asked, events, index);
            index += events.length;
          }
        };
        return answer(request, reply, await begun(outcomes()));
      },
    );
  };
}

/** Bodies come as they are: as bytes, or as a stream of lines. */
function takeRawBodies(app: Pick<App, 'addContentTypeParser' | 'removeContentTypeParser'>): void {
  app.removeContentTypeParser('application/json');
  for (const type of [jsonTypes, otherJsonType]) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) => {
      requirePlainUtf8(request);
      return bytes;
    });
  }
  app.addContentTypeParser(lineTypes, async (request: FastifyRequest, stream: Readable) => {
    requirePlainUtf8(request);
    return stream;
  });
}

/** The event of a CloudEvent that comes alone. */
function singleIn(request: FastifyRequest): Read | undefined {
  const { body, headers, mediaType } = request;
  if (!Buffer.isBuffer(body)) return undefined;
  if (mediaType === cloudEventType) return readUnwrapped(unwrapStructured(parseJson(body)));
  if (mediaType === cloudEventBatchType) return undefined;
  if (!isBinary(request)) {
    requireOurJson(request);
    return undefined;
  }
  const data = body.length === 0 ? undefined : parseJson(body);
  return readUnwrapped(unwrapBinary({ headers, body: data }));
}

/** The events of a request, some at a time. */
async function* piecesOf({ body, mediaType }: FastifyRequest): AsyncIterable<Read[]> {
  if (body instanceof Readable) {
    for await (const lines of linesOf(body, mostLineBytes)) yield lines.map(line => readLine(line));
    return;
  }
  if (!Buffer.isBuffer(body) || body.length === 0) {
    throw problem('malformed-body', 'The body is empty; this call takes events.');
  }
  const items = arrayItems(body);
  const read = mediaType === cloudEventBatchType ? readEnvelope : readIntakeEvent;
  for (let start = 0; start < items.length; start += eventsAtOnce) {
    yield items.slice(start, start + eventsAtOnce).map(item => attempt(() => read(parseJson(item))));
  }
}

function readLine(line: Line): Read {
  return line === null
    ? problem('too-large', `A line is longer than ${mostLineBytes / 1024} KiB.`)
    : attempt(() => readIntakeEvent(parseJson(line)));
}

function readEnvelope(value: unknown): IntakeEvent {
  return readUnwrapped(unwrapStructured(value));
}

function attempt(read: () => IntakeEvent): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Waits for the first results: as long as nothing has been answered, a database that is not there can be told of. */
async function begun(outcomes: AsyncGenerator<Outcome[]>): Promise<AsyncIterable<Outcome[]>> {
  const first = await outcomes.next();
  if (first.done === true) return outcomes;
  const [failure] = first.value.map(outcome => outcome.problem);
  const isGone = ({ result }: Outcome) => result.status >= 500;
  if (failure !== undefined && first.value.every(isGone)) throw failure;
  return (async function* () {
    yield first.value;
    yield* outcomes;
  })();
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  outcomes: AsyncIterable<Outcome[]> | Iterable<Outcome[]>,
): FastifyReply {
  const byLine = isByLine(request);
  const text = byLine ? asLines(outcomes) : asArray(outcomes);
  return reply
    .type(byLine ? ndjson : 'application/json')
    .send(Readable.from(text, { highWaterMark: mostPiecesWaiting }));
}

function isByLine({ headers, mediaType = '' }: FastifyRequest): boolean {
  const { accept = '' } = headers;
  if (lineTypes.some(type => accept.includes(type))) return true;
  return lineTypes.includes(mediaType) && !accept.includes('application/json');
}

async function* asLines(outcomes: AsyncIterable<Outcome[]> | Iterable<Outcome[]>): AsyncIterable<string> {
  for await (const some of outcomes) {
    if (some.length > 0) yield some.map(({ result }) => `${JSON.stringify(result)}\n`).join('');
  }
}

async function* asArray(outcomes: AsyncIterable<Outcome[]> | Iterable<Outcome[]>): AsyncIterable<string> {
  let before = '[';
  for await (const some of outcomes) {
    if (some.length === 0) continue;
    yield before + some.map(({ result }) => JSON.stringify(result)).join(',');
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
