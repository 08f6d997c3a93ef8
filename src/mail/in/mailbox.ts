import type { Mailbox } from './letter.ts';

/** An address with the name that it is shown under. */
export function mailbox(address: string, name: string): Mailbox {
  const lower = address.trim().toLowerCase();
  const named = /[^\s<>"'()[\]]+@[^\s<>"'()[\]]+/.exec(name)?.[0].toLowerCase();
  // Also before its case is folded: the Kelvin sign has a small k.
  const isOdd = !/^[\x21-\x7e]+$/.test(address.trim()) || (named !== undefined && named !== lower);
  return { address: lower, isOdd };
}
