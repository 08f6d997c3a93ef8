import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  apiDocumentText,
  clientTypesPath,
  clientTypesText,
  documentPath,
  eventSchemasPath,
  eventSchemasText,
} from './api-document.ts';
import { withMachineTable } from './generate-machine-table.ts';

/** Writes everything that is made from code and committed. Tests fail when one of them has drifted. */
const machineReadme = new URL('../../machines/README.md', import.meta.url);
writeFileSync(machineReadme, withMachineTable(readFileSync(machineReadme, 'utf8')));

mkdirSync(new URL('.', documentPath), { recursive: true });
const document = await apiDocumentText();
writeFileSync(documentPath, document);
writeFileSync(clientTypesPath, await clientTypesText(document));
writeFileSync(eventSchemasPath, eventSchemasText(document));
