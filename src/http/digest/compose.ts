import { sayDate } from '../../../machines/wording.ts';
import { letterOf } from '../../feeds/digest/letter.ts';
import { type Letter, mostDigestsAWeek, type Occasion } from '../../host/digests.ts';
import { createParsedFigures, type ParsedFigures } from '../caseload.ts';
import type { Sources } from '../current.ts';
import type { MailLinks } from '../mail-links.ts';
import { duePart } from './due-part.ts';
import { Mentioned } from './mentioned.ts';
import { readerOf } from './reader-of.ts';
import { weekPart } from './week-part.ts';

export interface ComposeDeps extends Sources {
  links: MailLinks;
  publicUrl: string | null;
}

/** Puts what there is to say into a mail. */
export interface Composer {
  /** The mail of this occasion; null where there is nothing that was not said before. */
  compose(occasion: Occasion, now: number): Promise<Letter | null>;
  /** All that is due and every exception, said before or not, for somebody who wants to see what these mails are like. */
  test(occasion: Occasion, now: number): Promise<Letter>;
}

export function createComposer(deps: ComposeDeps): Composer {
  const whole = { ...deps, parsed: createParsedFigures() };
  return {
    compose: (occasion, now) => make(whole, occasion, { now, isTest: false }),
    async test(occasion, now) {
      const { role } = occasion.account;
      const parts = { due: role !== 'coach', week: role !== 'candidate' };
      const letter = await make(whole, { ...occasion, ...parts }, { now, isTest: true });
      if (letter === null) throw new Error('A test always says something');
      return letter;
    },
  };
}

async function make(
  deps: ComposeDeps & { parsed: ParsedFigures },
  occasion: Occasion,
  { now, isTest }: { now: number; isTest: boolean },
): Promise<Letter | null> {
  const { account, timeZone, localDate } = occasion;
  const { workspace_id: workspaceId, id: accountId } = account;
  const actor = await readerOf(deps.reader, account, now);
  const mentioned = isTest
    ? null
    : new Mentioned(
        await deps.reader.digestMentions(workspaceId, accountId),
        await deps.reader.digestSnoozes(workspaceId, accountId),
      );
  const asked = { actor, now, mentioned };
  const due = occasion.due ? await duePart(deps, occasion, asked) : { things: [], more: 0, mentions: [] };
  const week = occasion.week ? await weekPart(deps, asked) : null;
  const exceptions = week?.facts.clients.flatMap(client => client.exceptions).length ?? 0;
  if (!isTest && due.things.length + exceptions === 0) return null;
  const unsubscribe = deps.links.unsubscribe({ workspaceId, accountId }, now);
  const words = letterOf({
    name: account.name,
    day: sayDate(localDate),
    timeZone,
    things: due.things,
    more: due.more,
    ...(week !== null && (exceptions > 0 || isTest) ? { week: week.facts } : {}),
    isTest,
    restraint: `at most one mail a day, and ${mostDigestsAWeek} in any seven days`,
    todayAddress: `${deps.publicUrl ?? ''}/today`,
    settingsAddress: `${deps.publicUrl ?? ''}/settings/digest`,
    unsubscribeAddress: unsubscribe,
  });
  return {
    ...words,
    unsubscribe,
    things: due.things.length + exceptions,
    mentions: [...due.mentions, ...(week?.mentions ?? [])],
    clientIds: week?.clientIds ?? [],
  };
}
