import { describe, expect, test } from 'vitest';
import { invite } from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { startPostbox } from '../../support/postbox.ts';
import { startWholeService } from '../../support/whole-service.ts';

const day = 86_400_000;

describe.each(databases)('the invitation of a coach, on $name', database => {
  test('is mailed to the address that was invited, in the name of the client', async () => {
    const { settings, next } = await startPostbox();
    const service = await startWholeService(database, { settings });
    const grant = await invite(service, { expiresAt: '2026-05-01T00:00:00Z' });
    expect(grant.mailed).toBe(true);
    expect(grant.link).toBe(`https://follow.example/welcome#grant=${grant.token}`);
    const { to, mail } = await next();
    expect(to).toEqual(['carla@coaching.example']);
    expect(mail.text).toContain('Casey Client lets you see');
    expect(mail.text).toContain(grant.link);
    expect(mail.text).toContain('ends 2026-05-01T00:00:00Z');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('is mailed ten times a day at most: the eleventh link is only shown', async () => {
    const { settings, received, next } = await startPostbox();
    const service = await startWholeService(database, { settings });
    for (let count = 0; count < 10; count += 1) expect((await invite(service)).mailed).toBe(true);
    expect((await invite(service)).mailed).toBe(false);
    await next(10);
    service.clock.advance(day);
    expect((await invite(service)).mailed).toBe(true);
    await next(11);
    expect(received).toHaveLength(11);
  });

  test('is not said to be mailed where no mail is sent', async () => {
    const service = await startWholeService(database);
    const { mailed, link, token } = await invite(service);
    expect({ mailed, link }).toEqual({ mailed: false, link: `/welcome#grant=${token}` });
  });
});
