import type { Locator, Page } from 'playwright-core';

type Control = 'link' | 'button' | 'textbox' | 'combobox' | 'checkbox' | 'radio' | 'menuitem' | 'spinbutton';

const twoFrames = 'new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))';

/** Goes from one control to the next with the keyboard until it is there. */
export async function tabTo(page: Page, role: Control, name: string | RegExp): Promise<void> {
  await tabToThat(page, page.getByRole(role, { name }).first());
}

/** The same for a control that is found in another way. */
export async function tabToThat(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const focused = wanted.and(page.locator(':focus'));
  for (let tabs = 0; tabs < 100; tabs += 1) {
    if ((await focused.count()) > 0) {
      // A dialog that has just opened takes the focus a moment later: whoever looks on sees it leave.
      await page.evaluate(twoFrames);
      if ((await focused.count()) > 0) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${wanted}`);
}

/** Goes to a button or link and presses it. */
export async function press(page: Page, name: string | RegExp, role: Control = 'button'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types in place of what it holds. */
export async function type(page: Page, field: string | RegExp, text: string): Promise<void> {
  await tabToThat(page, page.getByLabel(field).first());
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
