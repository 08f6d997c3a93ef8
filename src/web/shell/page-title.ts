import { useEffect } from 'react';

const product = 'Top of Mind';

/** Names the window after the heading of the page in it, so that tabs and histories can be told apart. */
export function usePageTitle(): void {
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('main h1')?.textContent?.trim();
      document.title = heading ? `${heading} · ${product}` : product;
    };
    name();
    const watching = new MutationObserver(name);
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => watching.disconnect();
  }, []);
}
