import { createApi } from '../client/api.ts';
import type { Outcome } from './main.ts';

interface Where {
  /** Where the service is. */
  baseUrl: string;
  /** Without a key nothing is asked. */
  key: string | undefined;
}

/** The address of an application's inspector; with a key, only when there is such an application. */
export async function inspect(id: string, { baseUrl, key }: Where): Promise<Outcome> {
  if (!URL.canParse(baseUrl)) return { text: `${baseUrl} is not an address\n`, code: 2 };
  const link = new URL(`/inspect/${encodeURIComponent(id)}`, baseUrl).href;
  if (key === undefined) return { text: `${link}\n`, code: 0 };
  const api = createApi({ baseUrl: new URL(baseUrl).origin, key });
  try {
    const { error } = await api.GET('/v1/applications/{id}', { params: { path: { id } } });
    if (error === undefined) return { text: `${link}\n`, code: 0 };
    return { text: `${error.title}: ${error.detail}\n`, code: 1 };
  } catch {
    return { text: `There is no service at ${baseUrl}\n`, code: 1 };
  }
}
