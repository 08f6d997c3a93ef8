import {
  type Policy,
  type PolicyNumber,
  type PolicyNumbers,
  packs,
  standard,
} from '../../machines/policy.ts';
import { problem } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** A policy as a workspace writes it: what differs from `standard`. */
export interface PolicyDraft {
  name: string;
  description?: string;
  numbers?: Partial<PolicyNumbers>;
  calls?: boolean;
  holidays?: readonly string[];
  sources?: Readonly<Record<string, string | undefined>>;
}

const ownChoice = 'Choice of this workspace';

/** Adds a pack, or the next version of one. Applications stay under the version they were created under. */
export async function addPolicy(
  store: Store,
  workspaceId: string,
  draft: PolicyDraft,
  now: number,
): Promise<Policy> {
  return store.write(async transaction => {
    const policy = nextPolicy(draft, await transaction.policies(workspaceId));
    await transaction.insertPolicy({
      workspace_id: workspaceId,
      name: policy.name,
      version: policy.version,
      body: JSON.stringify(policy),
      created_at: now,
    });
    return policy;
  });
}

/** The policy that the draft would become beside those that are there. Throws where it makes no sense. */
export function nextPolicy(draft: PolicyDraft, there: readonly { name: string; version: number }[]): Policy {
  requireOwnName(draft.name);
  const numbers = { ...standard.numbers, ...draft.numbers };
  requireCallHours(numbers);
  const earlier = there.filter(({ name }) => name === draft.name);
  return {
    name: draft.name,
    version: Math.max(0, ...earlier.map(({ version }) => version)) + 1,
    description: draft.description ?? standard.description,
    numbers,
    calls: draft.calls ?? standard.calls,
    holidays: [...new Set(draft.holidays)].sort(),
    sources: sourcesOf(draft, numbers),
  };
}

function requireOwnName(name: string): void {
  if (!packs.some(pack => pack.name === name)) return;
  throw problem(
    'impossible-policy',
    `${name} ships with the product and stays as it is; choose another name.`,
    {
      errors: [{ pointer: '/name', detail: 'must not be the name of a pack that ships' }],
    },
  );
}

function requireCallHours({ callsFromHour, callsUntilHour }: PolicyNumbers): void {
  if (callsFromHour < callsUntilHour) return;
  throw problem('impossible-policy', 'Calls would close before they open.', {
    errors: [{ pointer: '/numbers/callsUntilHour', detail: 'must be later than callsFromHour' }],
  });
}

/** Each number's source: as given, that of `standard` where nothing was changed, else the workspace's own choice. */
function sourcesOf({ sources = {}, calls }: PolicyDraft, numbers: PolicyNumbers): Policy['sources'] {
  const isChanged = (name: PolicyNumber | 'calls') =>
    name === 'calls'
      ? calls !== undefined && calls !== standard.calls
      : numbers[name] !== standard.numbers[name];
  const named = Object.keys(standard.sources) as (PolicyNumber | 'calls')[]; // its own keys
  return Object.fromEntries(
    named.map(name => [name, sources[name] ?? (isChanged(name) ? ownChoice : standard.sources[name])]),
  ) as Policy['sources']; // one entry per key
}
