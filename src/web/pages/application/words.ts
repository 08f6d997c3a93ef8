const outcomes: Readonly<Record<string, string>> = {
  offer: 'An offer',
  rejection: 'A rejection',
  withdrawn: 'Withdrawn',
  'position-closed': 'The position was closed',
  silence: 'Never answered',
};

export function outcomeName(outcome: string): string {
  return outcomes[outcome] ?? outcome;
}

const roles: Readonly<Record<string, string>> = {
  owner: 'the owner',
  coach: 'a coach',
  candidate: 'the candidate',
  tool: 'a tool',
  timer: 'the clock',
  system: 'the service',
};

/** "by a coach" */
export function actorName(role: string): string {
  return roles[role] ?? role;
}

/** What became of a promise, and the colour that it is shown in. */
export const promises: Readonly<Record<string, { name: string; color: string }>> = {
  open: { name: 'Open', color: 'blue' },
  kept: { name: 'Kept', color: 'teal' },
  late: { name: 'Kept late', color: 'orange' },
  broken: { name: 'Broken', color: 'red' },
  released: { name: 'Released', color: 'gray' },
};
