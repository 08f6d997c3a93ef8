import { Anchor, List } from '@mantine/core';
import { ShownOnce } from '../../../parts/shown-once.tsx';

/** The secret of a webhook, and how its receiver verifies what comes. */
export function SigningSecret({ title, secret }: { title: string; secret: string }) {
  return (
    <ShownOnce title={title} secret={secret} next={<Verifying />}>
      Copy it now: it is not shown again. With it, the receiver knows that a message comes from here.
    </ShownOnce>
  );
}

function Verifying() {
  return (
    <List type="ordered" size="sm" spacing={4}>
      <List.Item>
        Give it to the receiver, which verifies each message with a{' '}
        <Anchor href="https://www.standardwebhooks.com" inherit underline="always">
          Standard Webhooks
        </Anchor>{' '}
        library: the raw body and the headers webhook-id, webhook-timestamp and webhook-signature.
      </List.Item>
      <List.Item>Have it refuse what does not verify, and what is older than five minutes.</List.Item>
      <List.Item>
        Have it answer 2xx at once, and drop a webhook-id that it has seen: a message may come twice.
      </List.Item>
    </List>
  );
}
