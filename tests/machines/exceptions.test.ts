import { describe, expect, test } from 'vitest';
import { exceptions } from '../../machines/exceptions.ts';
import { interviewed } from '../support/scenario.ts';
import { checkIn, instant, prefers, promise, rejection, thankYou } from '../support/scenario-facts.ts';

const start = interviewed('2026-03-02 10:00', ['ann', 'bob']);
const thanked = start.and(thankYou('ann', '2026-03-02 12:00'), thankYou('bob', '2026-03-02 12:00'));

/** What weighs then; `ignored`: when acts that were refused were done all the same. */
function found(story: typeof start, when: string, ignored: readonly string[] = []) {
  const { context, view } = story.at(when);
  return exceptions(context, story.program.policy, {
    now: instant(when),
    followUps: view.followUps,
    ignoredAt: ignored.map(each => instant(each)),
  });
}

const kinds = (...asked: Parameters<typeof found>) => found(...asked).map(({ kind }) => kind);

describe('what is not as it should be, one by one', () => {
  test('is nothing where the balance is on track', () => {
    expect(found(thanked, '2026-03-10 10:00')).toEqual([]);
    expect(found(start.and(rejection('2026-03-05 10:00')), '2026-04-05 10:00')).toEqual([]);
  });

  test('neglect is told beside a breach, where the balance tells the breach alone', () => {
    const early = start.and(thankYou('ann', '2026-03-02 12:00'), checkIn('ann', '2026-03-04 10:00'));
    expect(kinds(early, '2026-03-05 10:00')).toEqual(['breach', 'overdue']);
    expect(kinds(early, '2026-03-18 00:00')).toEqual(['overdue']);
  });

  test('a breach of what had been refused weighs more than one that had not', () => {
    const twice = thanked.and(checkIn('ann', '2026-03-04 10:00'), checkIn('bob', '2026-03-05 10:00'));
    const [first, second] = found(twice, '2026-03-06 10:00', ['2026-03-05 10:00']);
    expect(first).toMatchObject({ kind: 'refusal-ignored', at: instant('2026-03-05 10:00') });
    expect(first?.reason).toContain('It had been refused before.');
    expect(second).toMatchObject({ kind: 'breach', at: instant('2026-03-04 10:00') });
  });

  test('a promise that was broken comes first, until nobody can make it good', () => {
    const broken = start.and(promise('ann', 'email', '2026-03-04', '2026-03-02 12:00'));
    expect(kinds(broken, '2026-03-05 10:00')).toEqual(['promise-broken', 'overdue', 'overdue']);
    const silent = broken.and(prefers('ann', 'none', '2026-03-05 11:00'));
    expect(kinds(silent, '2026-03-05 12:00')).not.toContain('promise-broken');
  });

  test('each keeps its name and its instant while it lasts', () => {
    const late = start.and(thankYou('ann', '2026-03-02 12:00'));
    const named = (when: string) => found(late, when).map(({ id, at }) => `${id} ${at}`);
    expect(named('2026-03-04 10:00')).toEqual(named('2026-03-07 10:00'));
    expect(named('2026-03-04 10:00')).toHaveLength(1);
  });
});
