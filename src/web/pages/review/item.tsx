import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { api, queries } from '../../data/api.ts';
import { useClients } from '../../data/clients.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { sayInstant } from '../../words/dates.ts';
import { fieldName, valueName } from '../../words/fields.ts';
import { sayReason } from '../../words/inbox.ts';
import { channelNames, eventName } from '../../words/names.ts';
import { actorName } from '../application/words.ts';
import { CandidateButton } from './candidate-button.tsx';
import { ChooseApplication } from './choose-application.tsx';
import type { Settled } from './outcome.tsx';

export type Item = Schema<'InboxItem'>;

/** One event: what it says, why it waits, and where it could belong; or what became of it. */
export function ReviewItem({ of: item, onSettled }: { of: Item; onSettled(what: Settled): void }) {
  const { id, event, client, naming, receivedAt, actor, status, candidates } = item;
  const { data: clients = [] } = useClients();
  const whose = clients.find(each => each.id === client)?.name;
  const title = eventName(String(event['type']));
  const dismiss = () => api.POST('/v1/inbox/{id}/dismiss', { params: { path: { id } } });
  return (
    <Paper component="section" aria-label={naming.email === undefined ? title : `${title}: ${naming.email}`}>
      <Stack gap="sm">
        <div>
          <Group gap="xs">
            <Title order={2} size="h4">
              {title}
              {naming.email !== undefined && (
                <>
                  : <bdi>{naming.email}</bdi>
                </>
              )}
            </Title>
            {whose !== undefined && (
              <Badge variant="default" tt="none">
                <bdi>{whose}</bdi>
              </Badge>
            )}
          </Group>
          <Text size="sm">
            {sayInstant(String(event['at'] ?? receivedAt))} · by {actorName(actor.role)}
          </Text>
        </div>
        <Facts of={event} />
        {status === 'waiting' ? (
          <>
            <Text size="sm" c="dimmed">
              {sayReason(item)}
            </Text>
            <Group gap="xs">
              {candidates.map(candidate => (
                <CandidateButton
                  key={`${candidate.application} ${candidate.interviewer}`}
                  item={item}
                  candidate={candidate}
                  onSettled={onSettled}
                />
              ))}
              <ChooseApplication item={item} onSettled={onSettled} />
              <Confirm
                label="Dismiss"
                accessibleName={`Dismiss ${title}`}
                title="Does it belong nowhere?"
                write={dismiss}
                onDone={() => onSettled({ kind: 'dismissed', item })}
              >
                It is kept among the dismissed, and counts nowhere.
              </Confirm>
            </Group>
          </>
        ) : (
          <Became of={item} />
        )}
      </Stack>
    </Paper>
  );
}

/** What has its own place above, or says nothing to people. */
const shownElsewhere = new Set(['type', 'at', 'interviewer', 'alreadyHappened']);

/** What the event says, field by field. */
function Facts({ of: event }: { of: Item['event'] }) {
  const facts = Object.entries(event).filter(([name]) => !shownElsewhere.has(name));
  if (facts.length === 0) return null;
  return (
    <Stack component="dl" gap={4} m={0}>
      {facts.map(([name, value]) => (
        <Group key={name} gap={6} align="baseline" wrap="nowrap">
          <Text component="dt" size="sm" c="dimmed" style={{ flexShrink: 0 }}>
            {name === 'source' ? 'Reported by' : fieldName(name)}:
          </Text>
          <Text
            component="dd"
            size="sm"
            m={0}
            style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
            lineClamp={6}
          >
            <bdi>{sayValue(name, value)}</bdi>
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function sayValue(name: string, value: unknown): string {
  if (name === 'channel' && typeof value === 'string') return channelNames[value] ?? value;
  if (name === 'followUp' && typeof value === 'string') return valueName(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function Became({ of: { status, settledAt, settledBy, application, entry } }: { of: Item }) {
  const { data } = queries.useQuery(
    'get',
    '/v1/applications/{id}',
    { params: { path: { id: application ?? '' } } },
    { enabled: application !== null },
  );
  return (
    <Group gap="xs">
      <Text size="sm">
        {status === 'assigned' ? 'Assigned' : 'Dismissed'}
        {settledAt !== null && ` ${sayInstant(settledAt)}`}
        {settledBy !== null && ` by ${actorName(settledBy.role)}`}
      </Text>
      {application !== null && (
        <Anchor component={Link} to={`/applications/${application}`} size="sm">
          <bdi>{data?.company ?? 'The application'}</bdi>
          {entry !== null && `, entry ${entry}`}
        </Anchor>
      )}
    </Group>
  );
}
