import {
  ActionIcon,
  Anchor,
  AppShell,
  Badge,
  Box,
  Burger,
  Container,
  Group,
  Menu,
  NavLink,
  Text,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useWaitingCount } from '../data/inbox.ts';
import { useLive } from '../data/live.ts';
import { useSession } from '../data/session.tsx';
import { ConnectionLost } from './connection-lost.tsx';
import { load } from './load.ts';
import { usePageTitle } from './page-title.ts';
import { placesFor } from './places.tsx';

const TestClock = lazy(async () => ({ default: (await load(() => import('./test-clock.tsx'))).TestClock }));

/** What stands around every page: where one can go, who is signed in, whether the service is heard. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const { session } = useSession();
  const { sandbox } = session;
  const { pathname } = useLocation();
  const live = useLive();
  const places = placesFor(session);
  const waiting = useWaitingCount(places.some(({ to }) => to === '/review'));
  usePageTitle();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <Anchor href="#content" className="skip-link">
        Skip to the content
      </Anchor>
      <AppShell.Header className="no-print" bg="var(--tom-paper)">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isOpen ? 'Close the navigation' : 'Open the navigation'}
            />
            <Anchor component={Link} to="/" underline="never" c="inherit">
              <Text component="span" fw={700} size="lg">
                Top of Mind
              </Text>
            </Anchor>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <ColorSchemeMenu />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="no-print" bg="var(--tom-paper)" aria-label="Main">
        {places.map(({ to, name, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={name}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={
              to === '/review' && waiting !== undefined ? <WaitingBadge count={waiting} /> : undefined
            }
            active={pathname === to || pathname.startsWith(`${to}/`)}
            aria-current={pathname === to ? 'page' : undefined}
            onClick={close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" px={0}>
          {!live.connected && <ConnectionLost since={live.lostAt} />}
          {sandbox !== null && (
            <Suspense>
              <TestClock sandbox={sandbox} />
            </Suspense>
          )}
          {/* What a page has worked out of the time does not outlast it. */}
          <Box key={sandbox?.now}>
            <Outlet />
          </Box>
        </Container>
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  );
}

function WaitingBadge({ count }: { count: string }) {
  return (
    <Badge variant="default" size="sm">
      {count}
      <VisuallyHidden> waiting</VisuallyHidden>
    </Badge>
  );
}

function ColorSchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = colorScheme === 'dark' ? IconMoon : colorScheme === 'light' ? IconSun : IconDeviceDesktop;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Light or dark">
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setColorScheme('light')}>Light</Menu.Item>
        <Menu.Item onClick={() => setColorScheme('dark')}>Dark</Menu.Item>
        <Menu.Item onClick={() => setColorScheme('auto')}>As the device</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu() {
  const { session, signOut } = useSession();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Your account">
          <IconUser size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{session.client?.name ?? session.name}</bdi> · {session.role}
        </Menu.Label>
        <Menu.Item onClick={() => signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
