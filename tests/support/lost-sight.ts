import type { Locator, Page } from 'playwright-core';
import type { Story } from './applications.ts';

/** Answers for an application, to one page only, that it is not there: as after a grant was withdrawn. */
async function hide(page: Page, { id }: Story): Promise<void> {
  const problem = {
    type: '/problems/not-found',
    title: 'Not found',
    status: 404,
    detail: 'Gone.',
    code: 'not-found',
  };
  await page.route(`**/v1/applications/${id}`, route =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

/** Takes an application out of the reader's sight while it is open; resolves when the page no longer shows `seen`. */
export async function untilGone(page: Page, story: Story, seen: Locator): Promise<void> {
  await seen.waitFor();
  await hide(page, story);
  await story.record({ type: 'offer.received' });
  await page.getByRole('alert').getByText('Gone.').waitFor();
  await seen.waitFor({ state: 'detached' });
}
