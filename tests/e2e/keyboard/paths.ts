import type { Page } from 'playwright-core';
import type { Keyboard } from '../../support/by-keys.ts';
import type { OpenPages } from '../../support/pages.ts';

/** What somebody who walks a path has to hand. */
export interface Walk {
  pages: OpenPages;
  page: Page;
  keys: Keyboard;
}

/** One path: where it begins, what was there before, and how it is walked. */
export interface Path {
  who: 'candidate' | 'coach' | 'owner' | { key: string } | undefined;
  at: string;
  walk(walk: Walk): Promise<void>;
}

/** Makes what a path needs, and gives the path. */
export type Prepare = (pages: OpenPages) => Promise<Path>;
