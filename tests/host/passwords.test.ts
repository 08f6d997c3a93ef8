import { describe, expect, test } from 'vitest';
import { requireGoodPassword } from '../../src/host/password-rules.ts';
import { createPasswords } from '../../src/host/passwords.ts';

const ada = { email: 'ada.lovelace@example.org' };

describe('a password', () => {
  test('is kept as Argon2id with the costs that OWASP asks for, under a nonce of its own', async () => {
    const passwords = createPasswords();
    const [one, other] = await Promise.all([passwords.hash('four words'), passwords.hash('four words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await passwords.matches('four words', one ?? '')).toBe(true);
    expect(await passwords.matches('four word', one ?? '')).toBe(false);
    expect(await passwords.matches('four words', null)).toBe(false);
  });

  test('is recognised in a hash that another program made, and told to be outdated', async () => {
    // From the tests of the reference implementation (argon2id, v=19, m=256, t=2, p=1).
    const hash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    const passwords = createPasswords();
    expect(await passwords.matches('password', hash)).toBe(true);
    expect(passwords.isOutdated(hash)).toBe(true);
    expect(passwords.isOutdated(await passwords.hash('password'))).toBe(false);
  });

  test('is the same however a keyboard composes its characters', async () => {
    const passwords = createPasswords();
    const hash = await passwords.hash('Zo\u00eb \ufb01nds it');
    expect(await passwords.matches('Zoe\u0308 finds it', hash)).toBe(true);
  });

  test('waits its turn, and beyond so many is told to come again', async () => {
    const passwords = createPasswords({ atOnce: 1, mostWaiting: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => passwords.hash('four words')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    const [refused] = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject({ code: 'overloaded' });
    await expect(passwords.hash('four words')).resolves.toContain('argon2id');
  });

  test('leaves the event loop free while it is hashed', async () => {
    const passwords = createPasswords();
    const order: string[] = [];
    const hashed = passwords.hash('four words').then(() => order.push('hashed'));
    await new Promise(resolve => setImmediate(resolve));
    order.push('meanwhile');
    await hashed;
    expect(order).toEqual(['meanwhile', 'hashed']);
  });
});

test.each([
  'ada.lovelace@example.org',
  'ADA.Lovelace',
  'password 123',
  'PassWord1234',
  '1234567890',
  'qwertyuiop',
  'aaaaaaaaaaaa',
  'abababababab',
  'correct horse battery staple',
])('%s is refused', password => {
  expect(() => requireGoodPassword(password, ada)).toThrow(
    expect.objectContaining({ code: 'weak-password' }),
  );
});

test.each(['four words that rhyme', 'ada.lovelace.1843', 'пароль из слов', 'Tr0ub4dor&3x'])(
  '%s is fine',
  password => {
    expect(() => requireGoodPassword(password, ada)).not.toThrow();
  },
);
