/** What can take the focus of something within it that goes. */
const around = 'main, section, article, form, dialog, [role=region], [role=tabpanel]';
/** What lies over the page for a while, and whose end leads back to where it was opened. */
const over = '[role=dialog], [role=menu]';

/**
 * When what has the focus goes from the page, or can no longer have it, the focus goes to what it came from or what stood
 * around it, and not to the top of the page: from a dialog to the button that opened it; from that, if it is gone as well,
 * to the nearest part of the page that is still there; at last to the content.
 */
export function keepFocus(page: Document): void {
  const openers = new WeakMap<Element, Element>();
  const parts = new WeakMap<Element, readonly Element[]>();
  let last: Element | undefined;

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const layer = target.closest(over);
    if (layer && last && !layer.contains(last) && !openers.has(layer)) openers.set(layer, last);
    parts.set(target, partsAround(target));
    last = target;
  });

  const heirOf = (element: Element): Element | null => {
    if (canHaveFocus(element)) return element;
    const [nearest, ...further] = parts.get(element) ?? [];
    const opener = nearest && openers.get(nearest);
    if (opener) return heirOf(opener);
    return [nearest, ...further].find(part => part?.isConnected) ?? page.querySelector('main');
  };

  new MutationObserver(() => {
    if (last === undefined || !isAdrift(page) || canHaveFocus(last)) return;
    // Whoever removed it may have put the focus somewhere themselves by then.
    requestAnimationFrame(() => {
      if (last !== undefined && isAdrift(page)) takeFocus(heirOf(last));
    });
  }).observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

/** What it stands in, the nearest first. What lies over the page has nothing further around it. */
function partsAround(element: Element): Element[] {
  const layer = element.closest(over);
  if (layer) return [layer];
  const parts: Element[] = [];
  for (let part = element.parentElement?.closest(around); part; part = part.parentElement?.closest(around)) {
    parts.push(part);
  }
  return parts;
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function isAdrift({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

function takeFocus(part: Element | null): void {
  if (!(part instanceof HTMLElement)) return;
  if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
