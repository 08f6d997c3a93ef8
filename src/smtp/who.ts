import type { Letter, Mailbox } from '../mail/in/letter.ts';
import type { Known } from '../mail/in/reading.ts';
import type { MailAddressRow } from '../store/mail-addresses.ts';
import type { Reader } from '../store/store.ts';

/** Further applications make it no more of a person. */
const mostFound = 50;

/** Who is who among the addresses of a message. */
export interface Who extends Known {
  /** Whose it is, where the sender is one client and the secret address is for all. */
  clientId: string | null;
}

/** Looks up everybody whom the message names, as the one secret address may know them. */
export async function whoIsWho(
  reader: Reader,
  row: MailAddressRow,
  letter: Letter,
  isOurs: (address: string) => boolean,
): Promise<Who> {
  const { workspace_id: workspaceId, client_id: only } = row;
  const senders = new Set(JSON.parse(row.senders) as string[]); // as `createMailAddress` wrote it
  const candidates = new Set<string>();
  const people = new Set<string>();
  const clients = new Set<string>();
  for (const address of addressesOf(letter)) {
    if (isOurs(address)) continue;
    const [account, owners, found] = await Promise.all([
      reader.accountByEmail(workspaceId, address),
      reader.clientsByEmail(workspaceId, address),
      reader.peopleByEmail(workspaceId, address, mostFound),
    ]);
    const theirs = [account?.client_id ?? null, ...owners.map(({ id }) => id)].filter(id => id !== null);
    const isAllowed = (id: string | null) => only === null || id === only;
    if (senders.has(address)) candidates.add(address);
    if (theirs.some(isAllowed) || (only === null && account?.role === 'owner')) candidates.add(address);
    if (letter.from.some(sender => sender.address === address)) for (const id of theirs) clients.add(id);
    if (found.some(({ clientId }) => isAllowed(clientId))) people.add(address);
  }
  const [client = null, another] = clients;
  return {
    isOurs,
    isCandidate: address => candidates.has(address),
    isPerson: address => people.has(address),
    clientId: only ?? (another === undefined ? client : null),
  };
}

function addressesOf({ from, to, forwarded }: Letter): Set<string> {
  const inner: readonly Mailbox[] =
    forwarded === null || forwarded === 'unclear' ? [] : [forwarded.from ?? [], ...forwarded.to].flat();
  const all = [...from.slice(0, 5), ...to, ...inner].map(({ address }) => address);
  // What is no address is nobody's; databases need not even hear of it.
  return new Set(all.filter(address => /^[\x21-\x7e]{1,254}$/.test(address)));
}
