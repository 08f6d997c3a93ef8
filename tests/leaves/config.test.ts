import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

test('an empty environment gives the documented defaults, frozen', () => {
  const config = readConfig({ PORT: '', OWNER_KEY: ' ' });
  expect(config).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: 'sqlite:./data/top-of-mind.sqlite',
    ownerKey: undefined,
    logLevel: 'info',
    inspectorUrl: 'https://stately.ai/inspect',
    publicUrl: null,
    mail: null,
    mailIn: null,
    openId: null,
    webhookAllow: [],
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('what is set is used', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'postgres://db/top',
    OWNER_KEY: 'correct horse battery staple',
    LOG_LEVEL: 'WARN',
    WEBHOOK_ALLOW: 'localhost:1880, [::1]:8080,',
  });
  expect(config.webhookAllow).toEqual(['localhost:1880', '[::1]:8080']);
  expect(config).toMatchObject({ port: 0, host: '::1', databaseUrl: 'postgres://db/top', logLevel: 'warn' });
  expect(config.ownerKey).toBe('correct horse battery staple');
});

test('every problem is named at once, and no secret is repeated', () => {
  const environment = {
    PORT: '65536',
    HOST: 'http://x',
    DATABASE_URL: 'mysql://u:hunter2@db',
    OWNER_KEY: 'short',
    LOG_LEVEL: 'loud',
    WEBHOOK_ALLOW: 'everything',
  };
  let error: unknown;
  try {
    readConfig(environment);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof ConfigError)) throw new Error('Expected a ConfigError');
  expect(error.problems.map(problem => problem.split(' ', 1)[0])).toEqual(Object.keys(environment));
  expect(error.message).not.toMatch(/hunter2|short/);
});

test.each(['1e3', '-1', '80.5', '0x50', 'http'])('PORT=%s is refused', PORT => {
  expect(() => readConfig({ PORT })).toThrow(/PORT/);
});

const openId = {
  PUBLIC_URL: 'https://follow.example/',
  OIDC_ISSUER: 'https://id.example/realms/one',
  OIDC_CLIENT_ID: 'top-of-mind',
  OIDC_CLIENT_SECRET: 'hunter2hunter2',
};
const mail = {
  PUBLIC_URL: 'https://follow.example',
  SMTP_URL: 'smtp://user:hunter2@mail.example:587',
  MAIL_FROM: 'Top of Mind <top@follow.example>',
};

test('mail and the OpenID provider come with the address of the service', () => {
  expect(readConfig({ ...openId, ...mail })).toMatchObject({
    publicUrl: 'https://follow.example',
    mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM },
    openId: { issuer: openId.OIDC_ISSUER, clientId: 'top-of-mind', clientSecret: 'hunter2hunter2' },
  });
  expect(readConfig({ ...openId, OIDC_ISSUER: 'http://127.0.0.1:4000' }).openId).not.toBeNull();
});

test.each([
  [{ ...openId, PUBLIC_URL: '' }, 'PUBLIC_URL'],
  [{ ...openId, PUBLIC_URL: 'https://follow.example/top' }, 'PUBLIC_URL'],
  [{ ...openId, PUBLIC_URL: 'follow.example' }, 'PUBLIC_URL'],
  [{ ...openId, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_ID'],
  [{ ...openId, OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER'],
  [{ ...mail, PUBLIC_URL: '' }, 'PUBLIC_URL'],
  [{ ...mail, MAIL_FROM: '' }, 'MAIL_FROM'],
  [{ ...mail, SMTP_URL: 'mail.example' }, 'SMTP_URL'],
])('%j is refused', (environment, named) => {
  expect(() => readConfig(environment)).toThrow(named);
  try {
    readConfig(environment);
  } catch (error) {
    expect(String(error)).not.toContain('hunter2');
  }
});

test.each([
  ['127.0.0.1:2525', {}, { host: '127.0.0.1', port: 2525, domain: 'localhost' }],
  ['[::1]:0', {}, { host: '::1', port: 0, domain: 'localhost' }],
  ['mail.example:25', {}, { host: 'mail.example', port: 25, domain: 'mail.example' }],
  ['0.0.0.0:25', { PUBLIC_URL: 'https://follow.example' }, { host: '0.0.0.0', domain: 'follow.example' }],
  ['0.0.0.0:25', { MAIL_IN_DOMAIN: 'IN.example' }, { host: '0.0.0.0', domain: 'in.example' }],
])('MAIL_IN=%s with %j takes mail', (MAIL_IN, more, expected) => {
  expect(readConfig({ MAIL_IN, ...more }).mailIn).toMatchObject(expected);
});

test.each([
  [{ MAIL_IN: '2525' }, 'MAIL_IN'],
  [{ MAIL_IN: 'mail.example:70000' }, 'MAIL_IN'],
  [{ MAIL_IN: '0.0.0.0:25' }, 'MAIL_IN_DOMAIN'],
  [{ MAIL_IN: '127.0.0.1:25', MAIL_IN_DOMAIN: 'log@in.example' }, 'MAIL_IN_DOMAIN'],
])('mail cannot be taken by %j', (environment, named) => {
  expect(() => readConfig(environment)).toThrow(named);
});
