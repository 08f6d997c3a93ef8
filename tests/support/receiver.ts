import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What came to a receiver. */
export interface Arrival {
  headers: IncomingHttpHeaders;
  body: string;
}

type Answer = (response: ServerResponse, arrival: Arrival) => void;

/** A receiver on this machine that answers as it is told, and is closed when the test is over. */
export async function startReceiver() {
  const arrivals: Arrival[] = [];
  let answer: Answer = response => void response.writeHead(204).end();
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
    url: `http://127.0.0.1:${port}/hooks?x=1`,
    /** What was told so far, as it was told. */
    told: () => arrivals.map(({ body }) => JSON.parse(body)),
    answers(status: number, headers: Record<string, string> = {}, body = '') {
      answer = response => void response.writeHead(status, headers).end(body);
    },
    answersBy(how: Answer) {
      answer = how;
    },
  };
}
