import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../src/errors.ts';
import { parseJson } from '../../src/http/json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

test('what JSON.parse reads is read the same', () => {
  const plainKey = fc.string().filter(key => key !== '__proto__' && key !== 'constructor');
  const { json } = fc.letrec(tie => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, false),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => (Object.is(number, -0) ? 0 : number)),
      fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0')),
      fc.array(tie('json'), { maxLength: 5 }),
      fc.dictionary(
        plainKey.filter(key => !key.includes('\0')),
        tie('json'),
        { maxKeys: 5, noNullPrototype: true },
      ),
    ),
  }));
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('a field written twice is found wherever it is', () => {
  const name = fc.constantFrom('a', 'b":', '\\', '{', 'é', ':');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.nat(), fc.nat(3), (names, pick, depth) => {
      const again = names[pick % names.length] ?? '';
      const fields = [...names, again].map(field => `${JSON.stringify(field)}: {"x": [1, ":"]}`);
      const text = `${'{"in":['.repeat(depth)}{${fields.join(',')}}${']}'.repeat(depth)}`;
      expect(() => JSON.parse(text)).not.toThrow();
      expect(() => parse(text)).toThrow(/same name/);
    }),
  );
});

test('the same field spelled with an escape is the same field', () => {
  expect(() => parse('{"a":1,"\\u0061":2}')).toThrow(/same name/);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a comma too many', '{"a":1,}'],
  ['a comment', '{}//'],
  ['two values', '{}{}'],
  ['a byte order mark', '\uFEFF{}'],
  ['a raw control character', '{"a":"\u0000"}'],
  ['an escaped U+0000', '{"a":"x\\u0000"}'],
  ['an escaped U+0000 in a name', '{"a\\u0000":1}'],
  ['a high surrogate alone', '{"a":["\\ud83d"]}'],
  ['a low surrogate alone', '{"a":"\\ude00\\ud83d"}'],
  ['a number beyond doubles', '{"a":1e400}'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a prototype, spelled otherwise', '{"\\u005f_proto__":{}}'],
  ['a constructor', '{"a":{"constructor":{"prototype":{}}}}'],
  ['33 levels', '['.repeat(33) + ']'.repeat(33)],
  ['60,000 levels', '['.repeat(60_000)],
])('%s is refused', (_what, text) => {
  expect(() => parse(text)).toThrow(Problem);
});

test('a fault is named by its pointer', () => {
  const text = '{"people":[{"na/me~":"ok"},{"na/me~":"\\u0000"}]}';
  try {
    parse(text);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.extra.errors).toEqual([
      { pointer: '/people/1/na~1me~0', detail: 'contains the character U+0000' },
    ]);
  }
});

test('32 levels, pairs of surrogates and braces in strings are fine', () => {
  expect(parse('['.repeat(32) + ']'.repeat(32))).toBeDefined();
  expect(parse('{"a":"\\ud83d\\ude00","b":"{[:\\"\\\\"}')).toEqual({ a: '😀', b: '{[:"\\' });
});

test('bytes that are not UTF-8 are refused', () => {
  expect(() => parseJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/UTF-8/);
  expect(() => parseJson(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toThrow(/UTF-8/);
});
