/** Lets a loop wait for news, for so long at most. */
export function createWaiting() {
  let wake = () => {};
  let hasNews = false;
  const waiting = {
    ended: false,
    wake() {
      hasNews = true;
      wake();
    },
    end() {
      waiting.ended = true;
      wake();
    },
    async forNews(ms: number): Promise<void> {
      if (!hasNews && !waiting.ended) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, ms);
        wake = resolve;
        await promise;
        clearTimeout(timer);
      }
      hasNews = false;
    },
  };
  return waiting;
}
