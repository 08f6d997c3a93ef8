import {
  type Icon,
  IconBriefcase,
  IconEye,
  IconInbox,
  IconMessage,
  IconReport,
  IconSettings,
  IconShieldCheck,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { Session } from '../data/session.tsx';

interface Place {
  to: string;
  name: string;
  icon: Icon;
  for: readonly Session['role'][];
}

const places: readonly Place[] = [
  { to: '/caseload', name: 'Caseload', icon: IconUsers, for: ['owner', 'coach'] },
  { to: '/today', name: 'Today', icon: IconSun, for: ['candidate', 'owner'] },
  {
    to: '/applications',
    name: 'Applications',
    icon: IconBriefcase,
    for: ['owner', 'coach', 'candidate', 'tool'],
  },
  { to: '/review', name: 'Review', icon: IconInbox, for: ['owner', 'candidate'] },
  { to: '/audit', name: 'Audit', icon: IconShieldCheck, for: ['owner', 'coach'] },
  { to: '/reports', name: 'Report', icon: IconReport, for: ['candidate'] },
  { to: '/consent', name: 'Who may see this', icon: IconEye, for: ['candidate'] },
  { to: '/settings', name: 'Settings', icon: IconSettings, for: ['owner', 'coach', 'candidate', 'tool'] },
];

/** Where somebody of this role can go, what matters most first. */
export function placesFor({ role, client }: Session): readonly Place[] {
  const open = places.filter(place => place.for.includes(role));
  if (role !== 'candidate' || client === null) return open;
  // What coaches share with a client stands on the client's own page.
  return [...open, { to: `/clients/${client.id}`, name: 'From your coach', icon: IconMessage, for: [role] }];
}
