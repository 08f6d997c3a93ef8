import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Api } from '../client/api.ts';
import { answerOf } from './connection.ts';
import { Failure } from './outcome.ts';
import { sayCounted } from './said-counts.ts';

interface Query {
  format: 'ndjson' | 'csv';
  of?: 'applications' | 'entries' | 'follow-ups' | 'people';
}

/** An export as it comes. One of everything has an end, without which it is none. */
export async function streamTo(stream: Writable, api: Api, query: Query): Promise<string> {
  const body = await answerOf(api.GET('/v1/export', { params: { query }, parseAs: 'stream' }));
  if (body === null) throw new Failure(1, 'The answer is empty');
  let tail = '';
  let bytes = 0;
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      tail = (tail + decoder.decode(chunk, { stream: true })).slice(-2_000);
      if (!stream.write(chunk)) await once(stream, 'drain');
      if (process.stderr.isTTY) process.stderr.write(`\r${Math.round(bytes / 1024)} KiB `);
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new Failure(1, 'The answer broke off');
  }
  const begun = process.stderr.isTTY ? '\r' : '';
  if (query.format === 'csv') return `${begun}${Math.ceil(bytes / 1024)} KiB\n`;
  const counts = countsIn(tail.trimEnd().split('\n').at(-1) ?? '');
  if (counts === undefined) throw new Failure(1, 'The answer broke off');
  return `${begun}${sayCounted({ applications: counts['application'] ?? 0, entries: counts['entry'] ?? 0 })}\n`;
}

function countsIn(line: string): Record<string, number> | undefined {
  try {
    const end: unknown = JSON.parse(line);
    if (typeof end !== 'object' || end === null || !('record' in end) || end.record !== 'end')
      return undefined;
    return 'counts' in end ? (end.counts as Record<string, number>) : undefined; // the service has written it
  } catch {
    return undefined;
  }
}
