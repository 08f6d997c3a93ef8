import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/client/page-items.ts';
import { type RetryOptions, retrying, type Send } from '../../src/client/retries.ts';

/** Answers one after the other; an error is thrown. Remembers what was sent, and how long was waited. */
function line(answers: readonly (Response | Error)[], options: RetryOptions = {}) {
  const left = [...answers];
  const sent: { key: string | null; body: string }[] = [];
  const waitedMs: number[] = [];
  const answer: Send = async request => {
    sent.push({ key: request.headers.get('idempotency-key'), body: await request.text() });
    const next = left.shift();
    if (next === undefined) throw new Error('Asked too often');
    if (next instanceof Error) throw next;
    return next;
  };
  const wait = async (ms: number) => void waitedMs.push(ms);
  return { send: retrying({ send: answer, wait, ...options }), sent, waitedMs };
}

const write = () =>
  new Request('http://mind.example/v1', {
    method: 'POST',
    headers: { 'idempotency-key': 'key-1' },
    body: '{"type":"note.added"}',
  });

const lost = new TypeError('fetch failed');
const later = (seconds: string) => new Response('', { status: 503, headers: { 'retry-after': seconds } });

describe('a request', () => {
  it('whose connection is lost is sent again as it was, key and body included', async () => {
    const { send, sent, waitedMs } = line([lost, lost, new Response('done')]);
    expect(await (await send(write())).text()).toBe('done');
    expect(sent).toEqual(Array(3).fill({ key: 'key-1', body: '{"type":"note.added"}' }));
    expect(waitedMs).toEqual([250, 1_000]);
  });

  it('is given up after the last attempt', async () => {
    const { send, sent } = line([lost, lost, lost, lost]);
    await expect(send(write())).rejects.toBe(lost);
    expect(sent).toHaveLength(4);
  });

  it('is given up at once where nothing listens, but not when the service goes away in between', async () => {
    const refused = new TypeError('fetch failed', {
      cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    });
    await expect(line([refused]).send(write())).rejects.toBe(refused);
    const restarted = line([lost, refused, new Response('done')]);
    expect((await restarted.send(write())).status).toBe(200);
  });

  it('waits as long as the service says, unless that is too long', async () => {
    const patient = line([later('2'), new Response('done')]);
    expect((await patient.send(write())).status).toBe(200);
    expect(patient.waitedMs).toEqual([2_000]);
    const impatient = line([later('3600')]);
    expect((await impatient.send(write())).status).toBe(503);
    const unreadable = line([later('Wed, 21 Oct 2026 07:28:00 GMT')]);
    expect((await unreadable.send(write())).status).toBe(503);
  });

  it('that was answered is not sent again, whatever the answer', async () => {
    for (const status of [200, 201, 400, 409, 500]) {
      const { send, sent } = line([new Response('', { status })]);
      expect((await send(write())).status).toBe(status);
      expect(sent).toHaveLength(1);
    }
  });
});

it('the items of a list are read page by page', async () => {
  const pages: Record<string, { items: number[]; nextCursor: string | null }> = {
    first: { items: [1, 2], nextCursor: 'second' },
    second: { items: [], nextCursor: 'third' },
    third: { items: [3], nextCursor: null },
  };
  const read = async ({ cursor = 'first' }: { cursor?: string }) =>
    pages[cursor] ?? { items: [], nextCursor: null };
  expect(await Array.fromAsync(itemsOf(read))).toEqual([1, 2, 3]);
});
