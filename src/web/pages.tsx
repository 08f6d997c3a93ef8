import { createBrowserRouter, Navigate } from 'react-router';
import { type Session, useSession } from './data/session.tsx';
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

/**
 * Every page, each loaded when it is first opened. A page's file exports `Component`. The service answers exactly these
 * addresses with a page (`src/http/routes/pages.ts`).
 */
export function createPages() {
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <Broken />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { index: true, element: <Home /> },
            { path: 'today', lazy: () => import('./pages/today/today.tsx') },
            { path: 'start', lazy: () => import('./pages/start/start.tsx') },
            { path: 'caseload', lazy: () => import('./pages/caseload/caseload.tsx') },
            { path: 'clients/:id', lazy: () => import('./pages/client/client.tsx') },
            { path: 'applications', lazy: () => import('./pages/applications/applications.tsx') },
            { path: 'review', lazy: () => import('./pages/review/review.tsx') },
            { path: 'audit', lazy: () => import('./pages/audit/audit.tsx') },
            { path: 'audit/:id', lazy: () => import('./pages/audit/log.tsx') },
            { path: 'audit/:id/:seq', lazy: () => import('./pages/audit/entry.tsx') },
            { path: 'reports', element: <OwnReport /> },
            { path: 'reports/:clientId', lazy: () => import('./pages/reports/report.tsx') },
            { path: 'applications/:id', lazy: () => import('./pages/application/application.tsx') },
            { path: 'inspect/:id', lazy: () => import('./pages/inspect/inspect.tsx') },
            {
              path: 'settings',
              lazy: () => import('./pages/settings/settings.tsx'),
              children: [
                { index: true, element: <Navigate to="account" replace /> },
                { path: 'account', lazy: () => import('./pages/settings/account/account.tsx') },
                { path: 'digest', lazy: () => import('./pages/settings/digest/digest.tsx') },
                { path: 'people', lazy: () => import('./pages/settings/people/people.tsx') },
                { path: 'keys', lazy: () => import('./pages/settings/keys/keys.tsx') },
                { path: 'policies', lazy: () => import('./pages/settings/policies/policies.tsx') },
                { path: 'intakes', lazy: () => import('./pages/settings/intakes/intakes.tsx') },
                { path: 'webhooks', lazy: () => import('./pages/settings/webhooks/webhooks.tsx') },
                { path: 'webhooks/:id', lazy: () => import('./pages/settings/webhooks/webhook.tsx') },
                { path: 'moving', lazy: () => import('./pages/settings/moving/moving.tsx') },
                {
                  path: 'mail',
                  lazy: () => import('./pages/settings/mail-addresses/mail-addresses.tsx'),
                },
                { path: 'sandboxes', lazy: () => import('./pages/settings/sandboxes/sandboxes.tsx') },
                { path: 'calendars', lazy: () => import('./pages/settings/calendars/calendars.tsx') },
              ],
            },
            // Where people arrive who are signed in by now.
            ...['sign-in', 'welcome', 'new-password'].map(path => ({
              path,
              element: <Navigate to="/" replace />,
            })),
            { path: 'consent', lazy: () => import('./pages/consent/consent.tsx') },
            { path: '*', element: <Nowhere /> },
          ],
        },
      ],
    },
  ]);
}
