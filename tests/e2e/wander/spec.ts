import { always } from '@antithesishq/bombadil';
import { actions, extract, getFingerprint, weighted } from '@antithesishq/bombadil/browser';
import { back, inputs, scroll } from '@antithesishq/bombadil/browser/defaults/actions';

export {
  noUncaughtExceptions,
  noUnhandledPromiseRejections,
} from '@antithesishq/bombadil/browser/defaults/properties';

/** Leaving is no way to find anything out. */
const leaving = /sign out|revoke|end this/i;

/** Mail programs, other sites, and files to be saved: a driver waits for pages there that never come. */
const leavesThePages = /^([a-z]+:|\/v1\/|\/docs|\/openapi)/i;

const clickable =
  'a[href], button, [role="menuitem"], [role="tab"], [role="option"], [role="radio"], summary';

const visible = extract(({ document, window }) =>
  [...document.querySelectorAll(clickable)]
    .filter(element => !leaving.test(element.textContent ?? '') && !element.hasAttribute('disabled'))
    .map(element => ({ box: element.getBoundingClientRect(), element }))
    .filter(
      ({ box }) =>
        box.width > 0 &&
        box.left >= 0 &&
        box.right <= window.innerWidth &&
        box.top >= 0 &&
        box.bottom <= window.innerHeight,
    )
    .map(({ box, element }) => ({
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      fingerprint: getFingerprint(element),
      leaves: leavesThePages.test(element.getAttribute('href') ?? ''),
    }))
    .filter(({ leaves }) => !leaves)
    .map(({ x, y, fingerprint }) => ({ x, y, fingerprint })),
);

const clicks = actions(() =>
  visible.current.map(({ x, y, fingerprint }) => ({ Click: { fingerprint, point: { x, y } } })),
);

const loaded = extract(({ document }) => document.querySelector('h1, h2') !== null);

/** What a restless visitor does. */
export const wandering = actions(() =>
  loaded.current
    ? weighted([
        [10, clicks],
        [4, inputs],
        [2, scroll],
        [1, back],
      ]).generate()
    : ['Wait'],
);

const ways = extract(({ document }) => document.querySelectorAll('a[href], button').length);
const isBroken = extract(({ document }) => /could not be shown/.test(document.body.textContent ?? ''));

/** From every page that has loaded one can go on. */
export const noDeadEnd = always(() => !loaded.current || ways.current > 0);

export const noBrokenPage = always(() => !isBroken.current);
