import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema, RouteOptions } from 'fastify';
import type { ProblemCode } from '../../errors.ts';
import type { App } from '../route.ts';
import { webhookDescriptions } from '../schemas/message.ts';
import { ProblemSchema, problemResponses } from '../schemas/problem.ts';
import { describeWell } from './api-description.ts';

const description = `Keeps a job seeker top of mind after an interview, without becoming a pest.

Post what happened, ask what may be done, read what is due. All instants are UTC, RFC 3339. Errors are RFC 9457
problems; \`GET /problems\` explains each code.`;

/** The description of the API: made from the route schemas, so it cannot say anything else than they do. */
export async function addOpenApi(app: App): Promise<void> {
  app.addSchema(ProblemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Top of Mind',
        version: '1.0.0',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      webhooks: webhookDescriptions(),
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      tags: [
        { name: 'applications', description: 'Applications, their events and their log' },
        { name: 'follow-ups', description: 'What is due' },
        { name: 'rules', description: 'The statechart, the rules and the policies' },
        { name: 'clients', description: 'Job seekers of a workspace' },
        { name: 'caseload', description: 'Clients and applications in numbers' },
        { name: 'webhooks', description: 'Who is told what happens' },
        { name: 'sandboxes', description: 'Test workspaces, and their clocks' },
        { name: 'consent', description: 'Which coaches a client lets in, and what they looked at' },
        { name: 'keys', description: 'Who may do what' },
        { name: 'accounts', description: 'People who sign in, and how' },
        { name: 'digests', description: 'Mail about what is due' },
        { name: 'inbox', description: 'Events that wait for somebody to say where they belong' },
        { name: 'intakes', description: "Addresses that take other tools' own JSON" },
        { name: 'moving', description: 'Everything out, and in again; spreadsheets' },
        { name: 'operations', description: 'Health, figures and this description' },
      ],
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json['$id'] ?? `schema-${i}`) },
    transformObject: document =>
      'openapiObject' in document ? describeWell({ ...document.openapiObject }) : {},
    transform: ({ schema, url, route }) => ({ schema: describe(schema, route), url }),
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: false });
  app.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, async () => app.swagger());
}

/** Adds what follows from the route's declaration: its name, its need of a key, every problem it can answer. */
function describe(own: FastifySchema | undefined, route: RouteOptions): FastifySchema {
  const schema = bodiesOf(own, route);
  const { operation, public: isPublic, problems = [] } = route.config ?? {};
  if (isPublic === true) {
    const codes: readonly ProblemCode[] = [
      'malformed-request',
      ...bodyProblems(schema),
      ...problems,
      'unavailable',
    ];
    return { ...schema, security: [], response: { ...responses(schema), ...problemResponses(...codes) } };
  }
  const codes: ProblemCode[] = ['malformed-request', 'invalid-input', 'unauthenticated', 'forbidden'];
  if (schema?.params !== undefined) codes.push('not-found', 'url-too-long');
  codes.push(...bodyProblems(schema), ...problems, 'rate-limited', 'internal', 'overloaded', 'unavailable');
  if (route.method !== 'GET' && route.method !== 'HEAD') codes.push('storage-full');
  return {
    operationId: operation ?? route.url,
    ...schema,
    security: [{ bearer: [] }],
    // A route that describes a problem itself knows better.
    response: { ...problemResponses(...codes), ...responses(schema) },
  };
}

function bodyProblems(schema: FastifySchema | undefined): ProblemCode[] {
  return schema?.body === undefined
    ? []
    : ['malformed-body', 'invalid-input', 'too-large', 'unsupported-media-type'];
}

/** The schema with every body that the route takes. */
function bodiesOf(schema: FastifySchema | undefined, { config }: RouteOptions): FastifySchema | undefined {
  if (config?.bodies === undefined) return schema;
  const own = schema?.body === undefined ? {} : { 'application/json': schema.body };
  const content = Object.entries({ ...own, ...config.bodies }).map(([type, body]) => [
    type,
    { schema: body },
  ]);
  return { ...schema, body: { content: Object.fromEntries(content) } };
}

function responses(schema: FastifySchema | undefined): object {
  return typeof schema?.response === 'object' && schema.response !== null ? schema.response : {};
}
