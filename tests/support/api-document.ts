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
