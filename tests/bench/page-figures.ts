import type { Page } from 'playwright-core';

/** Listens from the first moment on for what browsers tell of themselves: paints, and inputs with the paint after each. */
export const observe = `
  window.figures = { inputs: [] };
  figures.firstContentfulPaint = new Promise(resolve =>
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true }));
  new PerformanceObserver(list => {
    for (const { interactionId, startTime, duration } of list.getEntries())
      if (interactionId) figures.inputs.push({ startTime, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** From the beginning of the visit to the first text or picture. */
export function firstContentfulPaintMs(page: Page): Promise<number> {
  return page.evaluate('figures.firstContentfulPaint');
}

/** How long something took that began with a click. */
export interface Acted {
  /**
   * From the click to the paint that follows it: what Interaction to Next Paint takes, in steps of 8 ms. Browsers tell of
   * nothing below 16 ms; that counts as 16.
   */
  nextPaintMs: number;
  /** From the click to the frame in which the page shows what was asked for. */
  shownMs: number;
}

/**
 * Measures in the page from a click to what shall come of it. \`isShown\` is JavaScript that is asked after every change of
 * the page, so that it is the page's time that is taken and not that of the messages between it and this process.
 */
export async function timed(page: Page, isShown: string, click: () => Promise<void>): Promise<Acted> {
  await page.evaluate(`{
    figures.inputs = [];
    figures.clickedAt = undefined;
    const shown = Promise.withResolvers();
    figures.shownAt = shown.promise;
    addEventListener('pointerdown', ({ timeStamp }) => (figures.clickedAt = timeStamp), { capture: true, once: true });
    const look = () => {
      if (figures.clickedAt === undefined || !(${isShown})) return;
      observer.disconnect();
      // The second frame begins when the first has been painted.
      requestAnimationFrame(() => requestAnimationFrame(shown.resolve));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('click', () => setTimeout(look), { once: true });
  }`);
  await click();
  await page.evaluate('figures.shownAt');
  // What took longer than a frame has been told of by the time the browser is idle.
  await page.evaluate('new Promise(resolve => requestIdleCallback(resolve))');
  return page.evaluate(`figures.shownAt.then(shownAt => ({
    nextPaintMs: Math.max(16, ...figures.inputs.map(({ duration }) => duration)),
    shownMs: shownAt - figures.clickedAt,
  }))`);
}

/** How evenly frames followed one another while a list was scrolled. */
export interface Scrolled {
  framesPerSecond: number;
  /** Shares of the time that passed in frames of no more than one, and two, sixtieths of a second. */
  withinOne: number;
  withinTwo: number;
  longestMs: number;
}

/** Turns the wheel over a list without a pause, and counts the frames meanwhile. */
export async function scrolled(page: Page, distancePx: number, pxPerSecond: number): Promise<Scrolled> {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(`{
    figures.frames = [];
    let last;
    const step = now => {
      if (last !== undefined) figures.frames.push(now - last);
      last = now;
      figures.stepping = requestAnimationFrame(step);
    };
    figures.stepping = requestAnimationFrame(step);
  }`);
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 640,
    y: 600,
    yDistance: -distancePx,
    speed: pxPerSecond,
    gestureSourceType: 'mouse',
  });
  await page.evaluate('cancelAnimationFrame(figures.stepping)');
  const frames: number[] = await page.evaluate('figures.frames');
  const scrolledTo: number = await page.evaluate('scrollY');
  if (scrolledTo < distancePx / 2) throw new Error(`It was scrolled by ${scrolledTo} px only`);
  await devtools.detach();
  const sum = (some: readonly number[]) => some.reduce((total, ms) => total + ms, 0);
  const within = (ms: number) => sum(frames.filter(frame => frame <= ms)) / sum(frames);
  return {
    framesPerSecond: (frames.length * 1_000) / sum(frames),
    // A frame more or less is told to a tenth of a millisecond.
    withinOne: within(1_000 / 60 + 0.5),
    withinTwo: within(2_000 / 60 + 0.5),
    longestMs: Math.max(...frames),
  };
}

/**
 * The least that such a list can be, to compare with: as many lines of bare text, as high, drawn by hand where they are in
 * sight, by a page without a framework. What it takes is the browser's own and the machine's.
 */
export const bareList = (count: number, linePx: number) => `<!doctype html>
<style>
  body { margin: 0; font: 14px sans-serif }
  #list { position: relative; height: ${count * linePx}px; contain: strict }
  #list > div { position: absolute; height: ${linePx}px; contain: strict; left: 0; right: 0 }
</style>
<div id="list"></div>
<script>
  const lines = new Map();
  const draw = () => {
    const from = Math.max(0, Math.floor(scrollY / ${linePx}) - 12);
    const to = Math.min(${count} - 1, Math.ceil((scrollY + innerHeight) / ${linePx}) + 12);
    for (const [index, line] of lines) if (index < from || index > to) { line.remove(); lines.delete(index); }
    for (let index = from; index <= to; index += 1) {
      if (lines.has(index)) continue;
      const line = document.createElement('div');
      line.textContent = 'Line ' + index;
      line.style.transform = 'translateY(' + index * ${linePx} + 'px)';
      list.append(line);
      lines.set(index, line);
    }
  };
  addEventListener('scroll', draw, { passive: true });
  draw();
</script>`;
