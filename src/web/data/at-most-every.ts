/** Something that is asked for more often than it is worth doing. */
export interface Paced {
  /** Does it at once, or as soon as the pace allows; asking again until then adds nothing. */
  ask(): void;
  /** Does nothing more. */
  stop(): void;
}

/** Does something at most once in so many milliseconds, and never misses the last time it was asked. */
export function atMostEvery(milliseconds: number, act: () => void): Paced {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const go = () => {
    isAsked = false;
    pause = setTimeout(() => {
      pause = undefined;
      if (isAsked) go();
    }, milliseconds);
    act();
  };
  return {
    ask() {
      if (pause === undefined) go();
      else isAsked = true;
    },
    stop() {
      clearTimeout(pause);
      isAsked = false;
    },
  };
}
