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
  });
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
