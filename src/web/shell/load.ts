/** A part of the pages that is loaded when it is first needed did not come: no connection, or no such file any longer. */
export class NotLoaded extends Error {
  constructor(cause?: unknown) {
    super('A part of the pages was not loaded', { cause });
    this.name = 'NotLoaded';
  }
}

const there = new Set<() => Promise<unknown>>();
let hasFailed = false;

/**
 * Loads a part of the pages.
 *
 * Once one has failed, only loading the whole page again helps (`again.ts`): a style sheet that did not come is not asked
 * for a second time, and a file that is gone has another name by now.
 *
 * @throws {NotLoaded} when it does not come.
 */
export async function load<Part>(part: () => Promise<Part>): Promise<Part> {
  if (hasFailed && !there.has(part)) throw new NotLoaded();
  try {
    const loaded = await part();
    there.add(part);
    return loaded;
  } catch (cause) {
    hasFailed = true;
    throw new NotLoaded(cause);
  }
}
