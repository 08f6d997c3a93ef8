import autocannon from 'autocannon';

/** What one run of load came to. */
export interface Load {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  answers: number;
}

/** Posts events to random applications for a while, and refuses to count anything but 201. */
export async function load(
  { port, key, ids }: { port: number; key: string; ids: readonly string[] },
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const pick = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
  let turn = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        setupRequest: request => {
          turn += 1;
          return {
            ...request,
            path: `/v1/applications/${pick()}/events`,
            body: bodies[turn % bodies.length] ?? '',
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 201, ${result.errors} connections failed`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    answers: result.requests.total,
  };
}

/**
 * What a day brings: messages, dates, notes, and acts that the rules judge. Among thousands of applications few get
 * the same act twice within ten minutes, so those that would are left to the tests.
 */
const bodies = [
  { type: 'reply.received', gist: 'They are still talking to others and will write next week.' },
  { type: 'note.added', text: 'Read their annual report before the next talk.' },
  { type: 'decision-date.announced', on: '2199-01-04' },
  { type: 'networking.article-shared', alreadyHappened: true, url: 'https://example.com/an-article' },
  { type: 'reply.received', gist: 'A decision is planned.', decisionOn: '2199-01-04' },
  { type: 'note.added', text: 'The manager came from a company where a friend works.' },
].map(body => JSON.stringify(body));
