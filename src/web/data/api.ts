import createQueryHooks from 'openapi-react-query';
import { type ApiProblem, createApi } from '../../client/api.ts';
import { tellOtherWindows } from './other-windows.ts';

let token: string | undefined;

/** Remembers what writes of this session need. */
export function rememberToken(csrfToken: string | undefined): void {
  token = csrfToken;
}

/** The service behind these pages. */
export const api = createApi({ baseUrl: '', csrfToken: () => token });

let doubt: (() => Promise<void>) | undefined;

/** What to do when an answer says that the session is not what these pages take it for; whoever asked waits for it. */
export function whenSessionIsInDoubt(ask: (() => Promise<void>) | undefined): void {
  doubt = ask;
}

api.use({
  async onResponse({ request: { method }, response: { ok, status }, schemaPath }) {
    if (schemaPath === '/v1/session') {
      if (ok && method === 'POST') tellOtherWindows('entered');
      if (ok && method === 'DELETE') tellOtherWindows('left');
    } else if (status === 401 || (status === 403 && method !== 'GET')) {
      await doubt?.();
    }
  },
});

const hooks = createQueryHooks(api);

/** What is read in pages is kept apart from what is read at once: the same list is of another shape then. */
const useInfiniteQuery: typeof hooks.useInfiniteQuery = (method, path, init, options, client) =>
  hooks.useInfiniteQuery(method, path, Object.assign({ inPages: true }, init), options, client);

/** The same as hooks: `queries.useQuery('get', '/v1/applications/{id}', {params: {path: {id}}})`. */
export const queries = { ...hooks, useInfiniteQuery };

/** What went wrong, as the service or the network tells it. */
export function problemOf(error: unknown): Pick<ApiProblem, 'title' | 'status'> & Partial<ApiProblem> {
  if (typeof error === 'object' && error !== null && 'title' in error && 'status' in error) {
    return error as ApiProblem; // every error of the API is one
  }
  return {
    title: 'The service cannot be reached',
    status: 0,
    detail: 'Check the connection; what you see may be out of date.',
  };
}

/** Whether what was asked for is not, or no longer, for this reader: then what was read before is not shown either. */
export function isOutOfReach(error: unknown): boolean {
  return [403, 404].includes(problemOf(error).status);
}
