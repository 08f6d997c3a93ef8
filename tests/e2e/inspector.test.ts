import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, checkIn, type Story, thankYou, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { serveInspector } from '../support/inspector-frame.ts';
import { untilGone } from '../support/lost-sight.ts';
import { closeBrowser, hasBrowser, looks, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const day = 86_400_000;
const personal = /Ada|Lovelace|ada@acme|Acme|Rockets|Test pilot|kind word/;

/** Thanked, a check-in refused; the application stands in `awaiting`. */
async function told({ service }: OpenPages): Promise<Story> {
  const story = await begin(service, withAda);
  const [ada = ''] = story.people;
  await story.record(thankYou(ada));
  service.clock.advance(2 * day);
  await story.post(checkIn(ada));
  return story;
}

const frameIn = (page: Page) => page.frameLocator('iframe[title="Stately Inspector"]');

interface Message {
  type: string;
  event?: { type: string };
}

async function heardIn(frame: FrameLocator): Promise<Message[]> {
  return JSON.parse((await frame.locator('#heard').textContent()) ?? '[]');
}

describe.skipIf(!hasBrowser)('our own inspector', () => {
  test('shows events, snapshots, context and guards, back and forth through the history', async () => {
    const pages = await openPages();
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await page.getByText('Step 4 of 4, following live').waitFor();
    const events = page.getByRole('region', { name: 'Events' });
    expect(await events.getByRole('button').count()).toBe(4);
    expect(await page.getByRole('tab').count()).toBe(0);
    const guards = page.getByRole('region', { name: 'Guards' });
    await guards.getByText('refused').waitFor();
    const window = guards.getByRole('listitem').filter({ hasText: 'window:' });
    expect(await window.textContent()).toMatch(/^no window: .*the window opens 10 business days after/);
    expect(await guards.getByRole('listitem').filter({ hasText: 'thank-first:' }).textContent()).toMatch(
      /^yes/,
    );
    const snapshot = page.getByRole('region', { name: 'Snapshot' });
    await snapshot.getByText('awaiting: check-in quiet, thank-yous settled').waitFor();

    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByText('Step 2 of 4').waitFor();
    await snapshot.getByText('thanked').waitFor();
    await page.getByRole('img', { name: 'Statechart. It stands in Thanked.' }).waitFor();
    const context = page.getByRole('region', { name: 'Context' });
    await context.getByRole('listitem').filter({ hasText: 'thankedAt' }).getByText('changed').waitFor();

    await events.getByRole('button', { name: 'Interview' }).click();
    await page.getByText('Step 1 of 4').waitFor();
    await page.getByRole('img', { name: 'Statechart. It stands in Interviewed, Due.' }).waitFor();
    await page.getByRole('button', { name: 'Forth' }).click();
    await page.getByText('Step 2 of 4').waitFor();
    await page.getByRole('button', { name: 'Live' }).click();
    await page.getByText('Step 4 of 4, following live').waitFor();
  });

  test('follows live; whoever looks at an earlier step is left there', async () => {
    const pages = await openPages();
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await page.getByText('Step 4 of 4, following live').waitFor();
    await story.record({ type: 'reply.received', gist: 'a kind word' });
    await page.getByText('Step 5 of 5, following live').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByText('Step 4 of 5').waitFor();
    await story.record({ type: 'offer.received' });
    await page.getByText('Step 4 of 6').waitFor();
    await page.getByRole('button', { name: 'Live' }).click();
    await page.getByRole('img', { name: 'Statechart. It stands in Closed.' }).waitFor();
  });

  test('a stream that was lost is opened again and goes on, nothing missed and nothing twice', async () => {
    const pages = await openPages();
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await page.getByText('Step 4 of 4').waitFor();
    pages.service.app.liveStreams.endAll();
    await page.getByText('The stream was interrupted').waitFor();
    await story.record({ type: 'offer.received' });
    await page.getByText('Step 5 of 5').waitFor();
    await page.getByText('The stream was interrupted').waitFor({ state: 'detached' });
  });

  test('an application that is not there is told so; a tool may not look', async () => {
    const pages = await openPages();
    const story = await told(pages);
    const nowhere = await pages.window('owner', { path: '/inspect/app_nowhere' });
    await nowhere.getByRole('alert').waitFor();
    const tool = await pages.window('tool', { path: `/inspect/${story.id}` });
    await tool.getByText("A tool's key does not read the log.").waitFor();
  });

  test('what a reader may no longer see goes from the open page', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await untilGone(page, story, page.getByRole('region', { name: 'Context' }));
  });

  test.each(looks)('it is accessible: $colorScheme, phone $phone', async ({ colorScheme, phone }) => {
    const pages = await openPages();
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}`, colorScheme, phone });
    await page.getByRole('img', { name: /^Statechart/ }).waitFor();
    await page.getByRole('region', { name: 'Guards' }).getByText('refused').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('the Stately Inspector in a frame', () => {
  test('hears the history, then live, and after a reload everything again; nothing personal', async () => {
    const inspectorUrl = await serveInspector();
    const pages = await openPages({ inspectorUrl });
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await page.getByRole('tab', { name: 'Stately Inspector' }).click();
    const frame = frameIn(page);
    await frame.getByText('7 heard').waitFor();
    expect((await heardIn(frame)).map(({ type, event }) => event?.type ?? type)).toEqual([
      '@xstate.actor',
      ...['thank-you.sent', 'thank-you.sent'],
      ...['xstate.after.stage-set.application.thanked', 'xstate.after.stage-set.application.thanked'],
      ...['check-in.sent', 'check-in.sent'],
    ]);
    await story.record({ type: 'reply.received', gist: 'a kind word' });
    await frame.getByText('9 heard').waitFor();
    await page.getByText('is connected: 9 messages').waitFor();

    const before = await heardIn(frame);
    await frame.getByRole('button', { name: 'Reload' }).click();
    await frame.getByText('9 heard').waitFor();
    expect(await heardIn(frame)).toEqual(before);
    expect(await frame.locator('#heard').textContent()).not.toMatch(personal);

    await page.reload();
    await frame.getByText('9 heard').waitFor();
    expect(await heardIn(frame)).toEqual(before);
  });

  test('goes on where it was when the stream was lost', async () => {
    const pages = await openPages({ inspectorUrl: await serveInspector() });
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}?view=stately` });
    const frame = frameIn(page);
    await frame.getByText('7 heard').waitFor();
    pages.service.app.liveStreams.endAll();
    await page.getByText('The stream was interrupted').waitFor();
    await story.record({ type: 'offer.received' });
    await frame.getByText('9 heard').waitFor();
    expect((await heardIn(frame)).at(-1)).toMatchObject({
      type: '@xstate.snapshot',
      event: { type: 'offer.received' },
    });
  });

  test('is not loaded before it is asked for, sits in a sandbox, and nobody else is spoken to', async () => {
    const pages = await openPages({ inspectorUrl: await serveInspector() });
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}` });
    await page.getByText('Step 4 of 4').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('tab', { name: 'Stately Inspector' }).click();
    const iframe = page.locator('iframe');
    expect(await iframe.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin');
    expect(await iframe.getAttribute('referrerpolicy')).toBe('no-referrer');
    await frameIn(page).getByText('7 heard').waitFor();
    // The page itself, pretending to be the inspector: no frame hears anything twice.
    await page.evaluate("window.postMessage({ type: '@statelyai.connected' }, '*')");
    await story.record({ type: 'offer.received' });
    await frameIn(page).getByText('9 heard').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('where it is switched off there is none', async () => {
    const pages = await openPages();
    const story = await told(pages);
    const page = await pages.window('owner', { path: `/inspect/${story.id}?view=stately` });
    await page.getByText('Step 4 of 4').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.locator('iframe').count()).toBe(0);
  });
});
