import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { aNewApplication } from '../support/applications.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

/** Eighty letters without a place to break. */
const long = (word: string) => word.repeat(80).slice(0, 80);

/** What stands out of the page, for whoever has to mend it. */
const whatStandsOut = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const scrolls = element => element !== null && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const wide = [...document.querySelectorAll('body *')].filter(each =>
    each.getBoundingClientRect().right > clientWidth && !scrolls(each));
  return scrollWidth - clientWidth + ' px, by ' + wide.slice(-3).map(({ tagName, className, textContent }) =>
    tagName + ' ' + className + ' ' + textContent.slice(0, 30)).join('; ');
})()`;

async function shown(page: Page, text: string): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('main').getByText(text).first().waitFor();
  await page.locator('[role=status][aria-label^="Loading"]').first().waitFor({ state: 'detached' });
}

describe.skipIf(!hasBrowser)('names without a place to break', () => {
  test.each([{ phone: true }, { phone: false }])(
    'stay within every page: phone $phone',
    {
      timeout: 120_000,
    },
    async ({ phone }) => {
      const { service, base, window } = await openPages();
      const name = long('Wolfeschlegelsteinhausenbergerdorff');
      const made = await service.call('owner', 'POST', '/v1/clients', { payload: { name } });
      const client = made.json<{ id: string }>().id;
      const email = 'lla@nfair.example';
      const begin = async (company: string) => {
        const payload = {
          ...aNewApplication,
          client,
          company: long(company),
          role: long('Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'),
          interview: {
            at: aNewApplication.interview.at,
            interviewers: [{ name: long('Llanfairpwllgwyngyll'), email }],
          },
        };
        const begun = await service.call('owner', 'POST', '/v1/applications', { payload });
        expect(begun.statusCode, begun.body).toBe(201);
        return begun.json<{ id: string }>().id;
      };
      const id = await begin('Rechtsschutzversicherungsgesellschaften');
      await begin('Bundesausbildungsfoerderungsgesetz');
      // Nobody knows which of the two it is about.
      const unsure = [{ type: 'reply.received', person: { email } }];
      await service.call('tool', 'POST', '/v1/events', { payload: unsure });
      const noted = { type: 'note.added', text: long('Kraftfahrzeughaftpflichtversicherung') };
      await service.call('owner', 'POST', `/v1/applications/${id}/events`, { payload: noted });
      const page = await window('owner', { phone });
      await page.locator('h1').first().waitFor();
      const faults: string[] = [];
      const pages: [path: string, text: string][] = [
        ['/today', 'Rechtsschutz'],
        ['/applications', 'Rechtsschutz'],
        [`/applications/${id}`, 'Kraftfahrzeug'],
        ['/audit', 'Rechtsschutz'],
        [`/audit/${id}`, 'Rechtsschutz'],
        [`/audit/${id}/1`, 'Rechtsschutz'],
        [`/audit/${id}/2`, 'Rechtsschutz'],
        [`/inspect/${id}`, 'Rechtsschutz'],
        ['/review', 'Rechtsschutz'],
        ['/caseload', 'Wolfe'],
        [`/clients/${client}`, 'Rechtsschutz'],
        [`/reports/${client}`, 'Rechtsschutz'],
      ];
      for (const [path, text] of pages) {
        await page.goto(base + path);
        await shown(page, text);
        const standsOut = await page.evaluate(whatStandsOut);
        if (standsOut !== '') faults.push(`${path}: ${standsOut}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
