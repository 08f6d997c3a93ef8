import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../../../client/api.ts';
import { api } from '../../../data/api.ts';
import { useClientName } from '../../../data/clients.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Empty, ProblemAlert, Waiting } from '../../../parts/told.tsx';
import { sayInstant } from '../../../words/dates.ts';
import { NamedCard } from '../named-card.tsx';
import { MakeMailAddress } from './make-mail-address.tsx';

type MailAddress = Schema<'MailAddress'>;

/** The secret addresses that mail is sent to. */
export function Component() {
  const { data, error, refetch } = useQuery({
    queryKey: ['get', '/v1/mail-addresses', 'every page'],
    queryFn: everyAddress,
  });
  const again = () => void refetch();
  const takesMail = data !== undefined && data.domain !== null;
  return (
    <Stack maw={760}>
      {error ? <ProblemAlert error={error} onRetry={again} /> : null}
      {data === undefined && !error ? <Waiting of="mail addresses" /> : null}
      {data !== undefined && !takesMail && (
        <Empty title="This service takes no mail">
          <Text>
            Whoever runs it can set <code>MAIL_IN</code>; then thank-yous and answers can be logged by mail.
          </Text>
        </Empty>
      )}
      {takesMail && <MakeMailAddress onMade={again} />}
      {data !== undefined && (takesMail || data.items.length > 0) && (
        <Title order={2} size="h4">
          Addresses in use
        </Title>
      )}
      {takesMail && data.items.length === 0 && (
        <Text>There is none yet. Make one above, and put it into Bcc the next time you thank somebody.</Text>
      )}
      {data?.items.map(address => (
        <OneAddress key={address.id} of={address} onRevoked={again} />
      ))}
    </Stack>
  );
}

function OneAddress({ of: address, onRevoked }: { of: MailAddress; onRevoked(): void }) {
  const { id, name, client, senders, lastUsedAt, createdAt } = address;
  const whose = useClientName(client);
  return (
    <NamedCard
      name={name}
      badge={whose}
      actions={
        <Confirm
          label="Revoke"
          accessibleName={`Revoke ${name}`}
          title={`Revoke ${name}?`}
          write={() => api.DELETE('/v1/mail-addresses/{id}', { params: { path: { id } } })}
          onDone={onRevoked}
        >
          Mail to it is turned away from now on, for good: whoever writes to it is told that it is not there.
          What came so far stays in the log.
        </Confirm>
      }
    >
      <Text size="sm">
        {lastUsedAt === null ? 'No mail came yet' : `Mail came last ${sayInstant(lastUsedAt)}`}
      </Text>
      {senders.length > 0 && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          Also from {senders.join(', ')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        Made {sayInstant(createdAt)}
      </Text>
    </NamedCard>
  );
}

async function everyAddress(): Promise<{ items: MailAddress[]; domain: string | null }> {
  const items: MailAddress[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, error } = await api.GET('/v1/mail-addresses', {
      params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (data === undefined) throw error;
    items.push(...data.items);
    if (data.nextCursor === null) return { items, domain: data.domain };
    cursor = data.nextCursor;
  }
}
