import { createHmac, timingSafeEqual } from 'node:crypto';
import Type from 'typebox';
import { Value } from 'typebox/value';

const day = 86_400_000;
/** Mails are kept for years, and whoever wants no more finds the last one. */
const unsubscribeForMs = 2 * 365 * day;
/** By then it has long been done, or was mentioned as overdue. */
const snoozeForMs = 60 * day;

const UnsubscribeParts = Type.Tuple([
  Type.Literal('unsubscribe'),
  Type.Integer(),
  Type.String(),
  Type.String(),
]);
const SnoozeParts = Type.Tuple([
  Type.Literal('snooze'),
  Type.Integer(),
  Type.String(),
  Type.String(),
  Type.String(),
  Type.String(),
  Type.String(),
]);

export interface UnsubscribeLink {
  workspaceId: string;
  accountId: string;
}
export interface SnoozeLink extends UnsubscribeLink {
  thing: string;
  applicationId: string;
  kind: string;
}

/** Epoch ms, by the clock of its workspace. */
interface Ending {
  expiresAt: number;
}

export interface MailLinks {
  /** Where one click ends the mails of an account. */
  unsubscribe(link: UnsubscribeLink, now: number): string;
  /** Where one thing can be left out for a while. */
  snooze(link: SnoozeLink, now: number): string;
  /** What a link says that we made ourselves; undefined for any other. Its end is for the caller to judge. */
  readUnsubscribe(token: string): (UnsubscribeLink & Ending) | undefined;
  readSnooze(token: string): (SnoozeLink & Ending) | undefined;
}

/**
 * Links that work without signing in, each for one act on one account: what they say is signed with a secret that all
 * nodes share. They hold ids and no name.
 */
export function createMailLinks(secret: string, publicUrl: string | null): MailLinks {
  const sign = (payload: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['mail link', payload]))
      .digest();
  // A list and no object, since these addresses are long enough.
  const write = (does: 'unsubscribe' | 'snooze', ...parts: (string | number)[]) => {
    const payload = Buffer.from(JSON.stringify([does, ...parts])).toString('base64url');
    return `${publicUrl ?? ''}/mail/${does}?t=${payload}.${sign(payload).toString('base64url')}`;
  };
  const read = (token: string): unknown => {
    const [payload = '', signature = ''] = token.split('.', 2);
    const [expected, given] = [sign(payload), Buffer.from(signature, 'base64url')];
    // Base64 has several spellings of some bytes; only the one that was written is accepted.
    const isCanonical = `${payload}.${given.toString('base64url')}` === token;
    if (!isCanonical || given.length !== expected.length || !timingSafeEqual(given, expected))
      return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  };
  return {
    unsubscribe: ({ workspaceId, accountId }, now) =>
      write('unsubscribe', now + unsubscribeForMs, workspaceId, accountId),
    snooze: ({ workspaceId, accountId, thing, applicationId, kind }, now) =>
      write('snooze', now + snoozeForMs, workspaceId, accountId, thing, applicationId, kind),
    readUnsubscribe(token) {
      const parts = read(token);
      if (!Value.Check(UnsubscribeParts, parts)) return undefined;
      const [, expiresAt, workspaceId, accountId] = parts;
      return { workspaceId, accountId, expiresAt };
    },
    readSnooze(token) {
      const parts = read(token);
      if (!Value.Check(SnoozeParts, parts)) return undefined;
      const [, expiresAt, workspaceId, accountId, thing, applicationId, kind] = parts;
      return { workspaceId, accountId, thing, applicationId, kind, expiresAt };
    },
  };
}
