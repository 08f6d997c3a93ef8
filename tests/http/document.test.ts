import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { events } from '../../machines/events.ts';
import {
  apiDocumentText,
  clientTypesPath,
  clientTypesText,
  documentPath,
  eventSchemasPath,
  eventSchemasText,
} from '../support/api-document.ts';

const kept = readFileSync(documentPath, 'utf8');
const document = JSON.parse(kept);
const run = promisify(execFile);

test('the description that is kept is the one that is served (rewrite it with npm run generate)', async () => {
  expect(await apiDocumentText()).toBe(kept);
});

test('the types of the client are made of it (rewrite them with npm run generate)', async () => {
  expect(await clientTypesText(kept)).toBe(readFileSync(clientTypesPath, 'utf8'));
});

test('the fields that forms are made of are taken from it (rewrite them with npm run generate)', () => {
  expect(eventSchemasText(kept)).toBe(readFileSync(eventSchemasPath, 'utf8'));
});

test('it is sound OpenAPI 3.1', { timeout: 60_000 }, async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const cli = fileURLToPath(new URL('../../node_modules/.bin/redocly', import.meta.url));
  const { stdout, stderr } = await run(
    cli,
    ['lint', '--config=openapi/redocly.yaml', 'openapi/openapi.json'],
    {
      cwd: root,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  );
  expect(stdout + stderr).toContain('Your API description is valid');
  expect(stdout + stderr).not.toMatch(/warning/i);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('every event is told apart by its type', () => {
  const { discriminator, anyOf } = document.components.schemas.Event;
  expect(Object.keys(discriminator.mapping)).toEqual(events.map(({ type }) => type));
  expect(Object.values(discriminator.mapping)).toEqual(anyOf.map(({ $ref }: { $ref: string }) => $ref));
});

test('every operation has a name of its own, a summary and a place', () => {
  const operations = Object.values(document.paths).flatMap(operation => Object.values(Object(operation)));
  const names = operations.map(operation => Object(operation).operationId);
  expect(new Set(names).size).toBe(operations.length);
  for (const operation of operations) {
    expect(operation).toMatchObject({ summary: expect.stringMatching(/\S/), tags: [expect.any(String)] });
  }
});
