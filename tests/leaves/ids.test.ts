import { expect, test } from 'vitest';
import { createIds, idPattern, isSandbox } from '../../src/ids.ts';

/** Ids that are made at these instants. */
function idsAt(prefix: Parameters<ReturnType<typeof createIds>>[0], times: readonly number[]): string[] {
  const left = [...times];
  const newId = createIds({ now: () => left.shift() ?? 0 });
  return times.map(() => newId(prefix));
}

test('ids sort in the order of their making: within a millisecond, and when the clock steps back', () => {
  const start = Date.parse('2030-01-01T00:00:00Z');
  const times = [...Array(5_000).fill(start), start + 1, start - 60_000, start, start + 2];
  const ids = idsAt('cli', times);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids of later milliseconds sort later across processes: the time comes first', () => {
  const [earlier = '', later = ''] = [4_000_000_000_000, 4_000_000_000_001].flatMap(now =>
    idsAt('key', [now]),
  );
  expect(earlier.slice(4, 14) < later.slice(4, 14)).toBe(true);
});

test('ids match their pattern and have one width', () => {
  for (const now of [0, 1, Date.parse('2026-03-02T15:00:00Z'), Date.parse('9999-12-31T23:59:59Z')]) {
    const [id = ''] = idsAt('app', [now]);
    expect(id).toMatch(new RegExp(idPattern('app')));
    expect(id).toHaveLength(30);
    expect(id).not.toMatch(new RegExp(idPattern('int')));
  }
});

test('the id of a sandbox says that it is one', () => {
  const [sandbox = '', workspace = ''] = [...idsAt('sbx', [1]), ...idsAt('wsp', [1])];
  expect([isSandbox(sandbox), isSandbox(workspace)]).toEqual([true, false]);
});
