import { setImmediate as nextTurn } from 'node:timers/promises';
import type { State } from '../../machines/application.ts';
import type { Attention } from '../../machines/balance.ts';
import { createProgram, type Program } from '../../machines/engine.ts';
import { advance } from '../../machines/history.ts';
import type { Policy } from '../../machines/policy.ts';
import { takeUnder } from '../../machines/take.ts';
import { type View, view } from '../../machines/view.ts';
import { type StoredRevision, storedRevision } from '../audit/revision.ts';
import type { ApplicationRow } from '../store/store.ts';
import { logOf, type Sources, standingNow } from './current.ts';

/** How many open applications are tried, the newest first. Each is folded twice, which takes about a millisecond. */
export const mostTried = 500;
const rowsPerRead = 100;

/** Where an application stands: what a policy can change of it. */
export interface Outlook {
  state: State;
  level: Attention['level'];
  /** The next follow-up and from when it can be done, epoch ms; null for none. */
  next: { kind: string; from: number } | null;
}

export interface TriedApplication {
  row: ApplicationRow;
  was: Outlook;
  is: Outlook;
  verdicts: StoredRevision['verdicts'];
}

export interface PolicyTrial {
  tried: number;
  /** Whether there are open applications beyond those that were tried. */
  hasMore: boolean;
  /** Those for which something would change. */
  changed: TriedApplication[];
}

/** What moving every open application to this policy would do. Nothing is recorded. */
export async function tryPolicy(
  sources: Sources,
  { workspaceId, policy, now }: { workspaceId: string; policy: Policy; now: number },
): Promise<PolicyTrial> {
  const program = createProgram(policy);
  const trial: PolicyTrial = { tried: 0, hasMore: false, changed: [] };
  for await (const row of openApplications(sources, workspaceId, now)) {
    if (trial.tried === mostTried) return { ...trial, hasMore: true };
    trial.tried += 1;
    const tried = await tryOn(sources, program, row, now);
    if (isChange(tried)) trial.changed.push(tried);
    // Others are served in between.
    await nextTurn();
  }
  return trial;
}

/** The applications that were open when they were last written, the newest first. */
async function* openApplications({ reader }: Sources, workspaceId: string, now: number) {
  let afterId: string | undefined;
  for (;;) {
    const rows = await reader.applications(workspaceId, {
      now,
      limit: rowsPerRead,
      ...(afterId === undefined ? {} : { afterId }),
    });
    yield* rows.filter(({ state }) => state !== 'closed');
    if (rows.length < rowsPerRead) return;
    afterId = rows.at(-1)?.id;
    await nextTurn();
  }
}

async function tryOn(
  sources: Sources,
  program: Program,
  row: ApplicationRow,
  now: number,
): Promise<TriedApplication> {
  const standing = await standingNow(sources, row, now);
  const log = await logOf(sources.reader, row);
  const { position, revised } = takeUnder(program, standing.program, standing.position, log.history);
  return {
    row,
    was: outlook(standing.view),
    is: outlook(view(program, advance(program, position, now), now)),
    verdicts: storedRevision(revised, log.seqOf).verdicts,
  };
}

function outlook({ state, attention, followUps }: View): Outlook {
  const [next] = followUps;
  return {
    state,
    level: attention.level,
    next: next === undefined ? null : { kind: next.kind, from: next.from },
  };
}

function isChange({ was, is, verdicts }: TriedApplication): boolean {
  return verdicts.length > 0 || JSON.stringify(was) !== JSON.stringify(is);
}
