import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { type Session, useSession } from './data/session.tsx';
import { load } from './shell/load.ts';
import { LoadAhead } from './shell/load-ahead.tsx';
import { Broken, Nowhere } from './shell/nowhere.tsx';
import { Shell } from './shell/shell.tsx';

const homes: Record<Session['role'], string> = {
  owner: '/caseload',
  coach: '/caseload',
  candidate: '/today',
  tool: '/applications',
  calendar: '/applications',
};

/** Where somebody of this role begins. */
function Home() {
  const { session } = useSession();
  return <Navigate to={homes[session.role]} replace />;
}

/** A client's own report; who has none chooses one. */
function OwnReport() {
  const { client } = useSession().session;
  return <Navigate to={client === null ? '/audit' : `/reports/${client.id}`} replace />;
}

const page =
  <Page,>(part: () => Promise<Page>) =>
  () =>
    load(part);

/**
 * Every page, each loaded when it is first opened, or ahead of that when there is time. A page's file exports `Component`.
 * The service answers exactly these addresses with a page (`src/http/routes/pages.ts`).
 */
export function createPages() {
  const pages: RouteObject[] = [
    {
      errorElement: <Broken />,
      children: [
        { index: true, element: <Home /> },
        { path: 'today', lazy: page(() => import('./pages/today/today.tsx')) },
        { path: 'start', lazy: page(() => import('./pages/start/start.tsx')) },
        { path: 'caseload', lazy: page(() => import('./pages/caseload/caseload.tsx')) },
        { path: 'clients/:id', lazy: page(() => import('./pages/client/client.tsx')) },
        { path: 'applications', lazy: page(() => import('./pages/applications/applications.tsx')) },
        { path: 'review', lazy: page(() => import('./pages/review/review.tsx')) },
        { path: 'audit', lazy: page(() => import('./pages/audit/audit.tsx')) },
        { path: 'audit/:id', lazy: page(() => import('./pages/audit/log.tsx')) },
        { path: 'audit/:id/:seq', lazy: page(() => import('./pages/audit/entry.tsx')) },
        { path: 'reports', element: <OwnReport /> },
        { path: 'reports/:clientId', lazy: page(() => import('./pages/reports/report.tsx')) },
        { path: 'applications/:id', lazy: page(() => import('./pages/application/application.tsx')) },
        { path: 'inspect/:id', lazy: page(() => import('./pages/inspect/inspect.tsx')) },
        {
          path: 'settings',
          lazy: page(() => import('./pages/settings/settings.tsx')),
          children: [
            { index: true, element: <Navigate to="account" replace /> },
            { path: 'account', lazy: page(() => import('./pages/settings/account/account.tsx')) },
            { path: 'digest', lazy: page(() => import('./pages/settings/digest/digest.tsx')) },
            { path: 'people', lazy: page(() => import('./pages/settings/people/people.tsx')) },
            { path: 'keys', lazy: page(() => import('./pages/settings/keys/keys.tsx')) },
            { path: 'policies', lazy: page(() => import('./pages/settings/policies/policies.tsx')) },
            { path: 'intakes', lazy: page(() => import('./pages/settings/intakes/intakes.tsx')) },
            { path: 'webhooks', lazy: page(() => import('./pages/settings/webhooks/webhooks.tsx')) },
            { path: 'webhooks/:id', lazy: page(() => import('./pages/settings/webhooks/webhook.tsx')) },
            { path: 'moving', lazy: page(() => import('./pages/settings/moving/moving.tsx')) },
            {
              path: 'mail',
              lazy: page(() => import('./pages/settings/mail-addresses/mail-addresses.tsx')),
            },
            { path: 'sandboxes', lazy: page(() => import('./pages/settings/sandboxes/sandboxes.tsx')) },
            { path: 'calendars', lazy: page(() => import('./pages/settings/calendars/calendars.tsx')) },
          ],
        },
        // Where people arrive who are signed in by now.
        ...['sign-in', 'welcome', 'new-password'].map(path => ({
          path,
          element: <Navigate to="/" replace />,
        })),
        { path: 'consent', lazy: page(() => import('./pages/consent/consent.tsx')) },
        { path: '*', element: <Nowhere /> },
      ],
    },
  ];
  return createBrowserRouter([
    {
      path: '/',
      element: (
        <>
          <Shell />
          <LoadAhead pages={pages} />
        </>
      ),
      errorElement: <Broken />,
      hydrateFallbackElement: <></>,
      children: pages,
    },
  ]);
}
