import type { Case } from './caseload.ts';

/** How the applications of a caseload can be put in order, the worst first. */
export const caseSorts = [
  'attention',
  'newest',
  'company',
  'promises',
  'breaches',
  'refusals',
  'thank-yous',
  'attempts',
  'silence',
  'neglect',
  'activity',
] as const;
export type CaseSort = (typeof caseSorts)[number];

/** The applications in an order; newest first among equals. */
export function sortCases(cases: readonly Case[], sort: CaseSort, nameOf: (known: Case) => string): Case[] {
  if (sort === 'company') {
    const names = new Map(cases.map(known => [known, nameOf(known)]));
    const collator = new Intl.Collator('en');
    return [...cases].sort(
      (a, b) => collator.compare(names.get(a) ?? '', names.get(b) ?? '') || newestFirst(a, b),
    );
  }
  return [...cases].sort((a, b) => byKeys(keysOf(a, sort), keysOf(b, sort)) || newestFirst(a, b));
}

function byKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? 0;
    if (key !== other) return key - other;
  }
  return 0;
}

function newestFirst(a: Case, b: Case): number {
  return a.row.id < b.row.id ? 1 : a.row.id > b.row.id ? -1 : 0;
}

/** Numbers of which the smaller comes first. */
function keysOf({ figures, daysOfSilence, activeAt }: Case, sort: CaseSort): number[] {
  const { pressing, promises, thankYous } = figures;
  const neglectedSince = figures.neglectedSince ?? Number.MAX_SAFE_INTEGER;
  switch (sort) {
    case 'attention':
      return [-pressing.promisesBroken, -pressing.breaches, -pressing.refusalsIgnored, neglectedSince];
    case 'promises':
      return [-promises.broken, -promises.late];
    case 'breaches':
      return [-figures.breaches];
    case 'refusals':
      return [-figures.refusalsIgnored, -figures.refusals];
    case 'thank-yous':
      return [-thankYous.overdue - thankYous.missed, -thankYous.late, -thankYous.owed];
    case 'attempts':
      return [-figures.attempts / Math.max(1, figures.attemptLimit)];
    case 'silence':
      return [-daysOfSilence];
    case 'neglect':
      return [neglectedSince];
    case 'activity':
      return [-activeAt];
    default:
      return [];
  }
}
