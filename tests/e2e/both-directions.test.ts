import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { aNewApplication } from '../support/applications.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const company = 'חברת רקטות';
/** With the mark that turns what follows it around. */
const role = 'מהנדסת \u202eteliP tseT';
const person = 'דנה כהן';
const email = '1dana@acme.com';

/** How often each text stands in a region on its own, isolated from what is around it; or with other text in its element. */
function standing(page: Page, region: string): Promise<Record<string, { alone: number; amidst: number }>> {
  const find = `(() => {
    const texts = ${JSON.stringify({ company, role, person, email })};
    const found = {};
    const region = document.querySelector(${JSON.stringify(region)});
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [name, text] of Object.entries(texts)) {
        if (!node.data.includes(text)) continue;
        found[name] ??= { alone: 0, amidst: 0 };
        const { parentElement } = node;
        const isAlone = parentElement.textContent === text && getComputedStyle(parentElement).unicodeBidi === 'isolate';
        found[name][isAlone ? 'alone' : 'amidst'] += 1;
      }
    return found;
  })()`;
  return page.evaluate(find) as ReturnType<typeof standing>; // what the expression above makes
}

describe.skipIf(!hasBrowser)('names that are written from right to left', () => {
  test('turn nothing around them, on Today and at the head of an application', async () => {
    const { service, base, window } = await openPages();
    const begun = await service.call('owner', 'POST', '/v1/applications', {
      payload: {
        ...aNewApplication,
        company,
        role,
        interview: { at: aNewApplication.interview.at, interviewers: [{ name: person, email }] },
      },
    });
    expect(begun.statusCode).toBe(201);
    const page = await window('owner', { path: '/today' });
    await page.getByRole('heading', { name: `Thank-you: ${person}` }).waitFor();
    const once = { alone: 1, amidst: 0 };
    expect(await standing(page, 'article h3')).toEqual({ person: once });
    expect(await standing(page, 'article h3 + p')).toEqual({ company: once, role: once, email: once });

    // In the sentence that says why, too.
    const card = await standing(page, 'article');
    expect(card['person']?.amidst).toBe(0);
    expect(card['person']?.alone).toBeGreaterThan(1);

    await page.goto(`${base}/applications/${begun.json<{ id: string }>().id}`);
    await page.getByRole('heading', { name: company }).waitFor();
    expect(await standing(page, 'div:has(> h1)')).toEqual({ company: once, role: once });
    await page.getByRole('region', { name: 'People' }).waitFor();
    expect(await standing(page, 'section[aria-labelledby=people]')).toEqual({ person: once, email: once });
  });
});
