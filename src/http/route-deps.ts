import type { Host } from '../host/host.ts';
import type { Programs } from '../host/programs.ts';
import type { Store } from '../store/store.ts';
import type { Cursors } from './cursors.ts';

/** What the routes of applications are given. */
export interface RouteDeps {
  store: Store;
  host: Host;
  programs: Programs;
  cursors: Cursors;
}
