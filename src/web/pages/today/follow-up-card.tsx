import { Anchor, Badge, Checkbox, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { mayAct } from '../../data/may.ts';
import { useSession } from '../../data/session.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { sayDistance, sayInstant } from '../../words/dates.ts';
import { fieldName, valueName } from '../../words/fields.ts';
import { followUpNames } from '../../words/names.ts';
import { actOf, type DueFollowUp } from './acts.ts';
import { CardActs, type Done } from './card-acts.tsx';
import { ReadyWords } from './ready-words.tsx';

interface FollowUpCardProps {
  followUp: DueFollowUp;
  /** When the page was brought up to date. */
  now: number;
  /** Whose application it is, where the reader has several clients. */
  client: string | undefined;
  onDone(done: Done): void;
}

/** One thing to do: whom for, why, by when, by which channel, with which words, and whether it is fine. */
export function FollowUpCard({ followUp, now, client, onDone }: FollowUpCardProps) {
  const { session } = useSession();
  const { kind, channels, person, application, reason } = followUp;
  const [channel, setChannel] = useState(channels[0]);
  const [content, setContent] = useState<Content>({});
  const act = actOf(followUp, channels.includes(channel ?? '') ? channel : channels[0]);
  const what = followUpNames[kind] ?? kind;
  const title = [what, person?.name].filter(Boolean).join(': ');
  return (
    <Paper component="article" aria-label={`${title}, ${application.company}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="start" gap="xs">
          <div>
            <Title order={3} size="h4">
              {what}
              {person && (
                <>
                  : <bdi>{person.name}</bdi>
                </>
              )}
            </Title>
            <Text size="sm">
              <Anchor component={Link} to={`/applications/${application.id}`} inherit underline="always">
                <bdi>{application.company}</bdi>
              </Anchor>
              , <bdi>{application.role}</bdi>
              {person?.email !== undefined && (
                <>
                  {' · '}
                  <Anchor href={`mailto:${person.email}`} inherit underline="always">
                    <bdi>{person.email}</bdi>
                  </Anchor>
                </>
              )}
              {client !== undefined && (
                <>
                  {' · for '}
                  <bdi>{client}</bdi>
                </>
              )}
            </Text>
          </div>
          <When followUp={followUp} now={now} />
        </Group>
        <Text>
          <Sentence names={[person?.name]}>{reason}</Sentence>
        </Text>
        {kind === 'thank-you' && mayAct(session, application.client) && (
          <ContentOfThanks content={content} onChange={setContent} />
        )}
        <ReadyWords followUp={followUp} channel={channel} />
        {mayAct(session, application.client) && (
          <CardActs
            followUp={followUp}
            act={act && kind === 'thank-you' ? { ...act, ...content } : act}
            isDue={Date.parse(followUp.from) <= now}
            onDone={onDone}
          >
            {channels.length > 1 && (
              <NativeSelect
                aria-label="How"
                flex="1 1 8rem"
                maw={220}
                data={channels.map(value => ({ value, label: valueName(value) }))}
                value={channel}
                onChange={event => setChannel(event.currentTarget.value)}
              />
            )}
          </CardActs>
        )}
      </Stack>
    </Paper>
  );
}

interface Content {
  skillMentioned?: boolean;
  eagernessExpressed?: boolean;
}

/** What a good thank-you holds; told along with it, so that the log shows it. */
function ContentOfThanks({ content, onChange }: { content: Content; onChange(content: Content): void }) {
  return (
    <Group gap="lg">
      {(['skillMentioned', 'eagernessExpressed'] as const).map(field => (
        <Checkbox
          key={field}
          label={fieldName(field)}
          checked={content[field] ?? false}
          onChange={event => onChange({ ...content, [field]: event.currentTarget.checked })}
        />
      ))}
    </Group>
  );
}

/** By when, in the zone of the application. What is late is as welcome as before, and said so. */
function When({ followUp, now }: { followUp: DueFollowUp; now: number }) {
  const { kind, from, due, overdue, application } = followUp;
  if (kind === 'close') return null;
  if (Date.parse(from) > now) {
    return (
      <Text size="sm">
        From {sayInstant(from, application.timeZone)}, {sayDistance(from, now)}
      </Text>
    );
  }
  if (!overdue) {
    return (
      <Text size="sm">
        By {sayInstant(due, application.timeZone)}, {sayDistance(due, now)}
      </Text>
    );
  }
  return (
    <Group gap="xs">
      <Badge variant="light" color="orange" autoContrast tt="none" fw={600}>
        Still worth doing
      </Badge>
      <Text size="sm">Was for {sayInstant(due, application.timeZone)}</Text>
    </Group>
  );
}
