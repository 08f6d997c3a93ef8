import { describe, expect, it } from 'vitest';
import { importsOf, sourcesOf } from './sources.ts';

/** Files that import nothing of the project but one another. */
const leaves = [
  'config',
  'clock',
  'errors',
  'ids',
  'instants',
  'actor',
  'keys',
  'node-version',
  'pages',
  'thread',
];

/** Which rooms each room may use, beside itself and the leaves. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  store: [],
  audit: ['machines'],
  host: ['machines', 'store', 'audit', 'webhooks'],
  workers: ['host', 'store', 'webhooks', 'mail'],
  intakes: [],
  moving: ['machines', 'store', 'audit', 'host', 'webhooks'],
  feeds: ['machines'],
  webhooks: [],
  mail: ['machines'],
  smtp: ['host', 'mail', 'store'],
  http: [
    'machines',
    'host',
    'store',
    'audit',
    'feeds',
    'intakes',
    'mail',
    'webhooks',
    'client',
    'mcp',
    'moving',
  ],
  mcp: ['client'],
  client: [],
  web: ['machines', 'client'],
  cli: ['client'],
};

/** They put the rooms together, and may use them all. */
const compositionRoots = ['main', 'assembly', 'demo', 'build-pages'];

/** Rooms that run outside the service, and may not even use its leaves. */
const outside = ['client', 'web'];

/** Packages that belong to one room. */
const ownPackages: Readonly<Record<string, RegExp>> = {
  store: /^(kysely|pg|better-sqlite3)(\/|$)/,
  feeds: /^(csv-stringify\/sync|pdfkit|liquidjs|ical-generator|timezones-ical-library)$/,
  webhooks: /^(standardwebhooks|ipaddr\.js)$/,
  http: /^(fastify|@modelcontextprotocol\/sdk|@fastify\/.*|prom-client|typebox|openid-client)(\/|$)/,
  mcp: /^(@modelcontextprotocol\/sdk|typebox)(\/|$)/,
  mail: /^(nodemailer|mailparser|email-forward-parser|html-to-text)(\/|$)/,
  smtp: /^smtp-server$/,
  client: /^openapi-fetch$/,
  cli: /^(commander|standardwebhooks)$/,
  intakes: /^jsonata$/,
  moving: /^(typebox|csv-parse)(\/|$)/,
  web: /^(react|react-dom|react-router|vite|openapi-react-query|elkjs|recharts|temporal-polyfill|dayjs|@vitejs\/.*|@mantine\/.*|@tanstack\/.*|@tabler\/.*)(\/|$)/,
  machines: /^(xstate|typebox)(\/|$)/,
};

/** The room that a path lies in: `src/http/app.ts` in `http`, `src/ids.ts` in `ids`. */
function roomOf(path: string): string {
  const [half, part = ''] = path.split('/');
  return half === 'machines' ? 'machines' : part.replace(/\.ts$/, '');
}

function mayImport(from: string, to: string): boolean {
  if (from === to || compositionRoots.includes(from)) return true;
  if (leaves.includes(to)) return from !== 'machines' && !outside.includes(from);
  return mayUse[from]?.includes(to) ?? false;
}

const sources = sourcesOf('src', 'machines');

describe('a file', () => {
  it.each(sources)('$path imports from where it may', source => {
    const from = roomOf(source.path);
    const known = leaves.includes(from) || compositionRoots.includes(from) || from in mayUse;
    expect(known || from === 'machines', `the room ${from} has a place in the plan`).toBe(true);
    for (const target of importsOf(source)) {
      if (/^(src|machines)\//.test(target)) {
        expect(mayImport(from, roomOf(target)), `${from} imports ${target}`).toBe(true);
      } else if (!target.startsWith('node:')) {
        expect(ownPackages[from]?.test(target) ?? false, `${from} imports ${target}`).toBe(true);
      }
    }
  });
});

it('the plan is tried on what it forbids', () => {
  expect(mayImport('http', 'host')).toBe(true);
  expect(mayImport('ids', 'clock')).toBe(true);
  expect(mayImport('host', 'http')).toBe(false);
  expect(mayImport('store', 'machines')).toBe(false);
  expect(mayImport('feeds', 'store')).toBe(false);
  expect(mayImport('machines', 'ids')).toBe(false);
  expect(mayImport('clock', 'store')).toBe(false);
  expect(mayImport('web', 'ids')).toBe(false);
  expect(mayImport('client', 'http')).toBe(false);
  expect(mayImport('cli', 'client')).toBe(true);
  expect(mayImport('cli', 'store')).toBe(false);
  const text = "import type { A } from './b.ts';\nexport {\n  c,\n} from '../d.ts';\nimport '../e.ts';";
  expect(importsOf({ path: 'src/x/a.ts', text, code: text })).toEqual(['src/x/b.ts', 'src/d.ts', 'src/e.ts']);
});

it('what writes to the store is the host', () => {
  const writers = sources.filter(({ code }) => /\bstore\.write\b/.test(code)).map(({ path }) => path);
  expect(writers.filter(path => !path.startsWith('src/host/'))).toEqual([]);
  expect(writers.length).toBeGreaterThan(0);
});
