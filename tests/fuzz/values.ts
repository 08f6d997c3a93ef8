import { type Json, record, resolve } from './document.ts';
import type { Random } from './random.ts';

/** What makes random values meet what is there: ids of people, of clients, instants around now. */
export interface Hints {
  /** By the name of a field. */
  [field: string]: readonly unknown[];
}

const texts = [
  'a',
  'Ada Lovelace',
  '  spaced  ',
  'Zoë Ångström-Müller',
  '山田太郎',
  '👩‍🚀🚀',
  '\u0301\u0301',
  '<script>alert(1)</script>',
  "'; drop table entries; --",
  '#{7*7}',
  '{int_1}',
  '\u202eright to left',
  '\u0001\u001f\u007f',
  'line\nbreak\ttab',
  'null',
  '0',
  '../../etc/passwd',
  '%00%ff',
];

/** A value that the schema describes, more often a plausible one than not. */
export function valueFor(random: Random, schema: Json, hints: Hints, field = ''): unknown {
  const own = resolve(schema);
  const hinted = hints[field];
  if (hinted !== undefined && hinted.length > 0 && random.chance(0.8)) return random.pick(hinted);
  if (Array.isArray(own['anyOf'])) return valueFor(random, record(random.pick(own['anyOf'])), hints, field);
  if (Array.isArray(own['enum'])) return random.pick(own['enum']);
  if ('const' in own) return own['const'];
  switch (own['type']) {
    case 'object':
      return objectFor(random, own, hints);
    case 'array':
      return arrayFor(random, own, hints, field);
    case 'integer':
    case 'number':
      return integerFor(random, own);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return textFor(random, own);
  }
}

function objectFor(random: Random, schema: Json, hints: Hints): Json {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(record(schema['properties'])).filter(
    ([name]) => required.includes(name) || random.chance(0.4),
  );
  // The order of fields says nothing, so it may be any.
  if (random.chance(0.3)) fields.reverse();
  return Object.fromEntries(
    fields.map(([name, field]) => [name, valueFor(random, record(field), hints, name)]),
  );
}

function arrayFor(random: Random, schema: Json, hints: Hints, field: string): unknown[] {
  const least = Number(schema['minItems'] ?? 0);
  const most = Math.min(Number(schema['maxItems'] ?? 4), least + 3);
  const length = random.int(least, most);
  return Array.from({ length }, () => valueFor(random, record(schema['items']), hints, field));
}

function integerFor(random: Random, schema: Json): number {
  const least = Number(schema['minimum'] ?? 0);
  const most = Number(schema['maximum'] ?? 1_000);
  return random.pick([least, most, random.int(least, most), random.int(least, Math.min(most, least + 10))]);
}

function textFor(random: Random, { format, minLength, maxLength, pattern }: Json): string {
  if (format === 'date-time') return instantFor(random);
  if (format === 'date') return dateFor(random);
  if (format === 'email')
    return `${random.pick(['ada', 'grace.h', "o'neil+x", 'A'])}@${random.pick(['acme.example', 'A.B-C.example', `${'x'.repeat(63)}.example`])}`;
  if (typeof pattern === 'string' && pattern.startsWith('^[a-z]'))
    return random.pick(['a', 'own', 'my-policy-2', `z${'9'.repeat(59)}`]);
  if (typeof pattern === 'string' && pattern.includes('x21')) {
    return pattern.includes('W/')
      ? random.pick(['*', '"1"', 'W/"1"', '"1", "2"', '"x,y" , "é"', '"1",,'])
      : `key-${random.int(1, 10_000)}`;
  }
  const most = Number(maxLength ?? 400);
  if (random.chance(0.05)) return random.pick(['x', '🚀', 'é']).repeat(most);
  const text = [...random.pick(texts)].slice(0, most).join('');
  return Number(minLength ?? 0) === 0 && random.chance(0.1) ? '' : text;
}

function instantFor(random: Random): string {
  const year = random.pick(['2026', '2026', '2026', '1970', '2199', '2400', '9999', '0001', '2024']);
  const time = random.pick(['00:00:00', '23:59:59', '02:30:00', '12:00:00.5', '07:08:09.123456789']);
  const day = random.pick(['01-01', '02-28', '03-08', '03-29', '11-01', '12-30']);
  return `${year}-${day}T${time}${random.pick(['Z', 'Z', '+00:00', '-05:00', '+14:00', '+05:45', '-23:59'])}`;
}

function dateFor(random: Random): string {
  return random.pick(['2026-03-16', '2024-02-29', '1970-01-01', '2199-12-31', '2026-12-25', '2026-04-01']);
}
