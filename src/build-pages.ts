import './node-version.ts';
import { buildPagesIfStale } from './pages.ts';

/** `npm run build:web` */
if (!(await buildPagesIfStale())) {
  process.stderr.write('The packages that the pages are built with are not installed; run npm ci first.\n');
  process.exitCode = 1;
}
