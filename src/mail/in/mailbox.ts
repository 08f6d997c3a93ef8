import type { Mailbox } from './letter.ts';

/** What an address is made of, and how long it may be. Databases take all of it. */
const plainAddress = /^[\x21-\x7e]{1,254}$/;

/** An address with the name that it is shown under. */
export function mailbox(address: string, name: string): Mailbox {
  const lower = address.trim().toLowerCase();
  const named = /[^\s<>"'()[\]]+@[^\s<>"'()[\]]+/.exec(name)?.[0].toLowerCase();
  // Also before its case is folded: the Kelvin sign has a small k.
  const isOdd = !plainAddress.test(address.trim()) || (named !== undefined && named !== lower);
  return { address: lower, isOdd };
}
