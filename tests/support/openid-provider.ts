import { createServer } from 'node:http';
import Provider, { type Claims, type Context } from 'oidc-provider';
import { onTestFinished } from 'vitest';

/** A real OpenID provider on this machine. */
export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in there from now on; undefined: somebody who declines. */
  person: Claims | undefined;
}

/** Starts a provider whose one client is the service at `publicUrl`. It asks nobody for a password. */
export async function startOpenIdProvider(publicUrl: string): Promise<OpenIdProvider> {
  const own: OpenIdProvider = {
    issuer: '',
    clientId: 'top-of-mind',
    clientSecret: 'a secret of the tests, long enough',
    person: undefined,
  };
  const known = new Map<string, Claims>();
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (provider === undefined) return;
    if (request.url?.startsWith('/interaction/') !== true) return provider.callback()(request, response);
    const { person } = own;
    if (person !== undefined) known.set(person.sub, person);
    const result = person === undefined ? { error: 'access_denied' } : { login: { accountId: person.sub } };
    provider.interactionFinished(request, response, result).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  const address = server.address();
  own.issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const made = new Provider(own.issuer, {
    clients: [
      {
        client_id: own.clientId,
        client_secret: own.clientSecret,
        redirect_uris: [`${publicUrl}/v1/oidc/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => known.get(accountId) ?? { sub: accountId },
    }),
    // Nobody is asked for consent either.
    async loadExistingGrant({ oidc }: Context) {
      const grant = new made.Grant({
        accountId: oidc.session.accountId,
        clientId: oidc.client.clientId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider = made;
  return own;
}
