import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where PostgreSQL cannot run. */
    postgresUrl: string | undefined;
  }
}

/** Starts one PostgreSQL server for the whole run, and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres();
    project.provide('postgresUrl', server.url);
    return () => server.stop();
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    console.warn('\nPostgreSQL CANNOT RUN HERE: every test of it is left out.\n', error);
    project.provide('postgresUrl', undefined);
    return async () => undefined;
  }
}
