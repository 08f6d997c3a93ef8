import { afterAll, expect, test } from 'vitest';
import { createEvaluator, MappingBusy, MappingFault } from '../../src/intakes/evaluator.ts';

const evaluator = createEvaluator({ timeoutMs: 1_000, deadlineMs: 2_000, mostWaiting: 5 });
afterAll(() => evaluator.close());
const evaluate = (expression: string, input: unknown = {}, lane = 'one') =>
  evaluator.evaluate(lane, expression, input, { received: '2026-03-02T15:00:00Z' });

test('an expression makes something else of its input, or nothing', async () => {
  expect(await evaluate('{"a": b + 1, "at": $received}', { b: 1 })).toEqual({
    a: 2,
    at: '2026-03-02T15:00:00Z',
  });
  expect(await evaluate('nowhere')).toBeUndefined();
  expect(await evaluate('[a.b]', { a: [{ b: 1 }, { b: 2 }] })).toEqual([1, 2]);
});

test('one that is none says where', async () => {
  const fault = await evaluator.check('one', 'a +').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(MappingFault);
  expect(fault).toMatchObject({ position: 3 });
  await expect(evaluator.check('one', 'a + 1')).resolves.toBeUndefined();
});

test.each([
  ['never ends', '($f := function($n) { $n > 0 ? $f($n + 1) : 0 }; $f(1))', {}],
  ['calls itself ever deeper', '($f := function($n) { 1 + $f($n + 1) }; $f(1))', {}],
  ['looks back without end in a pattern', '$match(a, /^(a+)+$/)', { a: `${'a'.repeat(40)}!` }],
  ['counts to ten million', '[1..10000000]', {}],
  ['multiplies lists', '[1..9999].[1..9999]', {}],
  ['doubles a text for ever', '($f := function($s) { $f($s & $s) }; $f("aaaaaaaaaaaaaaaa"))', {}],
  ['gives too much', '$pad("", 2000000, "x")', {}],
  ['evaluates text that never ends', '$eval("($f := function() { $f() }; $f())")', {}],
  ['throws', '$error("on purpose")', {}],
])('one that %s is ended, and the next works as ever', { timeout: 20_000 }, async (_, expression, input) => {
  await expect(evaluate(expression, input)).rejects.toThrow(MappingFault);
  expect(await evaluate('1 + 1')).toBe(2);
});

test('it reaches nothing outside, and leaves nothing behind', async () => {
  for (const name of ['process', 'require', 'fetch', 'globalThis', 'import', 'constructor', 'Function']) {
    expect(await evaluate(`$exists($${name})`), name).toBe(false);
    await expect(evaluate(`$${name}("node:fs")`), name).rejects.toThrow(MappingFault);
  }
  for (const way of [
    'constructor',
    '__proto__',
    '"".constructor',
    '$.constructor.constructor("return 1")()',
  ]) {
    await evaluate(way, {}).catch(() => undefined);
  }
  await evaluate('$merge([{"__proto__": {"leaked": true}}])').catch(() => undefined);
  await evaluate('$ ~> |$|{"__proto__": {"leaked": true}}|', {}).catch(() => undefined);
  expect(await evaluate('$exists(leaked)', {})).toBe(false);
  await evaluate('$left := 1').catch(() => undefined);
  expect(await evaluate('$exists($left)')).toBe(false);
});

test('a slow lane holds up itself: others take turns with it', { timeout: 20_000 }, async () => {
  const done: string[] = [];
  const slow = '($f := function($n) { $f($n + 1) }; $f(1))';
  const all = [1, 2, 3].map(turn =>
    evaluate(slow, {}, 'slow').catch(() => {
      done.push(`slow ${turn}`);
    }),
  );
  all.push(evaluate('1', {}, 'quick').then(() => void done.push('quick')));
  await Promise.all(all);
  expect(done.indexOf('quick')).toBeLessThanOrEqual(1);
});

test('more than may wait in a lane are turned away', { timeout: 20_000 }, async () => {
  const many = await Promise.allSettled(Array.from({ length: 20 }, () => evaluate('1', {}, 'many')));
  const refused = many.filter(result => result.status === 'rejected');
  expect(refused.length).toBeGreaterThan(10);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(MappingBusy);
});
