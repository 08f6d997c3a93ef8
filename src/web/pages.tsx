import { createBrowserRouter, Navigate } from 'react-router';
import { useSession } from './data/session.tsx';
import { Broken, Nowhere } from './shell/nowhere.tsx';
import { Shell } from './shell/shell.tsx';

/** Where somebody of this role begins. */
function Home() {
  const { session } = useSession();
  return <Navigate to={session.role === 'candidate' ? '/today' : '/applications'} replace />;
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
            { path: 'applications', lazy: () => import('./pages/applications/applications.tsx') },
            { path: '*', element: <Nowhere /> },
          ],
        },
      ],
    },
  ]);
}
