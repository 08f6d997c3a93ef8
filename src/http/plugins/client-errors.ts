import { STATUS_CODES } from 'node:http';
import type { ConnectionError } from 'fastify';
import type { Problem } from '../../errors.ts';
import { problem } from '../../errors.ts';
import { problemBody, problemKinds } from '../problems.ts';

interface RawSocket {
  readonly writable: boolean;
  readonly destroyed: boolean;
  end(text: string): unknown;
  destroy(): unknown;
}

/** Answers what is not even HTTP: no request exists yet, so the bytes are written by hand. */
export function answerClientError(error: ConnectionError, socket: RawSocket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  writeProblem(socket, fromParser(error.code));
}

/** CONNECT never reaches the routes: Node hands over the bare socket. */
export function answerConnect(_request: unknown, socket: RawSocket): void {
  writeProblem(socket, problem('method-not-allowed', 'This is not a proxy.'), 'Allow: GET, HEAD\r\n');
}

function writeProblem(socket: RawSocket, answer: Problem, headers = ''): void {
  const { status } = problemKinds[answer.code];
  const body = JSON.stringify(problemBody(answer));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n${headers}\r\n${body}`,
  );
}

function fromParser(code: string): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem('timed-out', 'The request did not arrive in time.');
    case 'HPE_HEADER_OVERFLOW':
      return problem('headers-too-large', 'The request line and headers are too large.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return problem('too-large', 'The chunk extensions are too large.');
    default:
      return problem('malformed-request', 'The request is not valid HTTP.');
  }
}
