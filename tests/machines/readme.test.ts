import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stateNames } from '../../machines/application.ts';
import { withMachineTable } from '../support/generate-machine-table.ts';

const folder = new URL('../../machines/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');

test('the table of states and events is what the statechart says (rewrite it with npm run generate)', () => {
  expect(readme).toBe(withMachineTable(readme));
});

test('the picture shows all six states', () => {
  const picture = readme.split('```mermaid')[1]?.split('```')[0] ?? '';
  for (const state of stateNames) expect(picture).toContain(state);
});

test('every file has its line', () => {
  const files = readdirSync(folder, { withFileTypes: true }).map(entry =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  for (const file of files.filter(name => name !== 'README.md'))
    expect(readme, file).toContain(`\`${file}\``);
});
