import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Under the tests' own setting these would be the pages of a developer: larger, slower, rendered twice.
process.env['NODE_ENV'] = 'production';

/** Builds the pages into `dist/web`, which the service serves. `npm run build:web` runs it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2024',
    // Scripts from `data:` addresses are forbidden by the pages' own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
