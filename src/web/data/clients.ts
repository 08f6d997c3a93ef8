import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/api.ts';
import { api } from './api.ts';

/** Every client that the reader may see, by name. */
export function useClients() {
  return useQuery({ queryKey: ['get', '/v1/clients', 'every page'], queryFn: everyClient });
}

async function everyClient(): Promise<Schema<'Client'>[]> {
  const clients: Schema<'Client'>[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await api.GET('/v1/clients', {
      params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (data === undefined) throw error;
    clients.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return clients.sort((a, b) => a.name.localeCompare(b.name));
}
