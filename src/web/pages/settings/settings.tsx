import { Box, Button, Group, Menu, NavLink, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from 'react-router';
import { useSession } from '../../data/session.tsx';
import { Empty } from '../../parts/told.tsx';
import { sectionsFor } from './sections.ts';
import './settings.css';

/** The settings: which sections there are depends on who asks. */
export function Component() {
  const { session } = useSession();
  const { pathname } = useLocation();
  const groups = sectionsFor(session);
  const here = pathname.split('/')[2] ?? 'account';
  const isOpen = groups.some(({ sections }) => sections.some(({ path }) => path === here));
  return (
    <Stack>
      <Title order={1} size="h2">
        Settings
      </Title>
      <div className="settings">
        <SectionList groups={groups} here={here} />
        <SectionMenu groups={groups} here={here} />
        <div className="settings-section">
          {isOpen ? <Outlet /> : <Empty title="This is not yours to set" />}
        </div>
      </div>
    </Stack>
  );
}

interface SectionsProps {
  groups: ReturnType<typeof sectionsFor>;
  /** The path of the section that is open. */
  here: string;
}

/** Every section, where there is room for it beside the one that is open. */
function SectionList({ groups, here }: SectionsProps) {
  return (
    <Box component="nav" aria-label="Settings" visibleFrom="md" className="settings-list">
      {groups.map(({ name, sections }) => (
        <div key={name}>
          <Text size="xs" fw={650} c="dimmed" px="xs" mb={4}>
            {name}
          </Text>
          {sections.map(({ path, name }) => (
            <NavLink
              key={path}
              component={Link}
              to={`/settings/${path}`}
              label={name}
              py={6}
              px="xs"
              active={path === here}
              aria-current={path === here ? 'page' : undefined}
            />
          ))}
        </div>
      ))}
    </Box>
  );
}

/** The same for narrow windows. */
function SectionMenu({ groups, here }: SectionsProps) {
  const open = groups.flatMap(({ sections }) => sections).find(({ path }) => path === here);
  return (
    <Group hiddenFrom="md">
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {open?.name ?? 'Sections'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groups.map(({ name, sections }) => (
            <div key={name}>
              <Menu.Label>{name}</Menu.Label>
              {sections.map(({ path, name }) => (
                <Menu.Item key={path} component={Link} to={`/settings/${path}`}>
                  {name}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
