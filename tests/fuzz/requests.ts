import type { Operation } from './document.ts';
import { record } from './document.ts';
import { mutated, unreadable } from './mutations.ts';
import type { Random } from './random.ts';
import { type Hints, valueFor } from './values.ts';

export interface FuzzRequest {
  operation: Operation;
  url: string;
  headers: Record<string, string>;
  payload: string | Buffer | undefined;
  /** What the document says of it; `unreadable` for what is no request of the API at all. */
  says: 'valid' | 'invalid' | 'unreadable';
  /** It has a part that no schema can judge, such as a signed cursor. */
  hasSecrets: boolean;
}

/** A request for an operation: as the document describes it, or with something wrong. */
export function requestFor(random: Random, operation: Operation, hints: Hints): FuzzRequest {
  const wrong = random.chance(0.5);
  const takesBody = operation.body !== undefined || operation.textType !== undefined;
  const target = !wrong ? 'nothing' : random.pick(targets(takesBody));
  const { path, isPathValid } = pathOf(random, operation, hints, target === 'path');
  const query = queryOf(random, operation, hints, target === 'query');
  const headers = headersOf(random, operation, hints, target === 'header');
  const body = bodyOf(random, operation, hints, target);
  return {
    operation,
    url: path + query.text,
    headers: { ...headers.values, ...body.headers },
    payload: body.payload,
    says:
      body.says === 'unreadable' || query.isUnreadable
        ? 'unreadable'
        : isPathValid && query.isValid && headers.isValid && body.says === 'valid'
          ? 'valid'
          : 'invalid',
    hasSecrets: query.hasCursor || operation.textType !== undefined,
  };
}

type Target = 'nothing' | 'path' | 'query' | 'header' | 'body' | 'bytes' | 'media-type';

function targets(takesBody: boolean): Target[] {
  return takesBody
    ? ['body', 'body', 'body', 'body', 'bytes', 'bytes', 'media-type', 'query', 'path', 'header']
    : ['query', 'query', 'query', 'path', 'header'];
}

function pathOf(random: Random, { path, parameters, isParameter }: Operation, hints: Hints, wrong: boolean) {
  let isPathValid = true;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find(candidate => candidate.name === name);
    const isApplication = path.startsWith('/v1/applications/');
    const ids =
      name === 'seq'
        ? hints['entry']
        : isApplication
          ? hints['applicationId']
          : hints[path.split('/')[2] ?? ''];
    const known = ids !== undefined && ids.length > 0 && random.chance(0.95);
    const id = wrong
      ? random.pick([
          'app_x',
          '%20',
          'a%2Fb',
          '%F0%9F%9A%80',
          'x'.repeat(100),
          'x'.repeat(101),
          '%00',
          '..%2f',
          '~',
          '*',
        ])
      : known
        ? String(random.pick(ids))
        : encodeURIComponent(String(valueFor(random, parameter?.schema ?? {}, {})).slice(0, 20) || 'x');
    isPathValid &&= isParameter.get(name)?.(decodeURIComponent(id)) === true;
    return id;
  });
  return { path: filled, isPathValid };
}

const oddQueries = [
  'limit=0',
  'limit=-1',
  'limit=1e2',
  'limit=abc',
  'limit=201',
  'limit=',
  'limit=%31',
  'after=-1',
  'after=99999999999',
  'unknown=1',
  '__proto__=1',
  'constructor=1',
  'limit=1&limit=2',
  '%00=1',
  'q=%00',
  'q=',
  'q=%ff',
  'q=%ED%A0%80',
  'state=nowhere',
  'attention=',
  'at=2026-03-02',
  'at=2026-03-02T15:00:00+01:00',
  'until=now',
  'dueBefore=1',
  'cursor=x',
  'cursor=',
  'client=',
  '=',
  '&&',
  '?',
];

