import { afterEach, expect } from 'vitest';
import { createProgram, type Program } from '../../machines/engine.ts';
import type { PolicyPin } from '../../machines/envelope.ts';
import type { PostedEvent } from '../../machines/events.ts';
import { packs } from '../../machines/policy.ts';
import type { Actor } from '../../src/actor.ts';
import { type Verification, verify } from '../../src/audit/verify.ts';
import { ensureOwner } from '../../src/host/access.ts';
import type { Command, Recorded } from '../../src/host/commands.ts';
import { createHost, type Host } from '../../src/host/host.ts';
import { createPrograms, type Programs } from '../../src/host/programs.ts';
import { openStore } from '../../src/store/open.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, Store, Transaction } from '../../src/store/store.ts';
import type { databases, FreshDatabase } from '../support/databases.ts';
import { createTestClock, type TestClock } from '../support/http.ts';

/** A host on a fresh database, with a clock that stands still. */
export interface FreshHost {
  host: Host;
  store: Store;
  database: FreshDatabase;
  programs: Programs;
  clock: TestClock;
  owner: Actor;
  /** How many transactions were begun so far, but for the one that made the workspace. */
  writes(): number;
  /** What `onCommitted` was told, call by call. */
  committed: ApplicationRef[][];
  /** Comes between the host and its next transactions; undefined for none. */
  intercept(write: WriteOnce | undefined): void;
  /** An application whose interview was at `at`, else now. */
  create(more?: Partial<CreateCommand>): Promise<Recorded>;
  post(ref: ApplicationRef, event: PostedEvent, more?: Partial<PostCommand>): Promise<Recorded>;
  movePolicy(ref: ApplicationRef, name: string, more?: Partial<MoveCommand>): Promise<Recorded>;
  advance(ref: ApplicationRef): Promise<Recorded>;
  row(ref: ApplicationRef): Promise<ApplicationRow>;
  log(ref: ApplicationRef): Promise<EntryRow[]>;
  verification(ref: ApplicationRef): Promise<Verification>;
}

type CreateCommand = Extract<Command, { kind: 'create' }>;
type PostCommand = Extract<Command, { kind: 'post' }>;
type MoveCommand = Extract<Command, { kind: 'move-policy' }>;

/** Runs a transaction of the host, or something else in its place. */
export type WriteOnce = <T>(run: () => Promise<T>) => Promise<T>;

/** Opens hosts on fresh databases, and closes and removes everything after each test. */
export function freshHosts(create: (typeof databases)[number]['create']) {
  const opened: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });

  return async (): Promise<FreshHost> => {
    const database = await create();
    opened.push(() => database.remove());
    const store = await openStore(database.url);
    opened.push(() => store.close());
    return openHost(store, database);
  };
}

/** A second host on the database of a first, with its own connections: another node. */
export async function openHost(store: Store, database: FreshDatabase): Promise<FreshHost> {
  const clock = createTestClock();
  const { workspaceId } = await ensureOwner(store, clock, 'correct horse battery staple');
  const owner: Actor = {
    workspaceId,
    keyId: 'key_owner',
    role: 'owner',
    clientId: null,
    grants: null,
    accountId: null,
  };
  const programs = createPrograms(store.reader);
  const committed: ApplicationRef[][] = [];
  let writes = 0;
  let intercepting: WriteOnce | undefined;
  const watched: Store = {
    ...store,
    write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
      writes += 1;
      const run = () => store.write(work);
      return intercepting === undefined ? run() : intercepting(run);
    },
  };
  const host = createHost({
    store: watched,
    programs,
    onCommitted: changed => committed.push([...changed]),
  });
  const asked = (body: unknown) => ({
    actor: owner,
    now: clock.now(),
    idempotencyKey: null,
    requestDigest: JSON.stringify(body),
  });
  const row = async (ref: ApplicationRef) => {
    const found = await store.reader.application(ref);
    if (found === undefined) throw new Error(`There is no application ${ref.applicationId}`);
    return found;
  };
  const log = async (ref: ApplicationRef) => Array.fromAsync(store.reader.everyEntry(ref));
  return {
    host,
    store,
    database,
    programs,
    clock,
    owner,
    writes: () => writes,
    committed,
    intercept(write) {
      intercepting = write;
    },
    create: (more = {}) =>
      host.run({
        kind: 'create',
        company: 'Acme',
        role: 'Engineer',
        timeZone: 'America/New_York',
        interviewAt: clock.now(),
        interviewers: [{ name: 'Ann' }],
        clientId: null,
        policy: { name: 'standard' },
        ...asked(more.company ?? 'Acme'),
        ...more,
      }),
    post: (ref, event, more = {}) =>
      host.run({ kind: 'post', ref, event, ifMatch: null, ...asked(event), ...more }),
    movePolicy: (ref, name, more = {}) =>
      host.run({ kind: 'move-policy', ref, policy: { name }, ifMatch: null, ...asked(name), ...more }),
    advance: ref => host.run({ kind: 'advance', ref, now: clock.now() }),
    row,
    log,
    verification: async ref =>
      verify(await log(ref), await row(ref), pin => programs.get(ref.workspaceId, pin)),
  };
}

export function refOf({ application }: Pick<Recorded, 'application'>): ApplicationRef {
  return { workspaceId: application.workspace_id, applicationId: application.id };
}

/** The id of the person of this name. */
export async function personId(store: Store, ref: ApplicationRef, name: string): Promise<string> {
  const people = await store.reader.people(ref.workspaceId, [ref.applicationId]);
  const found = people.find(person => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found.id;
}

/** Checks the chain and the replay, and says what is wrong. */
export async function expectSound(fresh: FreshHost, ref: ApplicationRef): Promise<void> {
  const { entries, head, ...outcome } = await fresh.verification(ref);
  expect(outcome).toEqual({ ok: true });
  const row = await fresh.row(ref);
  expect({ entries, head }).toEqual({ entries: row.revision, head: row.head });
}

const shipped = packs.map(createProgram);

/** The program of a pack that ships. */
export function shippedProgram({ name, version }: PolicyPin): Program {
  const found = shipped.find(({ policy }) => policy.name === name && policy.version === version);
  if (found === undefined) throw new Error(`No pack ${name} ${version} ships`);
  return found;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant as events carry it. */
export function instantText(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString();
}
