import type { Reporter, TestCase } from 'vitest/node';

/** Says aloud which tests passed only when they were tried again: they are to be mended, not to be got used to. */
export default class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd(): void {
    for (const name of this.#names) process.stdout.write(`\nNEEDED A SECOND TRY: ${name}\n`);
  }
}
