import { readFileSync, writeFileSync } from 'node:fs';
import { withMachineTable } from './generate-machine-table.ts';

const readme = new URL('../../machines/README.md', import.meta.url);
writeFileSync(readme, withMachineTable(readFileSync(readme, 'utf8')));
