import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { problem } from '../../errors.ts';
import { unknownPolicy } from '../../host/create-application.ts';
import { knownClient } from '../../host/known-client.ts';
import { knownTimeZone } from '../../host/possible.ts';
import { takeSheet } from '../../moving/sheet/fates.ts';
import { type SheetField, sheetFields } from '../../moving/sheet/headings.ts';
import { planOf } from '../../moving/sheet/plan.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { ClientId } from '../schemas/fields.ts';
import { FatesSchema, sheetDescription } from '../schemas/sheet.ts';

const sheetTypes = ['text/csv', 'text/tab-separated-values'];
const mostBodyBytes = 8 * 1024 * 1024;
const mostLines = 10_000;

const SheetQuery = Type.Object(
  {
    dryRun: Type.Optional(
      Type.Boolean({ description: 'Says what would become of every line; nothing is recorded.' }),
    ),
    timeZone: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'In which the dates are, where a line does not say.',
      examples: ['Europe/Berlin'],
    }),
    client: Type.Optional(ClientId('To whom the applications belong. A candidate’s key names its own.')),
    dateOrder: Type.Optional(
      Type.Enum(['dmy', 'mdy'], { description: 'What 3/2/2026 is. Without it such a line is rejected.' }),
    ),
    policy: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: '`standard` unless given.' }),
    ),
    columns: Type.Optional(
      Type.String({
        maxLength: 4_000,
        description:
          'What columns mean whose headings do not say: JSON, `{"Firma": "company", "Age": null}`.',
      }),
    ),
  },
  { additionalProperties: false },
);

const said = Compile(Type.Record(Type.String(), Type.Union([Type.Enum([...sheetFields]), Type.Null()])));

/** Applications from a spreadsheet. */
export function sheetRoutes({ store: { reader }, host, programs }: RouteDeps): Routes {
  return async app => {
    app.removeAllContentTypeParsers();
    // Read as bytes: which encoding it is, the bytes say better than whoever sends them.
    app.addContentTypeParser(
      sheetTypes,
      { parseAs: 'buffer' },
      async (_: FastifyRequest, bytes: Buffer) => bytes,
    );
    app.post(
      '/v1/imports/sheet',
      {
        bodyLimit: mostBodyBytes,
        config: {
          operation: 'sheets.import',
          problems: [
            'malformed-body',
            'too-large',
            'unsupported-media-type',
            'unknown-client',
            'unknown-policy',
            'unknown-time-zone',
          ],
          bodies: { 'text/csv': Type.String(), 'text/tab-separated-values': Type.String() },
        },
        schema: {
          tags: ['moving'],
          summary: 'Applications from a spreadsheet',
          description: sheetDescription,
          querystring: SheetQuery,
          response: { 200: FatesSchema },
        },
      },
      async request => {
        const actor = actorOf(request);
        const { body, now, query } = request;
        if (!Buffer.isBuffer(body))
          throw problem('malformed-body', 'The body is empty; this call takes CSV.');
        const { dryRun = false, policy = 'standard', dateOrder } = query;
        const timeZone = knownTimeZone(query.timeZone, { parameter: 'timeZone' });
        const clientId = await knownClient(reader, actor, query.client, { parameter: 'client' });
        if ((await programs.find(actor.workspaceId, { name: policy })) === undefined) {
          throw unknownPolicy({ name: policy });
        }
        const plan = planOf(body, {
          clientId,
          timeZone,
          dateOrder,
          columns: columnsIn(query.columns),
          now,
          knownTimeZone: name => knownTimeZone(name, { parameter: 'timeZone' }),
        });
        if (plan === undefined) throw problem('malformed-body', 'The sheet has no headings.');
        if (plan.lines > mostLines) {
          throw problem('too-large', `The sheet has ${plan.lines} lines; at most ${mostLines} come at once.`);
        }
        const fates = await takeSheet(host, plan, { actor, now, clientId, policy, dryRun });
        const count = (wanted: string) => fates.filter(({ fate }) => fate === wanted).length;
        const counts = {
          created: count('created'),
          added: count('added'),
          unchanged: count('unchanged'),
          rejected: count('rejected'),
        };
        return { dryRun, columns: plan.columns, counts, lines: fates } satisfies Static<typeof FatesSchema>;
      },
    );
  };
}

function columnsIn(text: string | undefined): Record<string, SheetField | null> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (said.Check(value)) return value;
  throw problem('invalid-input', 'columns does not say what columns mean.', {
    errors: [
      { parameter: 'columns', detail: `must be JSON: headings to one of ${sheetFields.join(', ')} or null` },
    ],
  });
}
