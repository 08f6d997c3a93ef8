import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTerminal } from '../support/command-line.ts';

test('an expression is tried on a sample', async () => {
  const { type, ask, service } = await openTerminal();
  const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-intake-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [sample, expression] = [join(folder, 'sample.json'), join(folder, 'map.jsonata')];
  await writeFile(sample, JSON.stringify({ from: 'ada@acme.example', said: 'Soon' }));
  await writeFile(expression, '{"type": "reply.received", "person": {"email": from}, "gist": said}');

  const { out, code } = await type(['intake', 'try', sample, '--expression', expression]);
  expect(code).toBe(0);
  expect(out).toContain('"gist": "Soon"');
  expect(out).toContain('event 0 could be recorded');

  await writeFile(expression, '{"type": "reply.invented"}');
  expect(await type(['intake', 'try', sample, '--expression', expression])).toMatchObject({ code: 1 });

  const { items } = (await service.call('owner', 'GET', '/v1/intakes/ready')).json();
  await writeFile(sample, JSON.stringify(items[0].sample));
  const trial = await ask<{ events: { ok: boolean }[] }>(['intake', 'try', sample, '--ready', items[0].name]);
  expect(trial.events.every(({ ok }) => ok)).toBe(true);

  expect((await type(['intake', 'try', sample])).err).toContain('Name either --expression or --ready');
  expect((await type(['intake', 'try', sample, '--ready', 'nothing'])).err).toContain('There is no nothing');
  await writeFile(sample, 'no JSON');
  expect((await type(['intake', 'try', sample, '--ready', items[0].name])).code).toBe(2);
});
