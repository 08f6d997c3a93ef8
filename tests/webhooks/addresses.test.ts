import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress, readOrigin, readTarget } from '../../src/webhooks/addresses.ts';
import { createSender, type SenderOptions } from '../../src/webhooks/sender.ts';

/** A server on this machine that nothing may reach, on both of its own addresses. */
const canary = { port: 0, hits: [] as string[] };
const four = createServer();
const six = createServer();
const servers = [four, six];

beforeAll(async () => {
  for (const server of servers) {
    server.on('request', (request, response) => {
      canary.hits.push(`${request.headers.host}${request.url}`);
      response.end('reached');
    });
  }
  await new Promise<void>(resolve => four.listen(0, '127.0.0.1', resolve));
  canary.port = (four.address() as AddressInfo).port; // it listens on a port
  await new Promise<void>(resolve => {
    // Where there is no IPv6, its spellings fail to connect, as they do anyway.
    six.once('error', () => resolve());
    six.listen(canary.port, '::1', resolve);
  });
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Spellings of this machine and of the insides of networks. */
const spellings = [
  // This machine, as plainly as can be.
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  'localhost',
  'LOCALHOST',
  '127.0.0.1.',
  // Short, decimal, octal, hexadecimal, mixed; in letters and in other digits.
  '127.1',
  '127.0.1',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0X7F000001',
  '0x7f.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '0177.0.0.01',
  '00000177.0.0.1',
  '0x7f.0.01',
  '127.0x1',
  '0x000000007f.0.0.1',
  '%31%32%37%2e%30%2e%30%2e%31',
  '127%2e0%2e0%2e1',
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127．0．0．1',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'ｌｏｃａｌｈｏｓｔ',
  'loc\u00adalhost',
  '127.0.0.1%2e',
  '0x7f.0.0.0x1',
  '１２７.1',
  // No address in particular.
  '0.0.0.0',
  '0',
  '0.0',
  '0x0',
  '00',
  '[::]',
  '[0:0:0:0:0:0:0:0]',
  // IPv6, and IPv4 inside of it.
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::0.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
  '[::ffff:10.0.0.1]',
  '[::ffff:100.64.0.1]',
  '[2002:7f00:1::]',
  '[2002:7f00:0001::1]',
  '[2001:0:7f00:1::]',
  '[::1%25lo]',
  '[fe80::1%25eth0]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[ff05::2]',
  '[fe80::1%25lo]',
  '[::ffff:0.0.0.0]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[100::1]',
  '[2001:db8::1]',
  // Networks and clouds.
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '0xc0a80001',
  '3232235521',
  '169.254.169.254',
  '169.254.1.1',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '[::ffff:169.254.169.254]',
  '[::ffff:a9fe:a9fe]',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '198.18.0.1',
  '192.0.2.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '0.1.2.3',
  '100.127.255.255',
  '169.254.170.2',
  '169.254.43518',
  '0xa9.0xfe.0xa9.0xfe',
  '192.0.0.1',
  '192.88.99.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '4294967295',
];

/** Names that lead to this machine where its resolver knows them. */
const localNames = ['localhost.', 'LOCALHOST.', 'hooks.localhost', 'ip6-localhost', hostname()];

/** Whole addresses that are read in another way than they look. */
const trickyUrls = (port: number) => [
  `http://hooks.example@127.0.0.1:${port}/`,
  `http://hooks.example:443@127.0.0.1:${port}/`,
  `http://hooks.example%40@127.0.0.1:${port}/`,
  `http://@127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}\\@hooks.example/`,
  `http://127.0.0.1:${port}/@hooks.example`,
  `http://127.0.0.1:${port}#@hooks.example/`,
  `http://127.0.0.1:${port}?@hooks.example/`,
  `http:\\\\127.0.0.1:${port}\\`,
  `http:127.0.0.1:${port}/`,
  `http:/127.0.0.1:${port}/`,
  `http:////127.0.0.1:${port}/`,
  `HtTp://127.0.0.1:${port}/`,
  ` \thttp://127.0.0.1:${port}/ `,
  `ht\ntp://127.0.\r\n0.1:${port}/`,
  `http://127.0.0.1:000${port}/`,
  `http://127.0.0.1:${port}\u0000.hooks.example/`,
  `http://[::1]:${port}/?host=hooks.example`,
];

const send = (host: string, options: SenderOptions = {}) =>
  createSender({ connectMs: 300, wholeMs: 600, ...options }).send(
    `http://${host}:${canary.port}/`,
    { 'content-type': 'application/json' },
    '{}',
  );

describe('addresses that are never sent to', () => {
  it('are tried in far more than sixty spellings', () => {
    const all = new Set([...spellings, ...localNames, ...trickyUrls(1)]);
    console.info(`${all.size} spellings of addresses that nothing is sent to`);
    expect(all.size).toBeGreaterThanOrEqual(130);
  });

  it.each(spellings)('%s', async host => {
    canary.hits.length = 0;
    const { outcome } = await send(host);
    expect(outcome).toBe('forbidden-address');
    expect(canary.hits).toEqual([]);
  });

  it.each(localNames)('%s, where it is known', async host => {
    canary.hits.length = 0;
    expect(['forbidden-address', 'unknown-host']).toContain((await send(host)).outcome);
    expect(canary.hits).toEqual([]);
  });

  it.each(trickyUrls(1).map((url, index) => ({ name: JSON.stringify(url), index })))(
    '$name',
    async ({ index }) => {
      canary.hits.length = 0;
      const url = trickyUrls(canary.port)[index] ?? '';
      const { outcome } = await createSender({ connectMs: 300, wholeMs: 600 }).send(url, {}, '{}');
      expect(outcome).toBe('forbidden-address');
      expect(canary.hits).toEqual([]);
    },
  );

  it('read otherwise than they look, some of them do reach the canary with the check taken out', async () => {
    canary.hits.length = 0;
    for (const url of trickyUrls(canary.port))
      await createSender({ mayConnect: () => true }).send(url, {}, '{}');
    expect(canary.hits.length).toBeGreaterThanOrEqual(8);
  });

  it('with the check taken out, the canary is reached by many of them', { timeout: 60_000 }, async () => {
    canary.hits.length = 0;
    const reached: string[] = [];
    for (const host of spellings.filter(each => !/^(10|172|192|169|100|168|198|2[0-9]{2})\./.test(each))) {
      if ((await send(host, { mayConnect: () => true })).outcome === 'delivered') reached.push(host);
    }
    expect(reached).toEqual(expect.arrayContaining(['127.0.0.1', '2130706433', '0x7f.1', '0', 'localhost']));
    expect(canary.hits).toHaveLength(reached.length);
    expect(reached.length).toBeGreaterThanOrEqual(25);
  });

  it('other schemes, and names and passwords, are none', async () => {
    for (const url of [
      'ftp://a.example/',
      'file:///etc/passwd',
      'http://a:b@127.0.0.1/',
      'unix:/run/x',
      '',
      'x',
    ]) {
      expect(readTarget(url), url).toBeUndefined();
      expect((await createSender().send(url, {}, '')).outcome).toBe('forbidden-address');
    }
  });

  it('the open internet is', () => {
    for (const address of [
      '1.1.1.1',
      '93.184.215.14',
      '172.32.0.1',
      '2606:4700:4700::1111',
      '2a00:1450::1',
    ]) {
      expect(isPublicAddress(address), address).toBe(true);
    }
    for (const address of ['', 'example.com', 'fe80::1%eth0', '127.0.0.1', '::ffff:1.1.1.1']) {
      expect(isPublicAddress(address), address).toBe(false);
    }
  });
});

describe('names', () => {
  const four = (address: string) => ({ address, family: 4 });

  it('one that leads inside by any of its addresses is not sent to', async () => {
    canary.hits.length = 0;
    const resolve = async () => [four('93.184.215.14'), four('127.0.0.1')];
    expect((await send('hooks.example', { resolve })).outcome).toBe('forbidden-address');
    expect(canary.hits).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'no address',
  ])('one that leads to %s is not sent to, be it alone or behind a public one', async address => {
    canary.hits.length = 0;
    const family = address.includes(':') ? 6 : 4;
    for (const found of [[{ address, family }], [four('93.184.215.14'), { address, family }]]) {
      const { outcome } = await send('hooks.example', { resolve: async () => found });
      expect(outcome).toBe('forbidden-address');
    }
    expect(canary.hits).toEqual([]);
  });

  it('one that was public the last time is asked for again', async () => {
    canary.hits.length = 0;
    let asked = 0;
    const resolve = async () => [four(asked++ === 0 ? '192.0.2.1' : '127.0.0.1')];
    const mayConnect = (address: string) => address === '192.0.2.1';
    const sender = createSender({ connectMs: 100, wholeMs: 200, resolve, mayConnect });
    const url = `http://rebinding.example:${canary.port}/`;
    expect(['timed-out', 'unreachable']).toContain((await sender.send(url, {}, '{}')).outcome);
    expect((await sender.send(url, {}, '{}')).outcome).toBe('forbidden-address');
    expect(canary.hits).toEqual([]);
  });

  it('one that changes between the check and the connection is connected to where it was checked', async () => {
    canary.hits.length = 0;
    let asked = 0;
    // Documentation's own network, which goes nowhere, stands for the open internet.
    const resolve = async () => [four(asked++ === 0 ? '192.0.2.1' : '127.0.0.1')];
    const mayConnect = (address: string) => address === '192.0.2.1';
    const { outcome } = await send('rebinding.example', { resolve, mayConnect });
    expect(['timed-out', 'unreachable']).toContain(outcome);
    expect(asked).toBe(1);
    expect(canary.hits).toEqual([]);
    // The control: what is asked for twice is caught out, and so the second answer would have been the canary.
    expect((await send('rebinding.example', { resolve, mayConnect: () => true })).outcome).toBe('delivered');
    expect(canary.hits).toHaveLength(1);
  });

  it('one that nobody knows is said to be unknown', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect((await send('nowhere.example', { resolve })).outcome).toBe('unknown-host');
    expect((await send('nowhere.example', { resolve: async () => [] })).outcome).toBe('unknown-host');
  });

  it('one whose answer never comes is given up', async () => {
    const resolve = () => new Promise<never>(() => {});
    expect((await send('slow.example', { resolve })).outcome).toBe('timed-out');
  });
});

describe('redirects', () => {
  it.each([300, 301, 302, 303, 305, 307, 308])('%i is not followed, wherever it leads', async status => {
    canary.hits.length = 0;
    let location = '';
    const hop = createServer((_, response) => {
      response.writeHead(status, { location, refresh: `0; url=${location}` }).end();
    });
    await new Promise<void>(resolve => hop.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void hop.close());
    const { port } = hop.address() as AddressInfo; // it listens on a port
    const sender = createSender({ allowed: [`127.0.0.1:${port}`] });
    for (location of [
      `http://127.0.0.1:${canary.port}/inside`,
      `//127.0.0.1:${canary.port}/`,
      '/elsewhere',
    ]) {
      const answer = await sender.send(`http://127.0.0.1:${port}/`, {}, '{}');
      expect(answer).toMatchObject({ outcome: 'redirected', status });
    }
    expect(canary.hits).toEqual([]);
  });

  it('the control: fetch, which follows them, does reach the canary', async () => {
    canary.hits.length = 0;
    const hop = createServer((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${canary.port}/inside` }).end();
    });
    await new Promise<void>(resolve => hop.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      hop.closeAllConnections();
      hop.close();
    });
    const { port } = hop.address() as AddressInfo; // it listens on a port
    await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    expect(canary.hits).toHaveLength(1);
  });
});

describe('the allow-list', () => {
  it('opens one host and port, and nothing else', async () => {
    canary.hits.length = 0;
    const allowed = [`127.0.0.1:${canary.port}`];
    expect((await send('127.0.0.1', { allowed })).outcome).toBe('delivered');
    expect((await send('127.0.0.2', { allowed })).outcome).toBe('forbidden-address');
    expect((await send('localhost', { allowed })).outcome).toBe('forbidden-address');
    expect((await send('127.0.0.1', { allowed: ['127.0.0.1:1'] })).outcome).toBe('forbidden-address');
    // Another spelling of what was listed is what was listed.
    expect((await send('0x7f.1', { allowed })).outcome).toBe('delivered');
    expect(canary.hits).toHaveLength(2);
  });

  it('takes names, addresses and brackets', () => {
    expect(readOrigin('Node-RED.local:1880')).toBe('node-red.local:1880');
    expect(readOrigin('127.1:80')).toBe('127.0.0.1:80');
    expect(readOrigin('127.0.0.1:443')).toBe('127.0.0.1:443');
    expect(readOrigin('[::1]:1880')).toBe('[::1]:1880');
    for (const text of ['localhost', 'a b:1', '', ':80', 'a:99999', 'http://a:1']) {
      expect(readOrigin(text), text).toBeUndefined();
    }
  });
});
