import type { Random } from './random.ts';

/** A JSON value with one thing changed; whether it is still valid is for the schema to say. */
export function mutated(random: Random, value: unknown): unknown {
  const copy = structuredClone(value);
  if (random.chance(0.1)) return random.pick(strangers(random));
  const places = placesIn(copy);
  if (places.length === 0) return random.pick(strangers(random));
  const { holder, key } = random.pick(places);
  switch (random.int(0, 3)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      return copy;
    case 1:
      if (!Array.isArray(holder)) {
        Reflect.set(holder, random.pick(['unknown', 'TYPE', '', 'constructor', 'toString', 'at ', 'id']), 1);
        return copy;
      }
      break;
    default:
  }
  Reflect.set(holder, key, random.pick(strangers(random)));
  return copy;
}

interface Place {
  holder: object;
  key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}

/** Values that have no business anywhere, or only in places. */
function strangers(random: Random): unknown[] {
  return [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    '\u00a0\u2003',
    'x'.repeat(random.pick([61, 101, 201, 2_001, 4_001])),
    [],
    [[]],
    {},
    { type: 'note.added' },
    'xstate.init',
    'xstate.stop',
    'timer.windowOpens',
    'note.added',
    'NOTE.ADDED',
    '2026-02-29T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2016-12-31T23:59:60Z',
    '2026-03-02T15:00:00',
    '2026-03-02 15:00:00Z',
    '2026-03-02t15:00:00z',
    '2026-03-02T15:00:00+24:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '+012026-03-02T15:00:00Z',
    '2026-03-02T15:00:00Z[UTC]',
    '2026-02-30',
    '2025-02-29',
    '1969-12-31',
    'a@b',
    '"quoted"@acme.example',
    'ada@[127.0.0.1]',
    'ada@acme.example\n',
    'ada@é.example',
  ];
}

/** Bodies that no JSON schema needs to see: they cannot be read, or must not be. */
export function unreadable(random: Random, valid: string): string | Buffer {
  const opened = valid.startsWith('{') ? valid.slice(1) : `"x":1}`;
  return random.pick([
    '',
    ' ',
    '{',
    'nul',
    "{'a':1}",
    '{"a":1,}',
    '[1,2',
    `${valid}x`,
    `${valid}${valid}`,
    `\ufeff${valid}`,
    valid.slice(0, -1),
    `{"__proto__":{"x":1},${opened}`,
    `{"constructor":1,${opened}`,
    `{"source":"a","source":"b",${opened}`,
    `{"source":"a\\u0000b",${opened}`,
    `{"source":"\\ud800",${opened}`,
    `{"source":"\\udc00x",${opened}`,
    `{"\\u0000":1,${opened}`,
    `{"source":1e999,${opened}`,
    '['.repeat(33) + ']'.repeat(33),
    '['.repeat(10_000),
    `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
    `{"source":"${'x'.repeat(1_000_000)}",${opened}`,
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from(valid, 'utf16le'),
    '\0',
    'NaN',
    'Infinity',
    '01',
    '"\t"',
  ]);
}
