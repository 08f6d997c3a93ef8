const lastTime = 'top-of-mind.loaded-again';
const soonMs = 60_000;

/** Whether the service would answer with the pages, were they loaded again. */
export async function isServiceThere(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads the whole page again, at the same address; never twice within a minute without being asked to, so that what does
 * not help is not done for ever. Gives whether it does.
 */
export function loadAgain({ isAsked }: { isAsked: boolean }): boolean {
  const before = Number(sessionStorage.getItem(lastTime) ?? Number.NEGATIVE_INFINITY);
  const at = Date.now();
  if (!isAsked && Math.abs(at - before) < soonMs) return false;
  sessionStorage.setItem(lastTime, String(at));
  location.reload();
  return true;
}