function queryOf(random: Random, operation: Operation, hints: Hints, wrong: boolean) {
  const own = operation.parameters.filter(({ in: where }) => where === 'query');
  if (wrong) return judgedQuery(operation, random.pick(oddQueries));
  const pairs = own
    .filter(({ required }) => required || random.chance(0.4))
    .filter(({ name }) => name !== 'cursor' || random.chance(0.2))
    .map(({ name, schema }) => [name, String(valueFor(random, schema, hints, name))] as const);
  return judgedQuery(operation, pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&'));
}

/** Reads a query as its callers would, and asks the document about each parameter. */
function judgedQuery(operation: Operation, text: string) {
  const query = text === '' ? '' : `?${text}`;
  let pairs: [string, string][];
  try {
    pairs = text
      .split('&')
      .filter(pair => pair !== '')
      .map(pair => {
        const [name = '', ...value] = pair.split('=');
        return [decode(name), decode(value.join('='))];
      });
  } catch {
    return { text: query, isValid: operation.isPublic, isUnreadable: !operation.isPublic, hasCursor: false };
  }
  const names = pairs.map(([name]) => name);
  const isWhole = operation.parameters.every(
    ({ in: where, name, required }) => where !== 'query' || !required || names.includes(name),
  );
  const isValid = pairs.every(([name, value]) => {
    const parameter = operation.parameters.find(
      ({ in: where, name: own }) => where === 'query' && own === name,
    );
    if (parameter === undefined) return false;
    return operation.isParameter.get(name)?.(readAs(parameter.schema['type'], value)) === true;
  });
  return {
    text: query,
    isValid: operation.isPublic || (isWhole && isValid && new Set(names).size === names.length),
    isUnreadable: false,
    hasCursor: names.includes('cursor'),
  };
}

function readAs(type: unknown, value: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  return type === 'boolean' && (value === 'true' || value === 'false') ? value === 'true' : value;
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

function headersOf(random: Random, operation: Operation, hints: Hints, wrong: boolean) {
  const values: Record<string, string> = {};
  let isValid = true;
  for (const { name, in: where, schema } of operation.parameters) {
    // The headers of a CloudEvent go together with one another and with the body; other tests send them.
    if (name.startsWith('ce-')) continue;
    if (where !== 'header' || !random.chance(wrong ? 0.9 : 0.2)) continue;
    const value = wrong
      ? random.pick([
          '',
          'two words',
          'x'.repeat(256),
          'x'.repeat(1_001),
          '"',
          '7',
          'W/',
          '"1" "2"',
          'é',
          ',',
        ])
      : String(valueFor(random, schema, hints, name));
    values[name.toLowerCase()] = value;
    isValid &&= operation.isParameter.get(name)?.(value) === true;
  }
  if (wrong && random.chance(0.3))
    values['accept'] = random.pick(['text/html', 'image/png', '', '*/*;q=0', ';;;']);
  if (random.chance(0.02)) values['x-odd'] = 'x'.repeat(8_000);
  return { values, isValid };
}

/** What no schema judges: tables and lines, whole and broken. */
const texts = [
  'Company,Role,Interviewed on,Interviewer\nAcme,Pilot,2026-03-02,Ann Lee\n',
  'Company;Role\r\n"Acme;Pilot',
  '=1+1,@x\n,,,,\n',
  '{"format":"top-of-mind/1"}\n{}\n',
  '[1',
  '\u0000\n\uFEFF',
  'x'.repeat(5_000),
  '',
];

function bodyOf(random: Random, operation: Operation, hints: Hints, target: Target) {
  if (operation.textType !== undefined) {
    const isOther = target === 'media-type';
    const headers = { 'content-type': isOther ? 'application/xml' : operation.textType };
    const says = isOther ? ('unreadable' as const) : ('valid' as const);
    return { payload: random.pick(texts), headers, says };
  }
  if (operation.body === undefined) {
    return { payload: undefined, headers: {}, says: 'valid' as const };
  }
  const type = { 'content-type': 'application/json' };
  const valid = valueFor(random, operation.body, hints);
  if (target === 'bytes') {
    const payload = unreadable(random, JSON.stringify(valid));
    return { payload, headers: type, says: 'unreadable' as const };
  }
  if (target === 'media-type') {
    const odd = random.pick([
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/xml' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/jsonx' },
      { 'content-type': 'not a type' },
      { ...type, 'content-encoding': 'gzip' },
    ]);
    return { payload: JSON.stringify(valid), headers: odd, says: 'unreadable' as const };
  }
  const value = target === 'body' ? mutated(random, valid) : valid;
  const says = operation.isBody(value) === true ? ('valid' as const) : ('invalid' as const);
  return { payload: JSON.stringify(value), headers: type, says };
}

/** The request as one could type it in, for whoever has to find out what went wrong. */
export function shown({ operation, url, headers, payload, says }: FuzzRequest): string {
  const body = payload === undefined ? '' : String(payload).slice(0, 500);
  return `${operation.method} ${url.slice(0, 300)} ${JSON.stringify(record(headers)).slice(0, 300)} ${body} (${says})`;
}
