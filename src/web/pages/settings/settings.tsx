import { Stack, Tabs, Title } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../data/session.tsx';
import { Empty } from '../../parts/told.tsx';
import { sectionsFor } from './sections.ts';

/** The settings: which sections there are depends on who asks. */
export function Component() {
  const { session } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const sections = sectionsFor(session);
  const here = pathname.split('/')[2] ?? 'account';
  const isOpen = sections.some(({ path }) => path === here);
  return (
    <Stack>
      <Title order={1} size="h2">
        Settings
      </Title>
      <Tabs value={here} onChange={path => navigate(`/settings/${path}`)} keepMounted={false}>
        <Tabs.List aria-label="Settings" style={{ flexWrap: 'wrap' }}>
          {sections.map(({ path, name }) => (
            <Tabs.Tab key={path} value={path}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={here} pt="lg">
          {isOpen ? <Outlet /> : <Empty title="Only an owner can set this" />}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
