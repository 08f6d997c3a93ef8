import { afterAll, describe, expect, test } from 'vitest';
import { type Application, begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';
import type { WholeService } from '../support/whole-service.ts';

afterAll(closeBrowser);

async function saveOwn(service: WholeService): Promise<void> {
  const payload = {
    name: 'patient',
    description: 'Waits three weeks.',
    calls: true,
    numbers: { firstWindowBusinessDays: 15 },
    sources: { firstWindowBusinessDays: 'Our own experience' },
    holidays: [],
  };
  const saved = await service.call('owner', 'POST', '/v1/policies', { payload });
  expect(saved.statusCode, saved.body).toBe(201);
}

describe.skipIf(!hasBrowser)('policies of a workspace', () => {
  test('a new application is begun under one, where there is one', async () => {
    const { service, window } = await openPages();
    const page = await window('candidate', { path: '/start' });
    await page.getByLabel('Time zone').waitFor();
    const policy = page.getByLabel('Policy');
    expect(await policy.count()).toBe(0);
    await saveOwn(service);
    await page.reload();
    await policy.selectOption('patient, version 1');
    await page.getByText('Waits three weeks.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('Company').fill('Acme Rockets');
    await page.getByLabel('Role').fill('Test pilot');
    await page.getByLabel('When it was').fill('2026-03-02T09:30');
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('· policy patient, version 1').waitFor();
    const list = await service.call('candidate', 'GET', '/v1/applications');
    const [made] = list.json<{ items: Application[] }>().items;
    expect(made?.policy).toEqual({ name: 'patient', version: 1 });
  });

  test('an owner moves an application to another one, and the timeline says so', async () => {
    const { service, window } = await openPages();
    await saveOwn(service);
    const story = await begin(service, withAda);
    const page = await window('owner', { path: `/applications/${story.id}` });
    await page.getByText('policy standard, version').waitFor();
    await page.getByRole('button', { name: 'Move to another policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move to another policy' });
    await dialog.getByText('Every entry is judged anew').waitFor();
    await dialog.getByLabel('Policy').selectOption('patient, version 1');
    await dialog.getByText('Waits three weeks.').waitFor();
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await page.getByText('· policy patient, version 1').waitFor();
    await page.getByRole('status').filter({ hasText: 'Moved to the policy patient, version 1' }).waitFor();
    const moved = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
    await moved.filter({ hasText: 'Other policy' }).getByText('Policy: patient, version 1').waitFor();
    expect((await story.read()).policy).toEqual({ name: 'patient', version: 1 });
    expect(await barriersOn(page)).toEqual([]);
  });

  test('nobody else is offered to move it', async () => {
    const { service, window } = await openPages();
    const { id } = await begin(service, { ...withAda, client: service.clientId });
    for (const who of ['coach', 'candidate'] as const) {
      const page = await window(who, { path: `/applications/${id}` });
      await page.getByText('policy standard, version').waitFor();
      await page.getByRole('region', { name: 'Timeline' }).getByText('Interview').first().waitFor();
      expect(await page.getByRole('button', { name: 'Move to another policy' }).count()).toBe(0);
    }
  });
});
