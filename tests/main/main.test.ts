import { describe, expect, test } from 'vitest';
import { runService } from '../support/running-service.ts';

describe('npm start', () => {
  test('prints the address, the API docs and the owner key, and the key works', async () => {
    const { base, output } = await runService([]);
    const key = /Owner key\s+(tom_live_\S+)/.exec(output())?.[1] ?? '';
    expect(output()).toContain(`${base}/docs`);
    expect(output()).toContain(`${base}/#key=${key}`);
    const docs = await fetch(`${base}/docs/`);
    expect(docs.status).toBe(200);
    const keys = await fetch(`${base}/v1/keys`, { headers: { authorization: `Bearer ${key}` } });
    expect(keys.status).toBe(200);
  });

  test('uses OWNER_KEY and never prints it', async () => {
    const ownerKey = 'a secret that stays one';
    const { base, output } = await runService([], { OWNER_KEY: ownerKey });
    const keys = await fetch(`${base}/v1/keys`, { headers: { authorization: `Bearer ${ownerKey}` } });
    expect(keys.status).toBe(200);
    expect(output()).not.toContain(ownerKey);
  });

  test('stops with code 0 when asked to', async () => {
    const { stop } = await runService([]);
    expect(await stop()).toBe(0);
  });

  test('says what is wrong with its settings', async () => {
    const start = runService([], { PORT: 'ninety', LOG_LEVEL: 'loud' });
    await expect(start).rejects.toThrow(/ended with 1.*PORT must be.*LOG_LEVEL must be/s);
  });
});
