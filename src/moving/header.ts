import { formatInstant } from '../instants.ts';
import { staysBehind } from './columns.ts';
import { LineFault, parsed } from './lines.ts';

/** The format, and its version. */
export const format = 'top-of-mind/1';

/** What does not go along, in words. */
const leftBehind: readonly string[] = [
  ...new Set(Object.values(staysBehind)),
  'passwords, and who somebody is at an OpenID provider: accounts arrive without',
  'the secrets of webhooks: webhooks arrive switched off, with new ones',
  'the addresses of intakes: intakes arrive revoked, their expressions are there to be used again',
  'the links of invitations to coaches: those who have not accepted are invited again',
];

export function headerLine(workspace: { id: string; name: string }, now: number): string {
  const { id, name } = workspace;
  return JSON.stringify({
    record: 'header',
    format,
    exportedAt: formatInstant(now),
    workspace: { id, name },
    leftBehind,
  });
}

/** Throws a `LineFault` where what follows cannot be taken into this workspace. */
export function readHeader(line: string, workspaceId: string): void {
  const header = parsed(line);
  if (header['record'] !== 'header' || typeof header['format'] !== 'string') {
    throw new LineFault('is not the header of an export');
  }
  if (header['format'] !== format) throw new LineFault(`is of the format ${header['format']}, not ${format}`);
  const workspace = header['workspace'];
  const from = typeof workspace === 'object' && workspace !== null && 'id' in workspace ? workspace.id : '';
  // The id is bound into every hash of every log: another one would have to forge them all.
  if (from !== workspaceId)
    throw new LineFault('comes from another workspace, whose logs cannot be proved in this one');
}

/** How many lines of each kind there are. */
export type Counts = Record<string, number>;

export function endLine(counts: Counts, digest: string): string {
  return JSON.stringify({ record: 'end', counts, digest });
}
