import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api-types.ts';

/** The service's API, call by call, typed by its description. */
export type Api = Client<paths>;

/** The shapes that the API's description names: `Schema<'Application'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type ApiProblem = Schema<'Problem'>;

export interface ApiOptions {
  /** Where the service is. Empty in its own pages. */
  baseUrl: string;
  /** A key; without one the browser's session is used. */
  key?: string;
  /** The session's token, which a page sends with every write. */
  csrfToken?: () => string | undefined;
  fetch?: (request: Request) => Promise<Response>;
}

const safe = new Set(['GET', 'HEAD']);

/** Makes a client. Every write gets an idempotency key, so that sending it again is harmless. */
export function createApi({ baseUrl, key, csrfToken, fetch }: ApiOptions): Api {
  const api = createClient<paths>({ baseUrl, ...(fetch === undefined ? {} : { fetch }) });
  const identify: Middleware = {
    onRequest({ request }) {
      if (key !== undefined) request.headers.set('authorization', `Bearer ${key}`);
      if (safe.has(request.method)) return request;
      const token = csrfToken?.();
      if (token !== undefined) request.headers.set('x-csrf-token', token);
      if (!request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', crypto.randomUUID());
      }
      return request;
    },
  };
  api.use(identify);
  return api;
}
