import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { PolicyNumbers, packs } from '../../machines/policy.ts';
import type { PolicyRow } from '../store/store.ts';
import { LineFault } from './lines.ts';

const body = Compile(
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 100 }),
    version: Type.Integer({ minimum: 1 }),
    description: Type.String(),
    numbers: PolicyNumbers,
    calls: Type.Boolean(),
    holidays: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    sources: Type.Record(Type.String(), Type.String()),
  }),
);

/** A policy that can be counted with, or a `LineFault`: with another one no log would come to anything. */
export function requirePolicy(row: Record<string, string | number | null>): PolicyRow {
  const policy: unknown = JSON.parse(String(row['body']));
  if (!body.Check(policy)) throw new LineFault('has no policy that can be counted with');
  const { name, version, numbers } = policy;
  const isNamed = name === row['name'] && version === row['version'];
  const isOwn = packs.every(pack => pack.name !== name);
  if (!isNamed || !isOwn || numbers.callsFromHour >= numbers.callsUntilHour) {
    throw new LineFault('has no policy that can be counted with');
  }
  return row as unknown as PolicyRow; // its columns are all that were read
}
