import type { Static } from 'typebox';
import type { AdvancedSchema } from '../../src/http/schemas/sandbox.ts';
import type { WholeService } from './whole-service.ts';

export type Advanced = Static<typeof AdvancedSchema>;

/** A service as it looks with the keys of one of its sandboxes. */
export interface Sandbox extends WholeService {
  /** Of the sandbox. */
  id: string;
  key: string;
  /** Advances its clock, which has to succeed. */
  advanceTo(at: string): Promise<Advanced>;
}

/** Makes a sandbox; what is asked as `owner` is asked with its own key from then on. */
export async function openSandbox(
  service: WholeService,
  wanted: { name?: string; startsAt?: string } = {},
): Promise<Sandbox> {
  const made = await service.call('owner', 'POST', '/v1/sandboxes', { payload: wanted });
  if (made.statusCode !== 201) throw new Error(`${made.statusCode} ${made.body}`);
  const { id, key } = made.json<{ id: string; key: string }>();
  const call: WholeService['call'] = (who, ...rest) => service.call(who === 'owner' ? { key } : who, ...rest);
  return {
    ...service,
    call,
    id,
    key,
    async advanceTo(at) {
      const response = await call('owner', 'POST', '/v1/clock', { payload: { advanceTo: at } });
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
      return response.json<Advanced>();
    },
  };
}
