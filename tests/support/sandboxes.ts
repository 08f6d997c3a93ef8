import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Static } from 'typebox';
import { onTestFinished } from 'vitest';
import type { AdvancedSchema } from '../../src/http/schemas/sandbox.ts';
import type { WholeService } from './whole-service.ts';

export type Advanced = Static<typeof AdvancedSchema>;

/** A service as it looks with the keys of one of its sandboxes. */
export interface Sandbox extends WholeService {
  /** Of the sandbox. */
  id: string;
  key: string;
  /** Advances its clock, which has to succeed. */
  advanceTo(at: string): Promise<Advanced>;
}

/** Makes a sandbox; what is asked as `owner` is asked with its own key from then on. */
export async function openSandbox(
  service: WholeService,
  wanted: { name?: string; startsAt?: string } = {},
): Promise<Sandbox> {
  const made = await service.call('owner', 'POST', '/v1/sandboxes', { payload: wanted });
  if (made.statusCode !== 201) throw new Error(`${made.statusCode} ${made.body}`);
  const { id, key } = made.json<{ id: string; key: string }>();
  const call: WholeService['call'] = (who, ...rest) => service.call(who === 'owner' ? { key } : who, ...rest);
  return {
    ...service,
    call,
    id,
    key,
    async advanceTo(at) {
      const response = await call('owner', 'POST', '/v1/clock', { payload: { advanceTo: at } });
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
      return response.json<Advanced>();
    },
  };
}

export interface Arrival {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver on this machine that answers as it is told, and is closed when the test is over. */
export async function startReceiver() {
  const arrivals: Arrival[] = [];
  let answer = (response: ServerResponse, _arrival: Arrival): void => void response.writeHead(204).end();
  const server = createServer(async (request, response) => {
    const arrival = { headers: request.headers, body: await text(request) };
    arrivals.push(arrival);
    answer(response, arrival);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    arrivals,
    origin: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hooks`,
    /** What was told so far, as it was told. */
    told: () => arrivals.map(({ body }) => JSON.parse(body)),
    answers(how: (response: ServerResponse, arrival: Arrival) => void) {
      answer = how;
    },
  };
}
