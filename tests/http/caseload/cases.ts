import { begin, type Story, withAda } from '../../support/applications.ts';
import type { WholeService } from '../../support/whole-service.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

export interface Counts {
  promises: { kept: number; late: number; broken: number; open: number };
  breaches: number;
  refusals: number;
  refusalsIgnored: number;
  thankYous: { onTime: number; late: number; missed: number; owed: number; overdue: number };
  attempts: number;
  attemptLimit: number;
  daysOfSilence: number;
  neglectedSince: string | null;
}

export interface Case {
  id: string;
  company: string;
  client: { id: string; name: string } | null;
  state: string;
  attention: string;
  figures: Counts;
  lastActivityAt: string;
}

export async function read<T>(
  service: WholeService,
  url: string,
  who: 'owner' | 'coach' = 'coach',
): Promise<T> {
  const response = await service.call(who, 'GET', url);
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json<T>();
}

export async function cases(service: WholeService, query = ''): Promise<Case[]> {
  return (await read<{ items: Case[] }>(service, `/v1/caseload/applications${query}`)).items;
}

/** The figures of an application as they stand now. */
export async function figures(service: WholeService, { id }: Story): Promise<Counts> {
  const found = (await cases(service, '?limit=200')).find(known => known.id === id);
  if (found === undefined) throw new Error('The caseload does not know it');
  return found.figures;
}

/** An application with Ada alone, interviewed an hour before the clock of a test starts. */
export function application(service: WholeService, changes: object = {}): Promise<Story> {
  return begin(service, { ...withAda, ...changes });
}

/** An act that happened, whatever the rules say. */
export const happened = (event: object) => ({ ...event, alreadyHappened: true });

/** A promise to Ada, for Thursday 5 March unless told otherwise. */
export const promise = ({ people }: Story, on = '2026-03-05') => ({
  type: 'commitment.made',
  interviewer: people[0],
  channel: 'email',
  on,
});
