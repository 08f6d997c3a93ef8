import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/api.ts';
import { api } from './api.ts';

/** Every client that the reader may see, by name. */
export function useClients() {
  return useQuery({ queryKey: ['get', '/v1/clients', 'every page'], queryFn: everyClient });
}

/** What somebody is called whose the thing is; every client where it is nobody's own. Undefined until it is known. */
export function useClientName(id: string | null): string | undefined {
  const { data: clients = [] } = useClients();
  return id === null ? 'Every client' : clients.find(client => client.id === id)?.name;
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
