import type { Locator, Page } from 'playwright-core';

/** Something that opens on a page. */
export interface Opening {
  /** Where under `src/web` it is made. */
  file: string;
  at: string;
  open(page: Page): Promise<void>;
  /** What is then there. */
  opened(page: Page): Locator;
  /** Where it is only there on a telephone. */
  onPhone?: true;
}

interface World {
  application: string;
  client: string;
  webhook: string;
}

const pressed = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog');
const menu = (page: Page) => page.getByRole('menu');
const options = (page: Page) => page.getByRole('listbox');

/** Every dialog, menu, list of choices and drawer of the pages, for an owner of the demo. */
export function openingsIn({ application, client, webhook }: World): readonly Opening[] {
  return [
    {
      file: 'shell/shell.tsx',
      at: '/applications',
      open: pressed('Open the navigation'),
      opened: page => page.getByRole('button', { name: 'Close the navigation' }),
      onPhone: true,
    },
    { file: 'shell/shell.tsx', at: '/applications', open: pressed('Light or dark'), opened: menu },
    { file: 'shell/shell.tsx', at: '/applications', open: pressed('Your account'), opened: menu },
    {
      file: 'pages/applications/applications.tsx',
      at: '/applications',
      open: page => page.getByRole('combobox', { name: 'State' }).click(),
      opened: options,
    },
    {
      file: 'pages/application/application.tsx',
      at: `/applications/${application}`,
      open: pressed('Record what happened'),
      opened: dialog,
    },
    {
      file: 'pages/application/void-entry.tsx',
      at: `/applications/${application}`,
      open: pressed(/^Void entry/),
      opened: dialog,
    },
    {
      file: 'parts/form-dialog.tsx',
      at: `/applications/${application}`,
      open: pressed('Move to another policy'),
      opened: dialog,
    },
    {
      file: 'pages/caseload/filter-bar.tsx',
      at: '/caseload',
      open: page => page.getByRole('combobox', { name: 'Balance' }).click(),
      opened: options,
    },
    {
      file: 'pages/caseload/view-menu.tsx',
      at: '/caseload',
      open: pressed('Who needs attention'),
      opened: menu,
    },
    {
      file: 'pages/caseload/name-dialog.tsx',
      at: '/caseload',
      async open(page) {
        await page.getByRole('button', { name: 'Who needs attention' }).click();
        await page.getByRole('menuitem', { name: 'Save this view…' }).click();
      },
      opened: dialog,
    },
    {
      file: 'parts/trend/trend.tsx',
      at: '/caseload?view=trend',
      open: page => page.getByRole('combobox').first().click(),
      opened: options,
    },
    {
      file: 'pages/client/client-applications.tsx',
      at: `/clients/${client}`,
      open: page => page.getByRole('combobox', { name: 'Which come first' }).click(),
      opened: options,
    },
    {
      file: 'pages/audit/audit.tsx',
      at: '/audit',
      open: page => page.getByRole('combobox', { name: 'Client' }).click(),
      opened: options,
    },
    {
      file: 'pages/settings/people/change-person.tsx',
      at: '/settings/people',
      open: pressed(/^Change /),
      opened: dialog,
    },
    { file: 'parts/confirm.tsx', at: '/settings/people', open: pressed(/^Disable /), opened: dialog },
    { file: 'parts/confirm.tsx', at: '/settings/keys', open: pressed(/^Revoke /), opened: dialog },
    {
      file: 'parts/form-dialog.tsx',
      at: `/settings/webhooks/${webhook}`,
      open: pressed('Edit'),
      opened: dialog,
    },
    {
      file: 'pages/review/choose-application.tsx',
      at: '/review',
      open: pressed(/application…$/),
      opened: dialog,
    },
    {
      file: 'pages/settings/settings.tsx',
      at: '/settings/keys',
      open: pressed('Keys'),
      opened: menu,
      onPhone: true,
    },
  ];
}
