import { createProgram, type Program } from '../../machines/engine.ts';
import type { PolicyPin } from '../../machines/envelope.ts';
import { type Policy, packs } from '../../machines/policy.ts';
import type { PolicyRow, Reader } from '../store/store.ts';

/** Policies and the programs made from them. Both never change under one name and version. */
export interface Programs {
  /** The program of a pinned policy. */
  get(workspaceId: string, pin: PolicyPin): Promise<Program>;
  /** The policy of this name, in this version or the latest; undefined where there is none. */
  find(workspaceId: string, wanted: { name: string; version?: number }): Promise<Policy | undefined>;
  /** The packs that ship, then those that the workspace added. */
  list(workspaceId: string): Promise<Policy[]>;
}

const mostPrograms = 200;

export function createPrograms(reader: Pick<Reader, 'policies'>): Programs {
  const shipped = new Map(packs.map(policy => [keyOf('', policy), createProgram(policy)]));
  const added = new Map<string, Program>();

  const list = async (workspaceId: string) => [
    ...packs,
    ...(await reader.policies(workspaceId)).map(policyFrom),
  ];

  const find: Programs['find'] = async (workspaceId, { name, version }) => {
    const versions = (await list(workspaceId)).filter(policy => policy.name === name);
    return version === undefined ? versions.at(-1) : versions.find(policy => policy.version === version);
  };

  return {
    list,
    find,
    async get(workspaceId, pin) {
      const known = shipped.get(keyOf('', pin)) ?? added.get(keyOf(workspaceId, pin));
      if (known !== undefined) return known;
      const policy = await find(workspaceId, pin);
      if (policy === undefined) throw new Error(`Policy ${pin.name} ${pin.version} is pinned and not there`);
      const program = createProgram(policy);
      if (added.size >= mostPrograms) added.clear();
      added.set(keyOf(workspaceId, pin), program);
      return program;
    },
  };
}

function keyOf(workspaceId: string, { name, version }: PolicyPin): string {
  return `${workspaceId}/${name}/${version}`;
}

/** Rows are written by `addPolicy` only, from a policy that was checked. */
function policyFrom({ body }: PolicyRow): Policy {
  return JSON.parse(body) as Policy;
}
