import type { Session } from '../../data/session.tsx';

interface Section {
  /** The last part of its address: `/settings/<path>`. */
  path: string;
  name: string;
  for: readonly Session['role'][];
  /** Closed to coaches who depend on grants. */
  needsWorkspace?: boolean;
  /** Not in a sandbox. */
  needsLive?: boolean;
}

interface Group {
  name: string;
  sections: readonly Section[];
}

const everybody: Section['for'] = ['owner', 'coach', 'candidate', 'tool'];

const groups: readonly Group[] = [
  {
    name: 'You',
    sections: [
      { path: 'account', name: 'Your account', for: everybody },
      { path: 'digest', name: 'Mail from us', for: ['owner', 'coach', 'candidate'] },
    ],
  },
  {
    name: 'People and keys',
    sections: [
      { path: 'people', name: 'People', for: ['owner'], needsLive: true },
      { path: 'keys', name: 'Keys', for: ['owner'] },
    ],
  },
  { name: 'Rules', sections: [{ path: 'policies', name: 'Policies', for: ['owner'] }] },
  {
    name: 'Tools',
    sections: [
      { path: 'intakes', name: 'Intakes', for: ['owner', 'candidate'] },
      { path: 'mail', name: 'Mail', for: ['owner', 'candidate'] },
      { path: 'webhooks', name: 'Webhooks', for: ['owner'] },
      {
        path: 'calendars',
        name: 'Calendars',
        for: ['owner', 'coach', 'candidate'],
        needsWorkspace: true,
      },
      { path: 'sandboxes', name: 'Sandboxes', for: ['owner'], needsLive: true },
    ],
  },
  { name: 'Data', sections: [{ path: 'moving', name: 'Import and export', for: ['owner', 'candidate'] }] },
];

/** What somebody can set, group by group: none that is empty for them. */
export function sectionsFor({ role, reach, sandbox }: Session): readonly Group[] {
  const isOpen = (section: Section) =>
    section.for.includes(role) &&
    (section.needsWorkspace !== true || reach === 'workspace') &&
    (section.needsLive !== true || sandbox === null);
  return groups
    .map(({ name, sections }) => ({ name, sections: sections.filter(isOpen) }))
    .filter(({ sections }) => sections.length > 0);
}
