import { Badge, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Schema } from '../../client/api.ts';
import { useAction } from '../data/action.ts';
import { api, queries } from '../data/api.ts';
import { useSession } from '../data/session.tsx';
import { Button } from '../parts/button.tsx';
import { ProblemAlert } from '../parts/told.tsx';
import { sayInstant } from '../words/dates.ts';

type Sandbox = NonNullable<Schema<'Session'>['sandbox']>;
type Happened = Pick<Schema<'Advanced'>, 'timers' | 'deliveries' | 'attempts' | 'digests'>;

const dayMs = 86_400_000;
const steps = [
  { name: '+1 day', ms: dayMs },
  { name: '+1 week', ms: 7 * dayMs },
  { name: '+30 days', ms: 30 * dayMs },
];

/** Says on every page that this is a test workspace and what its clock says, and advances it. */
export function TestClock({ sandbox }: { sandbox: Sandbox }) {
  const { session, check } = useSession();
  const cache = useQueryClient();
  const { busy, problem, run } = useAction();
  const [happened, setHappened] = useState<Happened>();
  const mayAdvance = ['owner', 'tool'].includes(session.role) && session.client === null;

  const follow = useCallback(async () => {
    await check();
    await cache.invalidateQueries();
  }, [check, cache]);

  // Somebody else may advance it.
  const { data: clock } = queries.useQuery('get', '/v1/clock', {}, { refetchInterval: 5_000 });
  useEffect(() => {
    if (!busy && clock !== undefined && clock.now > sandbox.now) void follow();
  }, [busy, clock, sandbox.now, follow]);

  const advance = async (to: number) => {
    setHappened(undefined);
    const sum: Happened = { timers: 0, deliveries: 0, attempts: 0, digests: 0 };
    for (let isThere = false; !isThere; ) {
      const body = { advanceTo: new Date(to).toISOString() };
      const done = await run(() => api.POST('/v1/clock', { body }));
      if (done?.data === undefined) return;
      sum.timers += done.data.timers;
      sum.deliveries += done.data.deliveries;
      sum.attempts += done.data.attempts;
      sum.digests += done.data.digests;
      isThere = done.data.reached;
      await follow();
    }
    setHappened(sum);
  };

  return (
    <Paper
      component="section"
      aria-label="Test workspace"
      className="no-print"
      mb="md"
      p="sm"
      style={{ borderInlineStart: '6px solid var(--mantine-color-yellow-6)' }}
    >
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="default" tt="none">
            {sandbox.name}
          </Badge>
          <Text size="sm">
            Test workspace: its clock says <b>{sayInstant(sandbox.now)}</b>
          </Text>
        </Group>
        {mayAdvance && <Advance now={Date.parse(sandbox.now)} busy={busy} onAdvance={advance} />}
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Text size="sm" role="status" hidden={happened === undefined && !busy}>
          {busy ? 'The clock runs…' : happened && sayHappened(happened)}
        </Text>
      </Stack>
    </Paper>
  );
}

interface AdvanceProps {
  now: number;
  busy: boolean;
  onAdvance(to: number): Promise<void>;
}

function Advance({ now, busy, onAdvance }: AdvanceProps) {
  const [until, setUntil] = useState('');
  // Not disabled meanwhile: that would take the focus away.
  const press = (to: number) => {
    if (!busy) void onAdvance(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (until === '') return;
    setUntil('');
    press(new Date(until).getTime());
  };
  return (
    <Group gap="xs" align="end">
      {steps.map(({ name, ms }) => (
        <Button key={name} size="xs" variant="default" onClick={() => press(now + ms)}>
          {name}
        </Button>
      ))}
      <form onSubmit={submit}>
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            size="xs"
            type="datetime-local"
            label="Advance to"
            value={until}
            min={localOf(now)}
            required
            onChange={event => setUntil(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" loading={busy}>
            Advance
          </Button>
        </Group>
      </form>
    </Group>
  );
}

/** As `datetime-local` wants it, where the reader is. */
function localOf(epochMs: number): string {
  const at = new Date(epochMs);
  return new Date(epochMs - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function sayHappened({ timers, deliveries, attempts, digests }: Happened): string {
  const failed = attempts - deliveries;
  return [
    `${counted(timers, 'timer')} fired`,
    `${counted(deliveries, 'webhook message')} arrived`,
    ...(digests === 0 ? [] : [`${counted(digests, 'mail')} made`]),
    ...(failed === 0 ? [] : [`${counted(failed, 'attempt')} to send failed`]),
  ]
    .join(', ')
    .concat('.');
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
