import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillDemo } from '../../src/demo/fill.ts';
import type { Application } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';
import { anAccount } from '../support/people.ts';
import { openingsIn } from './openings.ts';

afterAll(closeBrowser);

const web = join(import.meta.dirname, '../../src/web');

test('whatever opens on a page is looked at here', async () => {
  const files: string[] = [];
  for await (const file of glob('**/*.tsx', { cwd: web })) {
    const source = await readFile(join(web, file), 'utf8');
    if (/<(Modal|Menu|Select|MultiSelect|Popover|Drawer|Burger|HoverCard|Autocomplete)\b/.test(source))
      files.push(file);
  }
  const looked = openingsIn({ application: '', client: '', webhook: '' }).map(({ file }) => file);
  expect([...new Set(looked)].sort()).toEqual(files.sort());
});

describe.skipIf(!hasBrowser)('every dialog, menu and list of choices', () => {
  test.each(looks)(
    'has no serious fault of accessibility, and fits: $colorScheme, phone $phone',
    { timeout: 300_000 },
    async look => {
      const pages = await openPages();
      const { service } = pages;
      await fillDemo(service, service.clock.now());
      await anAccount(service);
      const { items } = (await service.call('owner', 'GET', '/v1/applications?limit=100')).json<{
        items: Application[];
      }>();
      const busiest = items.find(({ state, client }) => state === 'checked-in' && client !== null);
      const made = await service.call('owner', 'POST', '/v1/webhooks', {
        payload: { url: 'https://hooks.example/in' },
      });
      const unsure = { type: 'reply.received', person: { email: 'nobody@acme.example' } };
      await service.call('tool', 'POST', '/v1/events', { payload: [unsure] });
      const world = {
        application: busiest?.id ?? '',
        client: busiest?.client ?? '',
        webhook: made.json<{ id: string }>().id,
      };
      const page = await pages.window('owner', look);
      await page.getByRole('button', { name: 'Your account' }).waitFor();
      const faults: string[] = [];
      for (const { file, at, open, opened, onPhone } of openingsIn(world)) {
        if (onPhone && !look.phone) continue;
        await page.goto(pages.base + at);
        await open(page);
        await opened(page).first().waitFor();
        for (const finding of await barriersOn(page)) faults.push(`${file}: ${finding}`);
        const box = await opened(page).first().boundingBox();
        const { width } = page.viewportSize() ?? { width: 0 };
        if (box && (box.x < 0 || box.x + box.width > width)) faults.push(`${file}: it is cut off`);
      }
      expect(faults).toEqual([]);
    },
  );
});
