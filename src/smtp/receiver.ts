import type { Actor } from '../actor.ts';
import { Problem } from '../errors.ts';
import type { Queued, Recorded, RouteCommand } from '../host/commands.ts';
import type { Host } from '../host/host.ts';
import { isSandbox } from '../ids.ts';
import { hashKey } from '../keys.ts';
import { digestOfMessage } from '../mail/in/digest.ts';
import type { Doubt } from '../mail/in/doubts.ts';
import type { Letter } from '../mail/in/letter.ts';
import type { Letters } from '../mail/in/letters.ts';
import { type Reading, readingOf } from '../mail/in/reading.ts';
import { guess, settle } from '../mail/in/settle.ts';
import type { MailAddressRow } from '../store/mail-addresses.ts';
import type { Reader } from '../store/store.ts';
import { whoIsWho } from './who.ts';

/** What came of a message for one secret address. No name, no address. */
export interface Taken {
  mailAddress: string;
  outcome: 'recorded' | 'queued';
  /** Why it is in the review queue. */
  reason?: string;
  isRepeat: boolean;
}

/** Turns messages to secret addresses into events. */
export interface Receiver {
  /** The secret address; undefined where it is none, or was revoked. */
  find(address: string): Promise<MailAddressRow | undefined>;
  /**
   * Resolves when everything is committed. A message that came before is known again. Throws where that was not possible,
   * and the message has to come again: for some of the addresses it may have been recorded.
   */
  take(rows: readonly MailAddressRow[], message: IncomingMessage): Promise<Taken[]>;
}

export interface IncomingMessage {
  raw: Uint8Array<ArrayBuffer>;
  /** Whether it came from nobody: so bounces do, which must not be answered. */
  isFromNobody: boolean;
  now: number;
}

/** `domain` is what stands behind the `@` of the secret addresses. */
export function createReceiver({
  host,
  reader,
  letters,
  domain,
}: {
  host: Host;
  reader: Reader;
  letters: Letters;
  domain: string;
}): Receiver {
  const tokenOf = (address: string) => {
    const [, token, behind] = /^log\+([a-z2-7]{32})@(.+)$/.exec(address.toLowerCase()) ?? [];
    return behind === domain ? token : undefined;
  };
  const isOurs = (address: string) => tokenOf(address) !== undefined;

  /** What time it is there: in a sandbox what its clock says. */
  const timeIn = async (workspaceId: string, now: number) => {
    const workspace = isSandbox(workspaceId) ? await reader.workspace(workspaceId) : undefined;
    return workspace?.clock_at ?? now;
  };

  const read = async (row: MailAddressRow, letter: Letter | null, message: IncomingMessage) => {
    const { now, isFromNobody } = message;
    if (letter === null) return { reading: unread('unreadable'), clientId: row.client_id };
    const who = await whoIsWho(reader, row, letter, isOurs);
    const reading = readingOf(letter, who, now);
    return {
      reading: isFromNobody ? { ...reading, doubt: 'bounce' as const } : reading,
      clientId: who.clientId,
    };
  };

  const takeFor = async (
    row: MailAddressRow,
    letter: Letter | null,
    digest: string,
    received: IncomingMessage,
  ): Promise<Taken> => {
    const message = { ...received, now: await timeIn(row.workspace_id, received.now) };
    const { reading, clientId } = await read(row, letter, message);
    const command = commandOf(row, reading, { clientId, digest, now: message.now });
    const answer = await host.route(command).catch((error: unknown) => {
      if (!(error instanceof Problem) || isTemporary(error)) throw error;
      // Somebody who knows more may still make sense of it.
      return host.route({ ...command, doubt: 'impossible' });
    });
    return taken(row, answer);
  };

  return {
    async find(address) {
      const token = tokenOf(address);
      const row = token === undefined ? undefined : await reader.mailAddressByHash(hashKey(token));
      return row === undefined || row.revoked_at !== null ? undefined : row;
    },
    async take(rows, message) {
      const digest = digestOfMessage(message.raw);
      const letter = await letters.read(rows[0]?.id ?? '', message.raw);
      const all: Taken[] = [];
      for (const row of rows) all.push(await takeFor(row, letter, digest, message));
      return all;
    },
  };
}

/** The message has to come again, rather than to be looked at by a person. */
function isTemporary({ code }: Problem): boolean {
  return ['unavailable', 'overloaded', 'storage-full', 'internal', 'rate-limited'].includes(code);
}

function unread(doubt: Doubt): Reading {
  const tone = { thanks: false, asks: false };
  return { kind: 'received', person: null, at: null, writtenAt: null, tone, doubt };
}

function commandOf(
  row: MailAddressRow,
  reading: Reading,
  { clientId, digest, now }: { clientId: string | null; digest: string; now: number },
): RouteCommand {
  const actor: Actor = {
    workspaceId: row.workspace_id,
    keyId: row.id,
    role: 'tool',
    clientId: row.client_id,
    grants: null,
    accountId: null,
  };
  return {
    kind: 'route',
    actor,
    now,
    event: guess(reading, now),
    naming: {
      ...(reading.person === null ? {} : { email: reading.person }),
      ...(clientId === null ? {} : { clientId }),
      fillsInterviewer: true,
    },
    ...(reading.doubt === null ? {} : { doubt: reading.doubt }),
    settle: place => settle(reading, place, now),
    idempotencyKey: `mail ${row.id} ${digest}`,
    // The same message may be read otherwise when it comes again, because more is known by then.
    requestDigest: digest,
  };
}

function taken({ id: mailAddress }: MailAddressRow, answer: Recorded | Queued): Taken {
  return 'queued' in answer
    ? { mailAddress, outcome: 'queued', reason: answer.queued.reason, isRepeat: answer.replayed }
    : { mailAddress, outcome: 'recorded', isRepeat: answer.replayed };
}
