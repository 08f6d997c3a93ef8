import { buildPagesIfStale } from '../../src/pages.ts';

/** Builds the pages once for the whole run, so that no two tests build them at once. */
export default async function setup(): Promise<void> {
  await buildPagesIfStale();
}
