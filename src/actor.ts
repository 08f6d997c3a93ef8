/** What a key may do; `src/http/permissions.ts` holds the table. */
export type Role = 'owner' | 'coach' | 'candidate' | 'tool';

/** Who is asking: what a key says about its bearer. */
export interface Actor {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly role: Role;
  /** When set, only this client's applications exist for the actor. Never set for an owner. */
  readonly clientId: string | null;
}

/** Whether something that belongs to this client (null: to nobody in particular) exists for the actor. */
export function mayTouchClient(actor: Actor, clientId: string | null): boolean {
  return actor.clientId === null || actor.clientId === clientId;
}
