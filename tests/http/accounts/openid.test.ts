import { describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startOpenIdProvider } from '../../support/openid-provider.ts';
import { anAccount, signInAs } from '../../support/people.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const publicUrl = 'http://follow.example';
const ada = { sub: 'ada-at-the-provider', email: 'Ada@example.org', email_verified: true };

async function start(database: (typeof databases)[number]) {
  const provider = await startOpenIdProvider(publicUrl);
  const { issuer, clientId, clientSecret } = provider;
  const service = await startWholeService(database, {
    settings: { publicUrl, openId: { issuer, clientId, clientSecret } },
  });
  return { provider, service };
}

const cookieOf = (headers: string[]) => headers.map(line => line.split(';', 1)[0]).join('; ');

/** Follows the redirects at the provider with its cookies, until it sends the browser back to us. */
async function throughProvider(from: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  for (let hops = 0; hops < 8; hops++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`Stuck at ${response.status}: ${await response.text()}`);
    if (location.startsWith(publicUrl)) return location.slice(publicUrl.length);
    url = new URL(location, url).href;
  }
  throw new Error('The provider leads in circles');
}

async function begin({ app }: WholeService) {
  const started = await app.inject('/v1/oidc/start');
  const cookie = cookieOf([String(started.headers['set-cookie'])]);
  return { started, cookie, location: String(started.headers.location) };
}

/** The whole way: to the provider, back, and where the browser is then. */
async function signInThrough(service: WholeService) {
  const { cookie, location } = await begin(service);
  const back = await throughProvider(location);
  return finish(service, back, cookie);
}

async function finish({ app }: WholeService, back: string, cookie: string) {
  const finished = await app.inject({ url: back, headers: { cookie } });
  const own = cookieOf([String(finished.headers['set-cookie'])]);
  const session = await app.inject({ url: '/v1/session', headers: { cookie: own } });
  return { finished, location: finished.headers.location, session };
}

describe.each(databases)('the OpenID provider on $name', database => {
  test('lets in whoever has an account with the verified address, and knows them again without it', async () => {
    const { provider, service } = await start(database);
    const { id } = await anAccount(service, { role: 'owner' });
    expect((await service.app.inject('/v1/sign-in')).json()).toEqual({ openId: true, resetByMail: false });
    provider.person = ada;
    const first = await signInThrough(service);
    expect(first.finished.statusCode).toBe(302);
    expect(first.location).toBe('/');
    expect(first.session.json()).toMatchObject({ role: 'owner', account: { id, email: 'ada@example.org' } });
    provider.person = { ...ada, email: 'another@example.org' };
    expect((await signInThrough(service)).session.json()).toMatchObject({ account: { id } });
    const [account] = (await service.call('owner', 'GET', '/v1/accounts')).json().items;
    expect(account).toMatchObject({ hasOpenId: true });
    expect((await signInAs(service, { email: 'ada@example.org' })).answer.statusCode).toBe(200);
  });

  test('is gone to with state, nonce and PKCE, which the cookie keeps sealed', async () => {
    const { provider, service } = await start(database);
    const { started, location, cookie } = await begin(service);
    expect(started.statusCode).toBe(302);
    const asked = new URL(location);
    expect(asked.origin).toBe(provider.issuer);
    const parameters = Object.fromEntries(asked.searchParams);
    expect(parameters).toMatchObject({
      client_id: 'top-of-mind',
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${publicUrl}/v1/oidc/callback`,
      code_challenge_method: 'S256',
    });
    for (const secret of [parameters['state'], parameters['nonce']]) expect(cookie).not.toContain(secret);
  });

  test.each([
    ['somebody without an account', { ...ada, email: 'nobody@example.org' }, 'openid-unknown'],
    ['an address that is not verified', { ...ada, email_verified: false }, 'openid-unknown'],
    ['no address', { sub: 'no-address' }, 'openid-unknown'],
    ['somebody who declined', undefined, 'openid-failed'],
  ])('%s is told so', async (_who, person, told) => {
    const { provider, service } = await start(database);
    await anAccount(service);
    provider.person = person;
    const { location, session } = await signInThrough(service);
    expect(location).toBe(`/sign-in#told=${told}`);
    expect(session.statusCode).toBe(401);
  });

  test('an address that changed hands there does not hand over the account, and who is disabled stays out', async () => {
    const { provider, service } = await start(database);
    const { id } = await anAccount(service);
    provider.person = ada;
    await signInThrough(service);
    provider.person = { ...ada, sub: 'somebody-else' };
    expect((await signInThrough(service)).location).toBe('/sign-in#told=openid-unknown');
    await service.call('owner', 'PATCH', `/v1/accounts/${id}`, { payload: { disabled: true } });
    provider.person = ada;
    expect((await signInThrough(service)).location).toBe('/sign-in#told=openid-unknown');
  });

  test('an answer works once, in the browser that asked, with its own state, and in time', async () => {
    const { provider, service } = await start(database);
    await anAccount(service);
    provider.person = ada;
    const { cookie, location } = await begin(service);
    const back = await throughProvider(location);
    expect((await finish(service, back, '')).location).toBe('/sign-in#told=openid-late');
    const forged = back.replace(/state=[^&]*/, 'state=made-up');
    expect((await finish(service, forged, cookie)).location).toBe('/sign-in#told=openid-failed');
    const other = await begin(service);
    expect((await finish(service, back, other.cookie)).location).toBe('/sign-in#told=openid-failed');
    expect((await finish(service, back, cookie)).location).toBe('/');
    expect((await finish(service, back, cookie)).location).toBe('/sign-in#told=openid-failed');
    const late = await begin(service);
    const lateBack = await throughProvider(late.location);
    service.clock.advance(15 * 60_000 + 1);
    expect((await finish(service, lateBack, late.cookie)).location).toBe('/sign-in#told=openid-late');
  });

  test('that does not answer is 503, and the rest goes on', async () => {
    const settings = {
      publicUrl,
      openId: { issuer: 'http://127.0.0.1:1', clientId: 'top-of-mind', clientSecret: 'secret' },
    };
    const service = await startWholeService(database, { settings });
    expect(problemOf(await service.app.inject('/v1/oidc/start'))).toEqual({
      status: 503,
      code: 'unavailable',
    });
    expect((await service.app.inject('/v1/sign-in')).statusCode).toBe(200);
  });
});
