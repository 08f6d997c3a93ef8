import type { Schema } from '../../client/api.ts';

/** What people call the verdicts in a record, and their colours. */
export const verdictNames: Record<Schema<'Decision'>['verdict'], { name: string; color: string }> = {
  allowed: { name: 'Allowed', color: 'teal' },
  refused: { name: 'Refused', color: 'orange' },
  breach: { name: 'Breach', color: 'red' },
};

/** Who records entries. */
export const roleNames: Readonly<Record<string, string>> = {
  owner: 'Owner',
  coach: 'Coach',
  candidate: 'Candidate',
  tool: 'A tool',
  timer: 'The clock',
};
