import type { Session } from '../../data/session.tsx';

interface Section {
  /** The last part of its address: `/settings/<path>`. */
  path: string;
  name: string;
  for: readonly Session['role'][];
}

const everybody: Section['for'] = ['owner', 'coach', 'candidate', 'tool'];

const sections: readonly Section[] = [
  { path: 'account', name: 'You', for: everybody },
  { path: 'people', name: 'People', for: ['owner'] },
  { path: 'keys', name: 'Keys', for: ['owner'] },
  { path: 'policies', name: 'Policies', for: ['owner'] },
];

/** What somebody of this role can set. */
export function sectionsFor({ role }: Session): readonly Section[] {
  return sections.filter(section => section.for.includes(role));
}
