import { useEffect } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { type Session, useSession } from '../data/session.tsx';
import { sectionsFor } from '../pages/settings/sections.ts';
import { placesFor } from './places.tsx';

/** What is shown first has the line to itself. */
const afterMs = 5_000;

/** What is opened from the places of the navigation. */
const behind: Readonly<Record<string, readonly string[]>> = {
  '/caseload': ['/clients/-'],
  '/applications': ['/applications/-'],
  '/audit': ['/audit/-', '/audit/-/1'],
  '/reports': ['/reports/-'],
};

/**
 * Loads the pages that this reader can open, one at a time and only while the browser has nothing else to do, so that they
 * open at once, and without a connection.
 */
export function LoadAhead({ pages }: { pages: RouteObject[] }) {
  const { session } = useSession();
  useEffect(() => {
    const loads = loadsOf(pages, addressesFor(session));
    let isOver = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      pause = setTimeout(() => whenIdle(step), afterMs);
    };
    const step = async () => {
      if (isOver) return;
      if (!navigator.onLine) return wait();
      const next = loads.shift();
      if (next === undefined) return;
      // One that fails is told of when it is opened.
      const isLoaded = await next().then(
        () => true,
        () => false,
      );
      if (isLoaded && !isOver) whenIdle(step);
    };
    wait();
    return () => {
      isOver = true;
      clearTimeout(pause);
    };
  }, [pages, session]);
  return null;
}

function addressesFor(session: Session): string[] {
  const places = placesFor(session).map(({ to }) => to);
  const sections = sectionsFor(session).flatMap(group => group.sections);
  return [
    ...places.flatMap(to => [to, ...(behind[to] ?? [])]),
    ...sections.map(({ path }) => `/settings/${path}`),
  ];
}

function loadsOf(pages: RouteObject[], addresses: readonly string[]): (() => Promise<unknown>)[] {
  const routes = addresses.flatMap(address => matchRoutes(pages, address) ?? []).map(({ route }) => route);
  return [...new Set(routes)].flatMap(({ lazy }) => (typeof lazy === 'function' ? [() => lazy()] : []));
}

/** Not every browser says when it has nothing else to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}
