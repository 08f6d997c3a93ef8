import type { Schema } from '../../client/api.ts';

type Policy = Schema<'Policy'>;

/** The policies that ship with the product. */
export const shippedNames: readonly string[] = ['standard', 'strict', 'persistent'];

/** "patient, version 2" */
export function sayPolicy({ name, version }: Pick<Policy, 'name' | 'version'>): string {
  return `${name}, version ${version}`;
}

/** The latest version of each policy, in the order in which they are listed. */
export function latestOf(policies: readonly Policy[]): Policy[] {
  const latest = new Map<string, Policy>();
  for (const policy of policies)
    if (policy.version > (latest.get(policy.name)?.version ?? 0)) latest.set(policy.name, policy);
  return [...latest.values()];
}
