/**
 * Does something at most once at a time. Who asks while it is under way waits for one more round, since what is under way
 * may have begun before what they ask about happened.
 */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    if (underWay === undefined) {
      underWay = act().finally(() => {
        underWay = undefined;
      });
      return underWay;
    }
    next ??= underWay.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
  return run;
}
