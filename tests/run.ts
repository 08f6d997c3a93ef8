import '../src/node-version.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * `npm test`: types, lint and format, then every test. All three are run even when one fails, so that one run tells
 * all there is to mend.
 */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const folder = mkdtempSync(join(tmpdir(), 'top-of-mind-tests-'));
const reportFile = join(folder, 'report.json');

function succeeds(command: string, ...args: string[]): boolean {
  process.stdout.write(`\n> ${command} ${args.join(' ')}\n`);
  const bin = join(import.meta.dirname, '..', 'node_modules', '.bin', command);
  return spawnSync(bin, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

// TypeScript 7 checks; the 5.9 beside it is what the types of the client are generated with.
const tsc = join(import.meta.dirname, '..', 'node_modules', 'typescript-7', 'bin', 'tsc');

const steps = [
  succeeds('node', tsc, '--noEmit'),
  succeeds('node', tsc, '--noEmit', '-p', 'src/web'),
  succeeds('biome', 'check', '--error-on-warnings', '.'),
  succeeds(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ),
];

try {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report; // vitest's JSON reporter wrote it
  const { success, numPassedTests, numFailedTests, numPendingTests } = report;
  // An exit code can be lost on the way; what the report says cannot.
  steps.push(success && numFailedTests === 0);
  process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = steps.every(Boolean) ? 0 : 1;
