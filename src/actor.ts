/**
 * What a key may do; `src/http/permissions.ts` holds the table. `calendar` reads follow-ups as a calendar and nothing
 * else: such a key stands in an address that calendar programs are given.
 */
export type Role = 'owner' | 'coach' | 'candidate' | 'tool' | 'calendar';

/** What of a client's applications somebody is shown. Dates, states and decisions always are. */
export interface Sight {
  /** People's names and addresses. */
  readonly names: boolean;
  /** Notes, gists, reasons and other free text. */
  readonly notes: boolean;
  /** Which employers these are. */
  readonly employers: boolean;
}

/** How far a client lets a coach in. */
export interface Grant extends Sight {
  readonly id: string;
  readonly clientId: string;
  /** What the coach may post: remarks and corrections, or any event in the client's name. */
  readonly post: 'remarks' | 'events';
}

/** Who is asking: what a key says about its bearer. */
export interface Actor {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly role: Role;
  /** When set, only this client's applications exist for the actor. Never set for an owner. */
  readonly clientId: string | null;
  /** Null: role and client alone decide. Otherwise these clients exist for the actor, as far as they granted it, and no other. */
  readonly grants: ReadonlyMap<string, Grant> | null;
  /** Whose session the key is; null for a key that stands for itself. */
  readonly accountId: string | null;
}

/** Who recorded an entry, as the log keeps it: ids only. */
export interface Signature {
  role: string;
  key?: string;
  account?: string;
}

export function signatureOf({ role, keyId, accountId }: Actor): Signature {
  return { role, key: keyId, ...(accountId === null ? {} : { account: accountId }) };
}

/** Whom grants are given to, and looks noted of: the account, or the key that stands for itself. */
export function holderOf({ accountId, keyId }: Actor): string {
  return accountId ?? keyId;
}

/** Whether something that belongs to this client (null: to nobody in particular) exists for the actor. */
export function mayTouchClient({ clientId: only, grants }: Actor, clientId: string | null): boolean {
  if (grants !== null) return clientId !== null && grants.has(clientId);
  return only === null || only === clientId;
}

const everything: Sight = { names: true, notes: true, employers: true };
const nothing: Sight = { names: false, notes: false, employers: false };

/** What the actor is shown of what belongs to this client. */
export function sightOf({ grants }: Actor, clientId: string | null): Sight {
  if (grants === null) return everything;
  return (clientId === null ? undefined : grants.get(clientId)) ?? nothing;
}
