import { Tokens } from '@fastify/csrf';
import secureSession from '@fastify/secure-session';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../errors.ts';
import type { OpenIdErrand } from '../openid.ts';
import type { App } from '../route.ts';

declare module '@fastify/secure-session' {
  interface SessionData {
    /** The hash of the key that the session speaks for: revoking the key ends the session. */
    keyHash: string;
    /** What the tokens of this session are made from. */
    csrfSecret: string;
    /** While somebody is at the OpenID provider. */
    openId: (OpenIdErrand & { startedAt: number }) | undefined;
  }
}

const twoWeeksSeconds = 14 * 24 * 60 * 60;

/**
 * The cookie that a page signs in with. It is sealed, and holds no more than the hash of a key, so everything that
 * holds for keys holds for sessions.
 */
export async function addSession(app: App, secret: string): Promise<void> {
  await app.register(secureSession, {
    cookieName: 'tom_session',
    key: Buffer.from(secret, 'hex'),
    expiry: twoWeeksSeconds,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: twoWeeksSeconds },
  });
}

/** The hash of the key behind the request's cookie. */
export function keyHashOf(request: FastifyRequest): string | undefined {
  return request.session.get('keyHash');
}

const tokens = new Tokens({ userInfo: false });

/** A token that writes of this session may carry. */
export function csrfTokenOf({ session }: FastifyRequest): string {
  let secret = session.get('csrfSecret');
  if (secret === undefined) {
    secret = tokens.secretSync();
    session.set('csrfSecret', secret);
  }
  return tokens.create(secret);
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A cookie goes along with whatever any page sends; a write must prove that one of ours meant it. */
export function requireOwnPage({ method, session, headers }: FastifyRequest): void {
  if (safeMethods.has(method)) return;
  const secret = session.get('csrfSecret');
  const token = headers['x-csrf-token'];
  if (secret !== undefined && typeof token === 'string' && tokens.verify(secret, token)) return;
  throw problem(
    'forbidden',
    'A write of a session needs the header x-csrf-token; GET /v1/session gives the token.',
  );
}
