import { type Icon, IconBriefcase, IconReport, IconShieldCheck, IconSun } from '@tabler/icons-react';
import type { Session } from '../data/session.tsx';

interface Place {
  to: string;
  name: string;
  icon: Icon;
  for: readonly Session['role'][];
}

const places: readonly Place[] = [
  { to: '/today', name: 'Today', icon: IconSun, for: ['candidate', 'owner'] },
  {
    to: '/applications',
    name: 'Applications',
    icon: IconBriefcase,
    for: ['owner', 'coach', 'candidate', 'tool'],
  },
  { to: '/audit', name: 'Audit', icon: IconShieldCheck, for: ['owner', 'coach'] },
  { to: '/reports', name: 'Report', icon: IconReport, for: ['candidate'] },
];

/** Where somebody of this role can go, what matters most first. */
export function placesFor({ role }: Session): readonly Place[] {
  return places.filter(place => place.for.includes(role));
}
