/** How a group turned out for each of its members, in their order. */
export type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

/** Gathers what arrives while a commit is under way, so that one commit serves it all. */
export interface Groups<C, R> {
  add(command: C): Promise<R>;
  /** Resolves when everything added so far has been settled. */
  settled(): Promise<void>;
}

interface Waiting<C, R> {
  command: C;
  resolve(value: R): void;
  reject(error: unknown): void;
}

export interface GroupsDeps<C, R> {
  /** Serves a group. Throws when nothing came of it for any of its members, or when that is not known. */
  run(commands: readonly C[]): Promise<Outcome<R>[]>;
  /** Whether such a failure left nothing behind for certain. */
  mayRunAgain(error: unknown): boolean;
  /** Most members of a group. */
  limit: number;
}

/**
 * One group runs at a time. If a group fails as a whole, and left nothing behind, its members are run again one by
 * one, so that one that cannot be served does not spoil the rest. A group of one starts at the end of this turn of
 * the event loop: requests that came in the same turn join it, and nobody waits for a timer.
 */
export function createGroups<C, R>({ run, mayRunAgain, limit }: GroupsDeps<C, R>): Groups<C, R> {
  let waiting: Waiting<C, R>[] = [];
  let running: Promise<void> | undefined;

  const settle = ({ resolve, reject }: Waiting<C, R>, outcome: Outcome<R> | undefined) => {
    if (outcome?.ok) resolve(outcome.value);
    else reject(outcome?.error ?? new Error('The group forgot a member'));
  };

  const runAlone = async (member: Waiting<C, R>) => {
    try {
      settle(member, (await run([member.command]))[0]);
    } catch (error) {
      member.reject(error);
    }
  };

  const runGroup = async (members: readonly Waiting<C, R>[]) => {
    try {
      const outcomes = await run(members.map(({ command }) => command));
      for (const [index, member] of members.entries()) settle(member, outcomes[index]);
    } catch (error) {
      if (members.length > 1 && mayRunAgain(error)) for (const member of members) await runAlone(member);
      else for (const member of members) member.reject(error);
    }
  };

  const runAll = async () => {
    await new Promise(resolve => setImmediate(resolve));
    while (waiting.length > 0) {
      const members = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await runGroup(members);
    }
    running = undefined;
  };

  return {
    add(command) {
      const { promise, resolve, reject } = Promise.withResolvers<R>();
      waiting.push({ command, resolve, reject });
      running ??= runAll();
      return promise;
    },
    async settled() {
      while (running !== undefined) await running;
    },
  };
}
