import { expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { openTerminal } from '../support/command-line.ts';
import type { Advanced } from '../support/sandboxes.ts';

interface Made {
  id: string;
  key: string;
  name: string;
  now: string;
}

test('a sandbox is made, advanced by its own key, listed and removed', async () => {
  const { type, ask, service } = await openTerminal();
  const made = await type(['sandbox', 'create', 'Our tests', '--at', '2026-03-02T15:00:00Z']);
  expect(made).toMatchObject({ code: 0, err: '' });
  const [, id = '', key = ''] = /(sbx_\w+)[\s\S]*?(tom_test_\S+)/.exec(made.out) ?? [];
  const own = { TOP_OF_MIND_KEY: key };
  const call: typeof service.call = (_who, ...rest) => service.call({ key }, ...rest);
  await begin({ ...service, call }, withAda);

  const advanced = await type(['sandbox', 'advance', '+90d'], own);
  expect(advanced).toMatchObject({ code: 0, err: '' });
  expect(advanced.out).toMatch(/It was Mon 2 Mar 2026[\s\S]*It is {2}Sun 31 May 2026/);
  expect(advanced.out).toMatch(/\d+ timers fired, 0 messages arrived\.\n$/);
  const answer: Advanced = JSON.parse(
    (await type(['sandbox', 'advance', '2026-06-02T00:00:00Z', '--json'], own)).out,
  );
  expect(answer).toMatchObject({ from: '2026-05-31T15:00:00Z', now: '2026-06-02T00:00:00Z', reached: true });
  expect((await type(['due'], own)).code).toBe(0);

  const { items } = await ask<{ items: Made[] }>(['sandbox', 'list']);
  expect(items).toMatchObject([{ id, name: 'Our tests', now: '2026-06-02T00:00:00Z' }]);
  expect((await type(['sandbox', 'list'])).out).toContain(`Our tests  ${id}`);
  expect(await type(['sandbox', 'delete', id])).toMatchObject({ code: 0, out: `${id} was removed.\n` });
  expect((await type(['sandbox', 'delete', id])).err).toContain('no such sandbox');
  expect((await type(['sandbox', 'list'])).out).toBe('There are no sandboxes.\n');
});

test('what cannot be is told: backwards, a live workspace, no time at all', async () => {
  const { type, ask } = await openTerminal();
  const { key } = await ask<Made>(['sandbox', 'create']);
  const own = { TOP_OF_MIND_KEY: key };
  const back = await type(['sandbox', 'advance', '2020-01-01'], own);
  expect(back).toMatchObject({ code: 1, out: '' });
  expect(back.err).toContain('a clock only goes forward');
  expect((await type(['sandbox', 'advance', '+3 moons'], own)).err).toContain('no amount of time');
  const live = await type(['sandbox', 'advance', '+1d']);
  expect(live).toMatchObject({ code: 1, out: '' });
  expect(live.err).toContain('only a sandbox’s is advanced');
  expect(await type(['sandbox', 'advance'])).toMatchObject({ code: 2 });
});
