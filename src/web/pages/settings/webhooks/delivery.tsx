import { Anchor, Badge, Code, Collapse, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { sayDistance, sayInstant } from '../../../words/dates.ts';
import { deliveryStates, typeName } from '../../../words/webhooks.ts';
import { Attempts } from './attempts.tsx';

interface DeliveryProps {
  of: Schema<'WebhookDelivery'>;
  webhookId: string;
  isEnabled: boolean;
}

/** One message, in a line; opened: what it says, and every attempt to send it. */
export function OneDelivery({ of: delivery, webhookId, isEnabled }: DeliveryProps) {
  const { id, type, state, attempts, nextAttemptAt, createdAt, body } = delivery;
  const [isOpen, { toggle }] = useDisclosure();
  const company = companyIn(body);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Paper p="xs">
      <UnstyledButton onClick={toggle} aria-expanded={isOpen} aria-controls={`${id}-opened`} w="100%">
        <Group gap="xs" wrap="nowrap" align="start">
          <Chevron size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <div style={{ minWidth: 0, flexGrow: 1 }}>
            <Group gap="xs" justify="space-between">
              <Text component="span" fw={600}>
                {typeName(type)}
                {company !== undefined && `: ${company}`}
              </Text>
              <Badge variant="light" color={deliveryStates[state].color} tt="none" fw={600}>
                {deliveryStates[state].name}
              </Badge>
            </Group>
            <Text component="span" size="sm" display="block">
              {sayInstant(createdAt)} · {sayAttempts(attempts)}
              {nextAttemptAt !== null && `, next ${sayDistance(nextAttemptAt)}`}
            </Text>
          </div>
        </Group>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={`${id}-opened`}>
        {isOpen && <Opened of={delivery} webhookId={webhookId} isEnabled={isEnabled} />}
      </Collapse>
    </Paper>
  );
}

function Opened({ of: delivery, webhookId, isEnabled }: DeliveryProps) {
  const { id, application, body, state } = delivery;
  const { busy, problem, run } = useAction();
  const [said, setSaid] = useState('');
  const cache = useQueryClient();
  const again = async () => {
    const params = { path: { id: webhookId, delivery: id } };
    const sent = await run(() => api.POST('/v1/webhooks/{id}/deliveries/{delivery}/redelivery', { params }));
    if (sent === undefined) return;
    setSaid('It is sent again.');
    void cache.invalidateQueries();
  };
  return (
    <Stack gap="sm" pt="sm" ps={26}>
      <Attempts webhookId={webhookId} of={delivery} />
      <Group gap="xs">
        {isEnabled && (
          <Button size="xs" variant="default" onClick={again} loading={busy}>
            {state === 'delivered' ? 'Deliver it once more' : 'Deliver it now'}
          </Button>
        )}
        {application !== null && (
          <Anchor component={Link} to={`/applications/${application}`} size="sm">
            The application
          </Anchor>
        )}
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <div>
        <Text size="sm" mb={4}>
          webhook-id: <Code style={{ overflowWrap: 'anywhere' }}>{id}</Code>
        </Text>
        <Code
          block
          // What scrolls has to be reached by keyboard.
          tabIndex={0}
          role="region"
          aria-label="The message"
          mah={320}
        >
          {JSON.stringify(body, undefined, 2)}
        </Code>
      </div>
    </Stack>
  );
}

function sayAttempts(attempts: number): string {
  if (attempts === 0) return 'not sent yet';
  return attempts === 1 ? '1 attempt' : `${attempts} attempts`;
}

/** The company of the application that a message is about. */
function companyIn({ data }: Record<string, unknown>): string | undefined {
  const application = fieldOf(data, 'application');
  const company = fieldOf(application, 'company');
  return typeof company === 'string' ? company : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
