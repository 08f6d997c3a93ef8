import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../src/assembly.ts';

/** Where the description of the API is kept. */
export const documentPath = new URL('../../openapi/openapi.json', import.meta.url);

/** The description of the API as the service gives it, as the text that is kept in `openapi/openapi.json`. */
export async function apiDocumentText(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'top-of-mind-document-'));
  const databaseUrl = `sqlite:${join(directory, 'empty.sqlite')}`;
  const service = await assemble({ databaseUrl, ownerKey: 'only for the document' }, { clock: Date });
  try {
    return `${JSON.stringify(service.app.swagger(), null, 2)}\n`;
  } finally {
    await service.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Where the types of the client are kept. */
export const clientTypesPath = new URL('../../src/client/api-types.ts', import.meta.url);

/** The types of the client, as the text that is kept in `src/client/api-types.ts`. */
export async function clientTypesText(documentText: string): Promise<string> {
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const types = await openapiTypescript(documentText, { alphabetize: false });
  return `// Generated from openapi/openapi.json by npm run generate.\n${astToString(types)}`;
}

/** Where the fields of the events are kept, from which forms are made. */
export const eventSchemasPath = new URL('../../src/client/event-schemas.ts', import.meta.url);

/** The fields of every event, as the text that is kept in `src/client/event-schemas.ts`; a line for each. */
export function eventSchemasText(documentText: string): string {
  const { schemas } = JSON.parse(documentText).components;
  const mapping: Record<string, string> = schemas.Event.discriminator.mapping;
  const lines = Object.entries(mapping).map(([type, ref]) => {
    const { description, required, properties } = schemas[ref.split('/').at(-1) ?? ''];
    return `  ${JSON.stringify(type)}: ${JSON.stringify({ description, required, properties })},`;
  });
  return `// Generated from openapi/openapi.json by npm run generate.
import type { components } from './api-types.ts';
import type { ObjectSchema } from './field-schema.ts';

type EventType = components['schemas']['Event']['type'];

/** The fields of every event, by its type. */
export const eventSchemas: Readonly<Record<EventType, ObjectSchema>> = {
${lines.join('\n')}
};
`;
}
