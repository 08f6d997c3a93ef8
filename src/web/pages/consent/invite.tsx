import {
  Alert,
  Checkbox,
  Code,
  CopyButton,
  Group,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../data/api.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemAlert } from '../../parts/told.tsx';

const nothingYet = { coach: '', names: false, notes: false, employers: true, events: false, lastDay: '' };

/** The form that invites a coach, and the link, which is shown once. */
export function Invite({ clientId, onInvited }: { clientId: string; onInvited(): void }) {
  const [wanted, setWanted] = useState(nothingYet);
  const [link, setLink] = useState<Invitation>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const invite = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { coach, lastDay, events, ...shows } = wanted;
    const { data, error } = await api
      .POST('/v1/clients/{id}/grants', {
        params: { path: { id: clientId } },
        body: {
          coach: coach.trim(),
          scope: { ...shows, post: events ? 'events' : 'remarks' },
          expiresAt: lastDay === '' ? null : endOf(lastDay),
        },
      })
      .catch((error: unknown) => ({ data: undefined, error }));
    setBusy(false);
    setProblem(data === undefined ? error : undefined);
    if (data === undefined) return;
    setLink({
      coach: data.coach,
      mailed: data.mailed,
      address: new URL(data.link, location.origin).href,
    });
    setWanted(nothingYet);
    onInvited();
  };
  const check = (name: 'names' | 'notes' | 'employers' | 'events', label: string, description?: string) => (
    <Checkbox
      label={label}
      description={description}
      checked={wanted[name]}
      onChange={event => setWanted({ ...wanted, [name]: event.currentTarget.checked })}
    />
  );

  return (
    <Paper component="section" aria-labelledby="consent-invite">
      <form onSubmit={invite}>
        <Stack>
          <Title order={2} size="h3" id="consent-invite">
            Invite a coach
          </Title>
          <TextInput
            label="The coach's e-mail address"
            type="email"
            value={wanted.coach}
            onChange={event => setWanted({ ...wanted, coach: event.currentTarget.value })}
            maxLength={254}
            required
          />
          <Stack gap="xs" role="group" aria-label="What the coach sees and may do">
            <Text size="sm">The coach sees states, dates, promises and decisions. Show also:</Text>
            {check('employers', 'Which employers these are')}
            {check(
              'names',
              'Names and addresses of people',
              'Otherwise they are Interviewer 1, Interviewer 2 and so on.',
            )}
            {check(
              'notes',
              'Notes and other texts',
              'Without names, known names are taken out of them; whoever is meant may still be guessed.',
            )}
            {check(
              'events',
              'Let the coach record events in your name',
              'Either way the coach may add notes and strike out mistaken entries, which then no longer count; every change says who made it.',
            )}
          </Stack>
          <TextInput
            label="Last day"
            description="Until you withdraw it, unless you name a day."
            type="date"
            value={wanted.lastDay}
            onChange={event => setWanted({ ...wanted, lastDay: event.currentTarget.value })}
            maw={220}
          />
          {problem !== undefined && <ProblemAlert error={problem} />}
          <div>
            <Button type="submit" loading={busy}>
              Make the invitation
            </Button>
          </div>
        </Stack>
      </form>
      <div aria-live="polite">{link !== undefined && <InvitationLink {...link} />}</div>
    </Paper>
  );
}

interface Invitation {
  coach: string;
  address: string;
  mailed: boolean;
}

function InvitationLink({ coach, address, mailed }: Invitation) {
  return (
    <Alert mt="md" color="teal">
      <Stack gap="xs" align="start">
        <Text fw={600}>
          {mailed ? 'It is on its way to ' : 'Send this link to '}
          <bdi>{coach}</bdi>
          {mailed && ' by mail'}
        </Text>
        <Text size="sm">
          {mailed ? 'The link in it, should it not arrive, is' : 'It is'} shown this once, and can be accepted
          once.
        </Text>
        <Code block maw="100%" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {address}
        </Code>
        <Group>
          <CopyButton value={address} timeout={4_000}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy the link'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}

/** The end of a day, where the reader is. */
function endOf(day: string): string {
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(Temporal.Now.timeZoneId())
    .toInstant()
    .toString();
}
