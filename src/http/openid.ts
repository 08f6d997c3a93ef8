import * as client from 'openid-client';
import { problem } from '../errors.ts';

export interface OpenIdSettings {
  /** Where the provider describes itself, below `/.well-known/openid-configuration`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where people come back to; the provider has to know this address. */
  redirectUri: string;
}

/** What has to be remembered, sealed in the cookie, while somebody is at the provider. */
export interface OpenIdErrand {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface OpenIdPerson {
  subject: string;
  /** Only where the provider says that it is verified. */
  email: string | undefined;
}

/** Signing in through an OpenID provider: authorization code with PKCE, state and nonce. */
export interface OpenId {
  begin(): Promise<{ url: string; errand: OpenIdErrand }>;
  /** `query` as the provider sent it back, without the `?`. Rejects whatever does not belong to the errand. */
  finish(query: string, errand: OpenIdErrand): Promise<OpenIdPerson>;
}

export function createOpenId({ issuer, clientId, clientSecret, redirectUri }: OpenIdSettings): OpenId {
  const address = new URL(issuer);
  let found: Promise<client.Configuration> | undefined;

  /** Asked for when first needed, so that the service starts without its provider; asked again after a failure. */
  const provider = () => {
    found ??= client
      .discovery(
        address,
        clientId,
        clientSecret,
        undefined,
        // Plain HTTP is let through by the settings for a provider on this machine only.
        address.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : undefined,
      )
      .catch(error => {
        found = undefined;
        throw problem('unavailable', 'The OpenID provider does not answer.', {
          retryAfterSeconds: 10,
          cause: error,
        });
      });
    return found;
  };

  return {
    async begin() {
      const errand: OpenIdErrand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, errand };
    },
    async finish(query, { state, nonce, verifier }) {
      const configuration = await provider();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no ID token');
      // Some providers put the address into the ID token, others tell it only when asked.
      const told =
        claims['email'] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined
          ? claims
          : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      const { email, email_verified: isVerified } = told;
      return {
        subject: claims.sub,
        email: typeof email === 'string' && isVerified === true ? email : undefined,
      };
    },
  };
}
