import {
  Alert,
  Anchor,
  Button,
  Code,
  CopyButton,
  Group,
  List,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { Facts } from './facts.tsx';

type EntryRecord = Schema<'EntryRecord'>;

/** The hashes of an entry, and everything that is needed to compute them again. */
export function CheckByHand({ record }: { record: EntryRecord }) {
  const { hash, previousHash, digest, seq, application, proof } = record;
  return (
    <Paper component="section" aria-labelledby="hashes">
      <Stack gap="sm">
        <Title order={2} size="h4" id="hashes">
          Hashes
        </Title>
        <Facts
          rows={[
            { name: 'Hash', value: <Code>{hash}</Code> },
            {
              name: 'Previous hash',
              value: (
                <>
                  <Code>{previousHash}</Code>{' '}
                  {seq > 1 ? (
                    <Anchor component={Link} to={`/audit/${application.id}/${seq - 1}`} underline="always">
                      of entry {seq - 1}
                    </Anchor>
                  ) : (
                    'the first entry follows zeros'
                  )}
                </>
              ),
            },
            { name: 'Digest of the state', value: <Code>{digest}</Code> },
          ]}
        />
        {proof === null ? (
          <Text size="sm">
            The client did not grant you every part of this entry, so its hash cannot be computed again here.
            Verification of the whole log checks it.
          </Text>
        ) : (
          <Proof record={record} proof={proof} />
        )}
      </Stack>
    </Paper>
  );
}

function Proof({ record, proof }: { record: EntryRecord; proof: NonNullable<EntryRecord['proof']> }) {
  const { hash, seq, application } = record;
  const computed = useSha256(proof.text);
  const address = `/v1/applications/${application.id}/entries/${seq}`;
  const fetched = `curl -s ${location.origin}${address} -H "Authorization: Bearer $KEY"`;
  return (
    <>
      {computed !== undefined && (
        <Alert
          color={computed === hash ? 'teal' : 'red'}
          title={
            computed === hash
              ? 'This browser computed the same hash'
              : 'This browser computed another hash: the entry was changed'
          }
        >
          {computed !== hash && <Code>{computed}</Code>}
        </Alert>
      )}
      <Title order={3} size="h5">
        Check it by hand
      </Title>
      <List type="ordered" size="sm" spacing="sm">
        <List.Item>
          The hash is the SHA-256 of the text below, which begins with the previous hash. With any key that
          may read this log:
          <Code block mt={4} className="command">{`${fetched} | jq -j .proof.text | sha256sum`}</Code>
        </List.Item>
        {proof.words !== null && (
          <List.Item>
            Names and free text stand in it as a digest of their own, which is computed in the same way:
            <Code block mt={4} className="command">{`${fetched} | jq -j .proof.words | sha256sum`}</Code>
          </List.Item>
        )}
        <List.Item>
          The previous hash must be the hash of the entry before. So the hash of the last entry stands for the
          whole log.
        </List.Item>
      </List>
      <Group gap="sm">
        <Text size="sm" fw={600} id="hashed-text">
          The text
        </Text>
        <CopyButton value={proof.text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy} className="no-print">
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text
        component="pre"
        className="hashed-text"
        // What scrolls has to be reached by keyboard.
        tabIndex={0}
        role="region"
        aria-labelledby="hashed-text"
      >
        {proof.text}
      </Text>
    </>
  );
}

/** Undefined until it is computed, and where the browser cannot: only pages from a safe origin may. */
function useSha256(text: string): string | undefined {
  const [digest, setDigest] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    globalThis.crypto.subtle
      ?.digest('SHA-256', new TextEncoder().encode(text))
      .then(bytes => isCurrent && setDigest(hexOf(bytes)));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return digest;
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
}
