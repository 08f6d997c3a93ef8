import { type Exception, exceptionKinds, exceptions } from '../../../machines/exceptions.ts';
import { type Actor, mayTouchClient } from '../../actor.ts';
import type { ClientWeek, WeekFacts } from '../../feeds/digest/facts.ts';
import type { Mention } from '../../host/digests.ts';
import type { Reader } from '../../store/store.ts';
import { type Case, casesNow, type ParsedFigures } from '../caseload.ts';
import { requireApplication, shownTo, standingNow } from '../current.ts';
import type { PartDeps } from './due-part.ts';
import type { Mentioned } from './mentioned.ts';

/** As many as are read before the week begins. The others are on the page, and named in the next mail. */
const mostExceptions = 25;
/** Names in one line. */
const mostNames = 20;

export interface WeekPart {
  facts: WeekFacts;
  mentions: Mention[];
  clientIds: string[];
}

const labels: Readonly<Record<Exception['kind'], string>> = {
  'promise-broken': 'Promise broken',
  'refusal-ignored': 'Refusal ignored',
  breach: 'Rule broken',
  'too-many-attempts': 'Too many check-ins',
  overdue: 'Overdue',
};

interface Found {
  known: Case;
  exception: Exception;
  mention: Mention;
}

/** What is not as it should be with the clients that the reader looks after. Null where there is no client. */
export async function weekPart(
  deps: PartDeps & { parsed: ParsedFigures },
  { actor, now, mentioned }: { actor: Actor; now: number; mentioned: Mentioned | null },
): Promise<WeekPart | null> {
  const all = await casesNow(deps, { actor, now, clientId: null });
  // An owner's own applications are part of the mornings.
  const cases = all.filter(({ row }) => actor.role !== 'owner' || row.client_id !== null);
  if (cases.length === 0) return null;
  const found: Found[] = [];
  for (const known of cases.filter(needsLook)) {
    for (const exception of await exceptionsOf(deps, actor, known, now)) {
      const thing = `${known.row.id}-${exception.id}`;
      found.push({ known, exception, mention: { thing, from_at: exception.at, stage: 'week' } });
    }
  }
  found.sort(byWeight);
  const news = found.filter(({ mention }) => mentioned === null || !mentioned.has(mention));
  const named = news.slice(0, mostExceptions);
  const names = await clientNames(deps.reader, actor);
  const nameOf = (id: string | null) => (id === null ? 'No client' : (names.get(id) ?? 'A client'));
  const isNews = new Set(news);
  const older = found.filter(each => !isNews.has(each)).map(({ known }) => known.row.client_id);
  const unwell = new Set(found.map(({ known }) => known.row.client_id));
  const fine = cases.filter(({ row, state }) => state !== 'closed' && !unwell.has(row.client_id));
  return {
    facts: {
      clients: await clientsFrom(deps, actor, named, nameOf),
      more: news.length - named.length,
      still: inOneLine(older.map(nameOf)),
      fine: inOneLine(fine.map(({ row }) => nameOf(row.client_id))),
      address: `${deps.publicUrl ?? ''}/caseload`,
    },
    mentions: named.map(({ mention }) => mention),
    clientIds: [...new Set(cases.flatMap(({ row }) => row.client_id ?? []))],
  };
}

/** What weighs most first, and so the client whom it is about; then what has lasted longest. */
function byWeight(a: Found, b: Found): number {
  const [one, other] = [exceptionKinds.indexOf(a.exception.kind), exceptionKinds.indexOf(b.exception.kind)];
  return one - other || a.exception.at - b.exception.at;
}

function needsLook({ level, figures: { pressing } }: Case): boolean {
  return level !== 'on-track' || pressing.breaches + pressing.promisesBroken + pressing.refusalsIgnored > 0;
}

async function exceptionsOf(
  deps: PartDeps,
  actor: Actor,
  { row, ignoredAt }: Case,
  now: number,
): Promise<Exception[]> {
  const whole = await requireApplication(deps.reader, actor, row.id);
  const { program, position, view } = await standingNow(deps, whole, now);
  const asked = { now, followUps: view.followUps, ignoredAt };
  return exceptions(position.snapshot.context, program.policy, asked);
}

async function clientsFrom(
  { reader, publicUrl }: PartDeps,
  actor: Actor,
  named: readonly Found[],
  nameOf: (id: string | null) => string,
): Promise<ClientWeek[]> {
  const weeks: ClientWeek[] = [];
  for (const [clientId, theirs] of Map.groupBy(named, ({ known }) => known.row.client_id)) {
    const listed: ClientWeek['exceptions'] = [];
    for (const { known, exception } of theirs) {
      const row = await requireApplication(reader, actor, known.row.id);
      const shown = await shownTo(reader, actor, row);
      listed.push({
        where: `${shown.company}, ${shown.role}`,
        label: labels[exception.kind],
        reason: shown.sentence(exception.reason),
        address: `${publicUrl ?? ''}/applications/${row.id}`,
      });
    }
    const path = clientId === null ? '/caseload' : `/clients/${clientId}`;
    weeks.push({ name: nameOf(clientId), address: `${publicUrl ?? ''}${path}`, exceptions: listed });
  }
  return weeks;
}

async function clientNames(reader: Reader, actor: Actor): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let afterId: string | undefined;
  do {
    const page = await reader.clients(actor.workspaceId, { ...(afterId && { afterId }), limit: 500 });
    for (const { id, name } of page) if (mayTouchClient(actor, id)) names.set(id, name);
    afterId = page.length === 500 ? page.at(-1)?.id : undefined;
  } while (afterId !== undefined);
  return names;
}

/** Each once, in the order of the alphabet. */
function inOneLine(names: readonly string[]): string {
  const distinct = [...new Set(names)].sort(new Intl.Collator('en').compare);
  const shown = distinct.slice(0, mostNames).join(', ');
  const more = distinct.length - mostNames;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
