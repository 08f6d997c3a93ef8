import type { ReactNode } from 'react';
import './scroll-box.css';

/** Holds what may be wider than the page: it scrolls by itself, by keyboard too. */
export function ScrollBox({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scroll-box" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
