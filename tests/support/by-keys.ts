import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who works with keys alone. Nothing is clicked, and nothing is given the focus from outside. */
export interface Keyboard {
  /** Presses Tab until it is there; each stop on the way must be seen to have the focus. */
  tabTo(target: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  enter(target: Locator): Promise<void>;
  /** Goes to a field and writes what it shall hold. */
  write(target: Locator, text: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** Where the focus has come to be after a dialog closed, or the page changed: on this, or within it. */
  lands(target: Locator): Promise<void>;
  /** Presses Tab until the page has been gone through and left again; how many stops that took. */
  lap(): Promise<number>;
}

const mostStops = 400;

export function keyboardOf(page: Page): Keyboard {
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const step = async () => {
    await press('Tab');
    const { stop, unseen } = await page.evaluate<Stop>(lookAtStop);
    if (unseen !== null) throw new Error(`Nobody sees that the focus is on ${unseen}`);
    return stop;
  };
  const tabTo: Keyboard['tabTo'] = async target => {
    await target.waitFor();
    const stops: string[] = [];
    while (!(await hasFocus(target))) {
      if (stops.length > mostStops)
        throw new Error(`The keyboard never reaches ${target}: ${stops.slice(-20)}`);
      stops.push(await step());
    }
  };
  return {
    press,
    tabTo,
    async enter(target) {
      await tabTo(target);
      await press('Enter');
    },
    async write(target, text) {
      await tabTo(target);
      await press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async lands(target) {
      const isWithin = () => target.evaluate(holdsFocus).catch(() => false);
      await expect.poll(isWithin, { message: `The focus is on ${target}`, timeout: 8_000 }).toBe(true);
    },
    async lap() {
      for (let stops = 0; stops <= mostStops; stops += 1) if ((await step()) === '') return stops;
      throw new Error('The keyboard never leaves the page');
    },
  };
}

function hasFocus(target: Locator): Promise<boolean> {
  return target
    .and(target.page().locator(':focus'))
    .count()
    .then(count => count > 0);
}

interface Node {
  ownerDocument: { activeElement: unknown; body: unknown };
  contains(other: unknown): boolean;
}

function holdsFocus(element: Node): boolean {
  const { activeElement, body } = element.ownerDocument;
  return activeElement !== body && element.contains(activeElement);
}

interface Stop {
  /** What has the focus, in words; empty for none. */
  stop: string;
  /** What had it before and looked no different then; null when all is well. */
  unseen: string | null;
}

/**
 * Looks at what has the focus, and compares what had it before with how it looks now: an outline, a border, a shadow or a
 * colour of it, or of what it stands in or beside, must have told. Runs in the page.
 */
const lookAtStop = `(async () => {
  const near = element => [element, element.parentElement, element.parentElement?.parentElement,
    element.nextElementSibling, element.previousElementSibling].filter(Boolean);
  const settled = element => Promise.all(near(element).flatMap(each => each.getAnimations())
    .filter(each => each instanceof CSSTransition).map(each => each.finished.catch(() => undefined)));
  const look = element => near(element).map(each => {
    const style = getComputedStyle(each);
    return [style.outlineStyle === 'none' ? '' : style.outline, style.borderColor, style.boxShadow,
      style.backgroundColor, style.textDecorationLine, style.left].join(' ');
  }).join('|');
  const name = element => [element.tagName.toLowerCase(), element.getAttribute('aria-label'),
    (element.labels?.[0]?.textContent ?? element.textContent ?? '').slice(0, 40)].filter(Boolean).join(' ');
  const before = window.stopBefore;
  let unseen = null;
  if (before?.element.isConnected && before.element !== document.activeElement) {
    await settled(before.element);
    if (look(before.element) === before.look) unseen = name(before.element);
  }
  const element = document.activeElement;
  if (element === null || element === document.body) {
    window.stopBefore = undefined;
    return { stop: '', unseen };
  }
  await settled(element);
  window.stopBefore = { element, look: look(element) };
  return { stop: name(element), unseen };
})()`;
