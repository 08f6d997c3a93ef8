import websocket from '@fastify/websocket';
import type { App } from '../route.ts';

/** What is sent to us is not read, so it need not be large. */
const largestMessageBytes = 1_024;

/** How long a peer may take to answer that it heard of the end. */
const closeTimeoutMs = 2_000;

/** Not written where it is used: the types of `ws` do not know `closeTimeout` yet. */
const options = { maxPayload: largestMessageBytes, closeTimeout: closeTimeoutMs };

/** WebSockets, for the routes that are registered after it and say `wsHandler`. */
export async function addSockets(app: App): Promise<void> {
  await app.register(websocket, {
    options,
    // A peer that vanished or sent what is no message: nothing that an operator could mend.
    errorHandler: (_error, socket: { terminate(): void }) => socket.terminate(),
    preClose(done) {
      for (const socket of this.websocketServer.clients) socket.close(1001, 'The service is stopping');
      done();
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    // One that is refused is closed; whoever asked must not think that it can be used again.
    if (request.ws) reply.header('connection', 'close');
  });
}
