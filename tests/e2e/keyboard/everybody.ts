import type { Page } from 'playwright-core';
import { begin, withAda } from '../../support/applications.ts';
import type { Keyboard } from '../../support/by-keys.ts';
import { invite } from '../../support/consent.ts';
import { anAccount, invitationOf, PASSWORD, signInAs } from '../../support/people.ts';
import type { Prepare } from './paths.ts';

async function signIn(page: Page, keys: Keyboard, email: string): Promise<void> {
  await keys.write(page.getByLabel('E-mail'), email);
  await keys.write(page.getByLabel(/^Password/), PASSWORD);
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Your account' }).waitFor();
}

export const everybodysPaths = {
  'signs in with a password, and out again': async pages => {
    const { email } = await anAccount(pages.service);
    return {
      who: undefined,
      at: '/',
      async walk({ page, keys }) {
        await signIn(page, keys, email);
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('button', { name: 'Your account' }));
        await keys.lands(page.getByRole('menu'));
        await page.keyboard.type('Sign out');
        await keys.press('Enter');
        await page.getByLabel('E-mail').waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'signs in with a key': async ({ service }) => ({
    who: undefined,
    at: '/sign-in',
    async walk({ page, keys }) {
      await keys.enter(page.getByRole('button', { name: 'Use a key instead' }));
      await keys.write(page.getByLabel('Key'), service.keys.coach);
      await keys.enter(page.getByRole('button', { name: 'Sign in' }));
      await page.getByRole('button', { name: 'Your account' }).waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),

  'has forgotten the password': async () => ({
    who: undefined,
    at: '/sign-in',
    async walk({ page, keys }) {
      await keys.enter(page.getByRole('button', { name: 'Forgotten password' }));
      await page.getByText('Ask an owner').waitFor();
      await keys.lands(page.getByRole('main'));
      await keys.enter(page.getByRole('button', { name: 'Back to signing in' }));
      await page.getByLabel('E-mail').waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),

  'chooses a new password by a link': async ({ service }) => {
    const { id } = await anAccount(service);
    return {
      who: undefined,
      at: `/new-password#token=${await invitationOf(service, id)}`,
      async walk({ page, keys }) {
        await page.getByRole('heading', { name: 'A new password' }).waitFor();
        await keys.write(page.getByLabel(/^Password/), 'eleven bicycles in the rain');
        await keys.press('Enter');
        await page.getByRole('button', { name: 'Your account' }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'accepts the invitation of a client': async ({ service, base }) => {
    const { link } = await invite(service);
    return {
      who: undefined,
      at: link.slice(link.startsWith(base) ? base.length : 0),
      async walk({ page, keys }) {
        await keys.write(page.getByLabel('Your name'), 'Carla Coach');
        await keys.write(page.getByLabel('Choose a password'), PASSWORD);
        await keys.enter(page.getByRole('button', { name: 'Accept and sign in' }));
        await page.getByRole('link', { name: 'Applications' }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'changes name and password, and signs another browser out': async ({ service }) => {
    const { email } = await anAccount(service);
    await signInAs(service, { email });
    service.clock.advance(60_000);
    return {
      who: undefined,
      at: '/settings/account',
      async walk({ page, keys }) {
        await signIn(page, keys, email);
        const signOut = page.getByRole('button', { name: /^Sign out of/ });
        await keys.enter(signOut);
        const dialog = page.getByRole('dialog');
        await keys.lands(dialog);
        await keys.enter(dialog.getByRole('button', { name: 'Sign out' }));
        await signOut.waitFor({ state: 'detached' });
        await keys.lands(page.getByRole('main'));
        await keys.write(page.getByLabel('What others see of you'), 'Ada L.');
        await keys.enter(page.getByRole('button', { name: 'Save' }));
        await page.getByText('Saved').waitFor();
        await keys.write(page.getByLabel('Present password'), PASSWORD);
        await keys.write(page.getByLabel('New password'), 'eleven bicycles in the rain');
        await keys.enter(page.getByRole('button', { name: 'Change the password' }));
        await page.getByText('The password is changed').waitFor();
        await keys.lands(page.getByRole('button', { name: 'Change the password' }));
      },
    };
  },

  'skips to the content, and goes from page to page': async ({ service }) => {
    await begin(service, withAda);
    return {
      who: 'owner',
      at: '/applications',
      async walk({ page, keys }) {
        await page.getByRole('link', { name: 'Acme Rockets' }).waitFor();
        await keys.enter(page.getByRole('link', { name: 'Skip to the content' }));
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('link', { name: 'Acme Rockets' }));
        await page.getByRole('heading', { level: 1, name: 'Acme Rockets' }).waitFor();
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('button', { name: 'Light or dark' }));
        await keys.lands(page.getByRole('menu'));
        await page.keyboard.type('Dark');
        await keys.press('Enter');
        await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
        await keys.lands(page.getByRole('button', { name: 'Light or dark' }));
      },
    };
  },
} satisfies Record<string, Prepare>;
