import '@mantine/core/styles.css';
import './main.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createQueries } from './data/queries.ts';
import { SessionGate } from './data/session.tsx';
import { createPages } from './pages.tsx';
import { keepFocus } from './shell/keep-focus.ts';
import { theme } from './theme.ts';

// The statechart and the dates of the core need Temporal, which not every browser has yet.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');

keepFocus(document);

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={createQueries()}>
        <SessionGate>
          <RouterProvider router={createPages()} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
