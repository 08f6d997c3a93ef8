import Type from 'typebox';
import { problem } from '../../errors.ts';
import { signInWithOpenId } from '../../host/sessions.ts';
import type { Store } from '../../store/store.ts';
import { browserName } from '../browser-name.ts';
import type { OpenId } from '../openid.ts';
import type { Routes } from '../route.ts';

interface OpenIdRouteDeps {
  store: Store;
  workspaceId: string;
  /** Null where no provider is configured. */
  openId: OpenId | null;
}

/** How long somebody may take at the provider. */
const errandMs = 15 * 60_000;

const Redirect = Type.Null({ description: 'On to the address in `Location`' });

/** Signing in through the OpenID provider of the deployment: a browser goes there, and comes back. */
export function openIdRoutes({ store, workspaceId, openId }: OpenIdRouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/oidc/start',
      {
        config: { public: true, problems: ['not-found', 'rate-limited'] },
        exposeHeadRoute: false,
        schema: {
          tags: ['accounts'],
          operationId: 'openid.start',
          summary: 'Go to the OpenID provider to sign in',
          response: { 302: Redirect },
        },
      },
      async (request, reply) => {
        if (openId === null) throw notConfigured();
        await app.counters.signIns(request, reply);
        const { url, errand } = await openId.begin();
        request.session.set('openId', { ...errand, startedAt: request.now });
        return reply.redirect(url, 302);
      },
    );

    app.get(
      '/v1/oidc/callback',
      {
        config: { public: true, problems: ['not-found', 'rate-limited', 'storage-full'] },
        exposeHeadRoute: false,
        schema: {
          tags: ['accounts'],
          operationId: 'openid.finish',
          summary: 'Come back from the OpenID provider, signed in',
          response: { 302: Redirect },
        },
      },
      async (request, reply) => {
        if (openId === null) throw notConfigured();
        await app.counters.signIns(request, reply);
        const errand = request.session.get('openId');
        request.session.set('openId', undefined);
        if (errand === undefined || errand.startedAt + errandMs < request.now) {
          return reply.redirect('/sign-in#told=openid-late', 302);
        }
        // As it came: what else a provider adds is its own business.
        const query = request.url.slice(request.url.indexOf('?') + 1);
        const person = await openId.finish(query, errand).catch(error => {
          if (error instanceof Error && error.name === 'Problem') throw error;
          // Declined at the provider, or not from there at all.
          request.log.warn({ code: error instanceof Error ? error.name : '' }, 'OpenID sign-in failed');
          return undefined;
        });
        if (person === undefined) return reply.redirect('/sign-in#told=openid-failed', 302);
        const browser = browserName(request.headers['user-agent']);
        const key = await signInWithOpenId({ store, workspaceId }, { ...person, browser, now: request.now });
        if (key === undefined) return reply.redirect('/sign-in#told=openid-unknown', 302);
        request.session.regenerate();
        request.session.set('keyHash', key.hash);
        return reply.redirect('/', 302);
      },
    );
  };
}

function notConfigured() {
  return problem('not-found', 'This deployment has no OpenID provider.');
}
