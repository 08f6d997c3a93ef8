import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages } from '../support/pages.ts';
import { anAccount, PASSWORD } from '../support/people.ts';

afterAll(closeBrowser);

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A window of somebody who has just signed in with a password. */
async function signedInWindow(pages: OpenPages, email: string, path = '/'): Promise<Page> {
  const page = await pages.window(undefined, { path });
  await signIn(page, email);
  return page;
}

describe.skipIf(!hasBrowser)('people and their accounts', () => {
  test('an owner invites a coach, who chooses a password, changes it, is disabled and loses the open page', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    await begin(pages.service, withAda);
    const owner = await pages.window('owner', { path: '/settings/people' });
    await owner.getByLabel('Name').fill('Cora Coach');
    await owner.getByLabel('E-mail').fill('cora@example.org');
    await owner.getByRole('button', { name: 'Invite' }).click();
    const link = await owner.getByRole('status').locator('pre').textContent();
    expect(link).toMatch(new RegExp(`^${pages.base}/welcome#token=`));

    const coach = await pages.window(undefined, { path: (link ?? '').slice(pages.base.length) });
    await coach.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(coach.url()).not.toContain('token');
    await coach.getByLabel(/^Password/).fill('password1234');
    await coach.getByRole('button', { name: 'Choose and sign in' }).click();
    await coach.getByRole('alert').getByText('among the first').waitFor();
    await coach.getByLabel(/^Password/).fill(PASSWORD);
    await coach.getByRole('button', { name: 'Choose and sign in' }).click();
    await coach.getByRole('button', { name: 'Your account' }).waitFor();

    await coach.goto(`${pages.base}/settings`);
    await coach.getByText('Signed in as cora@example.org').waitFor();
    await coach.getByLabel('Present password').fill(PASSWORD);
    await coach.getByLabel('New password').fill('eleven bicycles in the rain');
    await coach.getByRole('button', { name: 'Change the password' }).click();
    await coach.getByText('The password is changed').waitFor();

    const person = owner.getByRole('region', { name: 'Cora Coach' });
    await person.getByRole('button', { name: 'Disable Cora Coach' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await person.getByText('Disabled').first().waitFor();
    await coach.getByText('Your session has ended').waitFor();
    await signIn(coach, 'cora@example.org', 'eleven bicycles in the rain');
    await coach.getByText('do not go together').waitFor();

    await person.getByRole('button', { name: 'Let Cora Coach in again' }).click();
    await person.getByRole('button', { name: 'Disable Cora Coach' }).waitFor();
    await signIn(coach, 'cora@example.org', 'eleven bicycles in the rain');
    await coach.getByRole('button', { name: 'Your account' }).waitFor();
  });

  test('whoever came by the owner key makes an account of their own; a refused password does not stand in the way', async () => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/settings/account' });
    await page.getByRole('heading', { name: 'Make your account' }).waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Olga Owner');
    await page.getByLabel('E-mail').fill('Olga@Example.org');
    await page.getByLabel(/^Password/).fill('olga@example.org');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').getByText('is the e-mail address').waitFor();
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText('Signed in as olga@example.org, owner').waitFor();
    await page.getByLabel('What others see of you').fill('Olga');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Olga · owner').waitFor();
  });

  test('a browser that was forgotten elsewhere is signed out from here', async () => {
    const pages = await openPages();
    const { email } = await anAccount(pages.service);
    const there = await signedInWindow(pages, email);
    await there.getByRole('button', { name: 'Your account' }).waitFor();
    pages.service.clock.advance(60_000);
    const here = await signedInWindow(pages, email, '/settings/account');
    await here.getByText('This one').waitFor();
    await here.getByRole('button', { name: /^Sign out of Chrome/ }).click();
    await here.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await there.getByText('Your session has ended').waitFor();
    await here.getByRole('button', { name: /^Sign out of/ }).waitFor({ state: 'detached' });
  });

  test('a forgotten password: where no mail is sent, it is said who helps', async () => {
    const { window } = await openPages();
    const page = await window(undefined);
    await page.getByRole('button', { name: 'Forgotten password' }).click();
    await page.getByText('Ask an owner').waitFor();
    await page.getByRole('button', { name: 'Back to signing in' }).click();
    await page.getByLabel('E-mail').waitFor();
  });

  test('what the OpenID provider said is told on the sign-in page, once', async () => {
    const { window } = await openPages();
    const page = await window(undefined, { path: '/sign-in#told=openid-unknown' });
    await page.getByRole('alert').getByText('There is no account for you here').waitFor();
    expect(page.url()).not.toContain('told');
  });

  test('a key is made, shown once, and revoked after a question', async () => {
    const pages = await openPages();
    const page = await pages.window('owner', { path: '/settings/keys' });
    await page.getByLabel('What it is for').fill('Zapier');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = (await page.getByRole('status').locator('pre').textContent()) ?? '';
    expect(key).toMatch(/^tom_live_/);
    expect((await pages.service.call({ key }, 'GET', '/v1/rules')).statusCode).toBe(200);
    await page.reload();
    await page.getByRole('heading', { name: 'Zapier' }).waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revoke Zapier' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Revoke Zapier' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('heading', { name: 'Revoked' }).waitFor();
    expect((await pages.service.call({ key }, 'GET', '/v1/rules')).statusCode).toBe(401);
    await page.getByRole('button', { name: 'Revoke First owner' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByText('Make another owner first').waitFor();
  });

  test('other numbers are tried on the open applications before they are saved, and again after a change', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    const { service } = pages;
    await begin(service, withAda);
    const page = await pages.window('owner', { path: '/settings/policies' });
    await page.getByText('in a couple of weeks').waitFor();
    const press = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await press('Change these numbers');
    await page.getByLabel(/The first check-in/).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('16');
    await page.getByLabel('Where the new number comes from').focus();
    await page.keyboard.type('Our own experience');
    await press('See what would change');
    const trial = page.getByRole('region', { name: 'What would change' });
    await trial.getByText('open applications').waitFor();
    await page.getByLabel(/The first check-in/).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('15');
    await page.getByText('have changed since they were tried').waitFor();
    await press('See what would change');
    await press('Save as a policy of its own');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await page.locator(':focus[data-pointer="/name"]').waitFor();
    const header = await page.getByRole('banner').boundingBox();
    const field = await name.boundingBox();
    expect(field?.y, 'the field at fault is not under the header').toBeGreaterThan(header?.height ?? 0);
    await page.keyboard.type('patient');
    await press('Save as patient, version 1');
    await page.getByText('Our own experience').waitFor();
    const { items } = (await service.call('owner', 'GET', '/v1/policies')).json();
    expect(items.at(-1)).toMatchObject({
      name: 'patient',
      numbers: { firstWindowBusinessDays: 15 },
      sources: { firstWindowBusinessDays: 'Our own experience' },
    });
  });

  test('a coach is shown no settings of the workspace', async () => {
    const pages = await openPages();
    const page = await pages.window('coach', { path: '/settings/people' });
    await page.getByText('This is not yours to set').waitFor();
    const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    const names = await sections.allTextContents();
    expect(names).toContain('Your account');
    const owners = new Set(['People', 'Keys', 'Policies', 'Intakes', 'Webhooks']);
    expect(names.filter(name => owners.has(name))).toEqual([]);
  });

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('nothing keeps anybody out: %s, phone %s', { timeout: 90_000 }, async (colorScheme, phone) => {
    const pages = await openPages();
    const { email } = await anAccount(pages.service, { role: 'owner' });
    await begin(pages.service, withAda);
    const page = await pages.window(undefined, { colorScheme, phone });
    await page.getByLabel('E-mail').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await signIn(page, email);
    await page.getByRole('button', { name: 'Your account' }).waitFor();
    for (const [section, shown] of [
      ['account', 'This one'],
      ['people', email],
      ['keys', 'First owner'],
      ['policies', 'Its numbers'],
    ] as const) {
      await page.goto(`${pages.base}/settings/${section}`);
      await page.getByText(shown).first().waitFor();
      expect(await barriersOn(page), section).toEqual([]);
    }
    await page.getByRole('button', { name: 'Change these numbers' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('strange');
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.getByRole('region', { name: 'What would change' }).waitFor();
    expect(await barriersOn(page), 'the form of a policy').toEqual([]);
  });
});
