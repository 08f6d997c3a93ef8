import { problem } from '../../errors.ts';
import type { App } from '../route.ts';

/**
 * An orderly stop: live streams are ended, requests that are under way finish, later ones on open connections are
 * answered 503, and what is still open after the grace is cut off.
 */
export function addStopping(app: App, graceMs: number): void {
  let stopping = false;
  let cutOff: NodeJS.Timeout | undefined;

  app.addHook('onRequest', async (_request, reply) => {
    if (!stopping) return;
    reply.header('connection', 'close');
    throw problem('unavailable', 'The service is stopping.', { retryAfterSeconds: 2 });
  });
  app.addHook('preClose', async () => {
    stopping = true;
    app.liveStreams.endAll();
    cutOff = setTimeout(() => app.server.closeAllConnections(), graceMs);
  });
  // Registered before the server is closed, so it runs after: everything has ended by then.
  app.addHook('onClose', async () => clearTimeout(cutOff));
}
