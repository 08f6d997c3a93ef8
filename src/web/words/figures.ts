import type { Schema } from '../../client/api.ts';

export type ClientCase = Schema<'ClientCase'>;
export type Case = Schema<'Case'>;
export type Sums = Schema<'SummedFigures'>;

/** "3 promises" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** "83%", or that there is nothing to measure yet. */
export function sayRate(rate: number | null): string {
  if (rate === null) return 'None yet';
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(rate);
}

/** What weighs today, in a few words. */
export function sayPressing({ kind, count }: Pick<ClientCase['pressing'][number], 'kind' | 'count'>): string {
  switch (kind) {
    case 'promises-broken':
      return `${countOf(count, 'promise')} broken`;
    case 'breaches':
      return `${countOf(count, 'rule')} broken`;
    case 'refusals-ignored':
      return `${countOf(count, 'refusal')} ignored`;
    case 'neglect':
      return `${countOf(count, 'application')} neglected`;
  }
}

/** What a client is called; applications that belong to nobody have a name as well. */
export function nameOf(client: { name: string } | null): string {
  return client?.name ?? 'Without a client';
}
