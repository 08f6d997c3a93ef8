import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests start processes, hold locks and change the environment: each file has a process of its own.
    pool: 'forks',
    globalSetup: ['tests/support/postgres-for-vitest.ts', 'tests/support/pages-for-vitest.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
    teardownTimeout: 15_000,
  },
});
