import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What came to a receiver. */
export interface Arrival {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver on this machine that answers as it is told. */
export async function startReceiver() {
  const arrivals: Arrival[] = [];
  let answer = (response: ServerResponse): void => void response.writeHead(204).end();
  const server = createServer(async (request, response) => {
    arrivals.push({ headers: request.headers, body: await text(request) });
    answer(response);
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
    url: `http://127.0.0.1:${port}/hooks?x=1`,
    answers(status: number, headers: Record<string, string> = {}, body = '') {
      answer = response => void response.writeHead(status, headers).end(body);
    },
  };
}
