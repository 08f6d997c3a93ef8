import { afterAll, describe, test } from 'vitest';
import { keyboardOf } from '../support/by-keys.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';
import { candidatePaths } from './keyboard/candidate.ts';
import { coachPaths } from './keyboard/coach.ts';
import { developerPaths } from './keyboard/developer.ts';
import { everybodysPaths } from './keyboard/everybody.ts';
import { ownerPaths } from './keyboard/owner.ts';
import type { Prepare } from './keyboard/paths.ts';

afterAll(closeBrowser);

/** Every path of every person. What a page lets somebody do has a line here. */
const paths: Readonly<Record<string, Readonly<Record<string, Prepare>>>> = {
  everybody: everybodysPaths,
  'a candidate': candidatePaths,
  'a coach': coachPaths,
  'a developer': developerPaths,
  'an owner': ownerPaths,
};

describe.skipIf(!hasBrowser).each(Object.entries(paths))('by keyboard alone, %s', (_, ofPerson) => {
  test.each(Object.entries(ofPerson))('%s', { timeout: 60_000 }, async (_, prepare) => {
    const pages = await openPages();
    const { who, at, walk } = await prepare(pages);
    const page = await pages.window(who, { path: at });
    await walk({ pages, page, keys: keyboardOf(page) });
  });
});
