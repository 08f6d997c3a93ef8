type Json = Record<string, unknown>;

/** Response headers by operation. Those that follow from a status are added to every answer with it. */
const headersByOperation: Readonly<Record<string, readonly string[]>> = {
  'applications.create': ['Location', 'ETag', 'Idempotent-Replayed'],
  'applications.list': ['Link'],
  'applications.read': ['ETag'],
  'applications.change-policy': ['ETag', 'Idempotent-Replayed'],
  'events.post': ['ETag', 'Idempotent-Replayed'],
  'inbox.list': ['Link'],
  'intakes.list': ['Link'],
  'inbox.assign': ['ETag', 'Idempotent-Replayed'],
  'entries.read': ['Link'],
  'snapshot.read': ['ETag'],
  'follow-ups.read': ['Link'],
  'clients.create': ['Location'],
  'clients.list': ['Link'],
  'keys.list': ['Link'],
  'webhooks.create': ['Location'],
  'webhook-deliveries.list': ['Link'],
  'webhook-attempts.list': ['Link'],
};

const headersByStatus: Readonly<Record<string, readonly string[]>> = {
  '401': ['WWW-Authenticate'],
  '429': ['Retry-After'],
  '503': ['Retry-After'],
  '507': ['Retry-After'],
};

const headerMeanings: Readonly<Record<string, string>> = {
  ETag: 'The revision, for `If-Match`.',
  'Idempotent-Replayed': '`true` when this is the answer to an earlier request with the same key.',
  Link: 'Leads to the next page, as `rel="next"`; absent on the last.',
  Location: 'The address of what was made.',
  'Retry-After': 'Seconds after which to try again.',
  'WWW-Authenticate': '`Bearer`',
};

const requestHeaders: Readonly<Record<string, string>> = {
  'idempotency-key': 'Idempotency-Key',
  'if-match': 'If-Match',
  'last-event-id': 'Last-Event-ID',
};

/**
 * Makes the generated document one that people read and generators like: every schema with a title is written once,
 * under its name; headers are spelt as usual and those of answers are named.
 */
export function describeWell(document: Json): Json {
  const schemas = new Map<string, { text: string; schema: Json }>();
  const paths = record(nameSchemas(document['paths'], schemas));
  const webhooks = nameSchemas(document['webhooks'], schemas);
  for (const operations of Object.values(paths)) {
    for (const operation of Object.values(record(operations))) {
      describeHeaders(record(operation));
      describePages(record(operation));
    }
  }
  const components = record(document['components']);
  const named = [...schemas].map(([name, { schema }]) => [name, schema] as const);
  const all = [...Object.entries(record(components['schemas'])), ...named].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return { ...document, paths, webhooks, components: { ...components, schemas: Object.fromEntries(all) } };
}

/** Replaces each schema that has a title by a reference to it. */
function nameSchemas(node: unknown, schemas: Map<string, { text: string; schema: Json }>): unknown {
  if (Array.isArray(node)) return node.map(item => nameSchemas(item, schemas));
  if (!isRecord(node)) return node;
  const schema: Json = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'example' || key === 'examples' ? value : nameSchemas(value, schemas),
    ]),
  );
  const values = schema['enum'];
  if (Array.isArray(values) && values.every(value => typeof value === 'string')) {
    return { type: 'string', ...schema };
  }
  if (isRecord(schema['discriminator'])) {
    schema['discriminator'] = { ...schema['discriminator'], mapping: mappingOf(schema['anyOf'], schemas) };
  }
  if (typeof schema['title'] !== 'string') return schema;
  const name = schema['title'].replaceAll(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const text = JSON.stringify(schema);
  const known = schemas.get(name);
  if (known !== undefined && known.text !== text) throw new Error(`Two schemas are called ${name}`);
  schemas.set(name, { text, schema });
  return { $ref: `#/components/schemas/${name}` };
}

/** Which schema a `type` stands for, where each branch is a reference by now. */
function mappingOf(branches: unknown, schemas: Map<string, { schema: Json }>): Json {
  const references = Array.isArray(branches) ? branches.map(branch => String(record(branch)['$ref'])) : [];
  return Object.fromEntries(
    references.map(reference => {
      const { schema } = schemas.get(reference.slice(reference.lastIndexOf('/') + 1)) ?? { schema: {} };
      const type = record(record(schema['properties'])['type']);
      // The generator writes a constant as a choice of one.
      const [value] = Array.isArray(type['enum']) ? type['enum'] : [type['const']];
      return [String(value), reference];
    }),
  );
}

function describeHeaders(operation: Json): void {
  for (const parameter of Array.isArray(operation['parameters']) ? operation['parameters'] : []) {
    const { in: where, name } = record(parameter);
    if (where === 'header') parameter.name = requestHeaders[String(name)] ?? name;
  }
  const own = headersByOperation[String(operation['operationId'])] ?? [];
  for (const [status, response] of Object.entries(record(operation['responses']))) {
    const names = status.startsWith('2') ? own : (headersByStatus[status] ?? []);
    if (names.length === 0) continue;
    record(response)['headers'] = Object.fromEntries(
      names.map(name => [name, { description: headerMeanings[name], schema: { type: 'string' } }]),
    );
  }
}

/** What is for people too comes as a page where the caller asks for one. */
function describePages(operation: Json): void {
  if (operation['operationId'] !== 'problems.read') return;
  const content = record(record(record(operation['responses'])['200'])['content']);
  content['text/html'] = { schema: { type: 'string' } };
}

function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
