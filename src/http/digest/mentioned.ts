import type { Mention } from '../../host/digests.ts';
import type { DigestMentionRow, DigestSnoozeRow } from '../../store/digests.ts';

/** What an account has been told before, and what it does not want to be told yet. */
export class Mentioned {
  readonly #known: ReadonlySet<string>;
  readonly #snoozes: ReadonlyMap<string, DigestSnoozeRow>;

  constructor(mentions: readonly DigestMentionRow[], snoozes: readonly DigestSnoozeRow[]) {
    this.#known = new Set(mentions.map(keyOf));
    this.#snoozes = new Map(snoozes.map(snooze => [snooze.thing, snooze]));
  }

  has(mention: Mention): boolean {
    return this.#known.has(keyOf(mention));
  }

  /**
   * What is to be noted when a follow-up is named now; undefined where it is not to be named. It is named once when it
   * becomes due, once more when it is overdue, not while it waits, and once when the waiting is over.
   */
  followUp(thing: string, fromAt: number, { overdue, now }: { overdue: boolean; now: number }) {
    const stage = (name: string): Mention => ({ thing, from_at: fromAt, stage: name });
    const snooze = this.#snoozes.get(thing);
    if (snooze !== undefined && snooze.until_at > now) return undefined;
    const waking = snooze === undefined ? [] : [stage(`snoozed ${snooze.until_at}`)];
    // What is named as overdue is not named as due afterwards.
    const told = overdue ? [stage('overdue'), stage('due')] : [stage('due')];
    const [latest] = told;
    const isNews = latest !== undefined && !this.has(latest) && !this.has(stage('overdue'));
    const hasWoken = waking.some(each => !this.has(each));
    return isNews || hasWoken ? [...waking, ...told] : undefined;
  }
}

function keyOf({ thing, from_at, stage }: Mention): string {
  return JSON.stringify([thing, from_at, stage]);
}
