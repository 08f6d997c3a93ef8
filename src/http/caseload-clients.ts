import type { Case } from './caseload.ts';
import { type Sums, sumsOf } from './caseload-sums.ts';

/** What a client needs attention for, what weighs most first. */
export const pressingKinds = ['promises-broken', 'breaches', 'refusals-ignored', 'neglect'] as const;
export type PressingKind = (typeof pressingKinds)[number];

/** How often something weighs today, and the application where it weighs most. */
export interface Pressing {
  kind: PressingKind;
  count: number;
  worst: Case;
}

/** A client's applications, taken together. */
export interface ClientCase {
  /** Null: applications that belong to no client. */
  client: { id: string; name: string } | null;
  cases: readonly Case[];
  sums: Sums;
  pressing: Pressing[];
  /** The earliest neglect that still lasts, epoch ms. */
  neglectedSince: number | null;
  activeAt: number | null;
}

/** How the clients of a caseload can be put in order. */
export const clientSorts = [
  'attention',
  'name',
  'thank-yous',
  'promises',
  'attempts',
  'silence',
  'activity',
] as const;
export type ClientSort = (typeof clientSorts)[number];

/** Puts the applications together by client. Clients without an application come too. */
export function byClient(
  cases: readonly Case[],
  clients: readonly { id: string; name: string }[],
): ClientCase[] {
  const casesOf = Map.groupBy(cases, ({ row }) => row.client_id);
  const known = clients.map(client => clientCase(client, casesOf.get(client.id) ?? []));
  const nobodys = casesOf.get(null);
  return nobodys === undefined ? known : [...known, clientCase(null, nobodys)];
}

/** What weighs today in these applications. */
export function pressingIn(cases: readonly Case[]): Pressing[] {
  return pressingKinds.flatMap(kind => {
    const weights = cases.map(known => ({ known, weight: weightOf(known, kind) }));
    const count = weights.reduce((sum, { weight }) => sum + weight, 0);
    const [first, ...rest] = weights;
    if (first === undefined || count === 0) return [];
    const worst = rest.reduce((most, next) => (isWorse(next, most) ? next : most), first);
    return [{ kind, count, worst: worst.known }];
  });
}

function weightOf({ figures: { pressing, neglectedSince } }: Case, kind: PressingKind): number {
  switch (kind) {
    case 'promises-broken':
      return pressing.promisesBroken;
    case 'breaches':
      return pressing.breaches;
    case 'refusals-ignored':
      return pressing.refusalsIgnored;
    case 'neglect':
      return neglectedSince === null ? 0 : 1;
  }
}

interface Weighed {
  known: Case;
  weight: number;
}

/** Where as much weighs, the one that has been neglected for longer. */
function isWorse(a: Weighed, b: Weighed): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return since(a.known.figures.neglectedSince) < since(b.known.figures.neglectedSince);
}

function clientCase(client: ClientCase['client'], cases: readonly Case[]): ClientCase {
  const neglected = cases.flatMap(({ figures }) => figures.neglectedSince ?? []);
  return {
    client,
    cases,
    sums: sumsOf(cases),
    pressing: pressingIn(cases),
    neglectedSince: neglected.length === 0 ? null : neglected.reduce((first, at) => Math.min(first, at)),
    activeAt: cases.length === 0 ? null : cases.reduce((last, known) => Math.max(last, known.activeAt), 0),
  };
}

/** Who needs attention first, or by another figure with the worst first; then by name. */
export function sortClients(clients: readonly ClientCase[], sort: ClientSort): ClientCase[] {
  const keys = new Map(clients.map(known => [known, keysOf(known, sort)]));
  return [...clients].sort((a, b) => {
    const [left = [], right = []] = [keys.get(a), keys.get(b)];
    for (const [index, key] of left.entries()) {
      const difference = key - (right[index] ?? 0);
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return byName(a, b);
  });
}

/** Numbers of which the smaller comes first. */
function keysOf({ pressing, neglectedSince, activeAt, sums }: ClientCase, sort: ClientSort): number[] {
  switch (sort) {
    case 'attention':
      return [
        ...pressingKinds.map(kind => -(pressing.find(known => known.kind === kind)?.count ?? 0)),
        since(neglectedSince),
      ];
    case 'name':
      return [];
    case 'thank-yous':
      return [sums.thankedOnTimeRate ?? 2];
    case 'promises':
      return [sums.promisesKeptRate ?? 2];
    case 'attempts':
      return [-(sums.attemptLimit === 0 ? 0 : sums.attempts / sums.attemptLimit)];
    case 'silence':
      return [-sums.longestSilenceDays];
    case 'activity':
      return [-(activeAt ?? 0)];
  }
}

/** Those of nobody come last. */
function byName(a: ClientCase, b: ClientCase): number {
  if (a.client === null || b.client === null) return Number(a.client === null) - Number(b.client === null);
  return a.client.name.localeCompare(b.client.name, 'en') || (a.client.id < b.client.id ? -1 : 1);
}

function since(at: number | null): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}
