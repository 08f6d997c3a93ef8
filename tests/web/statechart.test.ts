import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/definition.ts';
import { createProgram } from '../../machines/engine.ts';
import { standard } from '../../machines/policy.ts';
import { activeStates, readChart, statesOf } from '../../src/web/parts/statechart/chart.ts';
import { leavesOf, standingOf } from '../../src/web/parts/statechart/standing.ts';

const chart = readChart(definitionOf(createProgram(standard)));
const between = (from: string, to: string) =>
  chart.transitions.find(transition => transition.from === from && transition.to === to);
const names = (from: string, to: string) => between(from, to)?.causes.map(({ name }) => name);

describe('the picture of the statechart', () => {
  test('has every state of the machine, with what is nested in it', () => {
    const ids = statesOf(chart).map(({ id }) => id);
    expect(ids).toHaveLength(18);
    expect(ids.filter(id => !id.includes('.'))).toEqual([
      'interviewed',
      'thanked',
      'awaiting',
      'checked-in',
      'networking-pivot',
      'closed',
    ]);
    const awaiting = chart.root.children.find(({ id }) => id === 'awaiting');
    expect(awaiting?.isParallel).toBe(true);
    expect(awaiting?.children.map(({ id, initial }) => [id, initial])).toEqual([
      ['awaiting.check-in', 'awaiting.check-in.quiet'],
      ['awaiting.thank-yous', 'awaiting.thank-yous.settled'],
    ]);
    expect(
      statesOf(chart).every(({ description, children }) => description !== undefined || children.length > 0),
    ).toBe(true);
  });

  test('every arrow leads from a state to a state, and none to itself', () => {
    const ids = new Set(['', ...statesOf(chart).map(({ id }) => id)]);
    for (const { from, to, causes } of chart.transitions) {
      expect(ids.has(from) && ids.has(to) && from !== to, `${from} > ${to}`).toBe(true);
      expect(causes.length).toBeGreaterThan(0);
    }
  });

  test('an arrow says each cause once: facts, delays, and what holds in every state', () => {
    expect(names('interviewed', 'thanked')).toEqual(['thank-you.sent']);
    expect(names('thanked', 'awaiting')).toEqual(['reply.received', 'stage-set']);
    expect(names('awaiting', 'networking-pivot')).toEqual(['silence']);
    expect(names('', 'closed')).toEqual([
      'offer.received',
      'rejection.received',
      'position.closed',
      'application.withdrawn',
    ]);
    expect(names('awaiting.check-in.quiet', 'awaiting.check-in.nobody')).toEqual(['nobody to check in with']);
    expect(between('checked-in', 'checked-in')).toBeUndefined();
  });
});

describe('where an application stands in it', () => {
  const value = { awaiting: { 'check-in': 'quiet', 'thank-yous': 'settled' } };

  test('in a state, in what is nested in it, and in every region at once', () => {
    expect([...activeStates('thanked')]).toEqual(['thanked']);
    expect([...activeStates({ interviewed: 'due' })]).toEqual(['interviewed', 'interviewed.due']);
    const standing = standingOf({ value, path: [], timers: [] });
    expect(leavesOf(standing)).toEqual(['awaiting.check-in.quiet', 'awaiting.thank-yous.settled']);
  });

  test('the way it came is marked, by the cause that led there and no other', () => {
    const path = [
      { from: null, to: 'interviewed', type: 'application.created' },
      { from: 'interviewed', to: 'thanked', type: 'thank-you.sent' },
      { from: 'thanked', to: 'awaiting', type: 'timer.stage-set' },
      { from: 'awaiting', to: 'closed', type: 'offer.received' },
    ];
    const { passed, visited } = standingOf({ value: 'closed', path, timers: [] });
    const passedArrows = chart.transitions.filter(passed).map(({ from, to }) => `${from}>${to}`);
    expect(passedArrows.sort()).toEqual(['>closed', 'interviewed>thanked', 'thanked>awaiting']);
    expect(visited.has('checked-in')).toBe(false);
  });

  test('a date stands at what time alone will do from here', () => {
    const timers = [
      { type: 'timer.window-opens', at: '2026-03-16T04:00:00Z' },
      { type: 'timer.silence', at: '2026-04-15T04:00:00Z' },
    ];
    const { dueAt } = standingOf({ value, path: [], timers });
    const dated = chart.transitions.flatMap(transition => {
      const at = dueAt(transition);
      return at === undefined ? [] : [`${transition.to} ${at}`];
    });
    expect(dated.sort()).toEqual([
      'awaiting.check-in.due 2026-03-16T04:00:00Z',
      'awaiting.check-in.open 2026-03-16T04:00:00Z',
      'networking-pivot 2026-04-15T04:00:00Z',
    ]);
  });
});
