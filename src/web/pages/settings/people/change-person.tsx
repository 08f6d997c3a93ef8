import { Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../../../client/api.ts';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import { type Rights, RoleFields } from './role-fields.tsx';

interface ChangePersonProps {
  account: Schema<'Account'>;
  onChanged(): void;
}

/** Another name, or other rights. */
export function ChangePerson(props: ChangePersonProps) {
  const { name } = props.account;
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={`Change ${name}`}>
        Change
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={`Change ${name}`}
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ChangeForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function ChangeForm({ account, onChanged, onClose }: ChangePersonProps & { onClose(): void }) {
  const [name, setName] = useState(account.name);
  const [rights, setRights] = useState<Rights>(account);
  const { busy, problem, run } = useAction();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { role, clientId, reach } = rights;
    const body = { name: name.trim(), role, clientId, reach };
    const params = { path: { id: account.id } };
    if ((await run(() => api.PATCH('/v1/accounts/{id}', { params, body }))) === undefined) return;
    onClose();
    onChanged();
  };
  return (
    <Stack component="form" onSubmit={save}>
      {problem !== undefined && <ProblemAlert error={problem} />}
      <TextInput
        label="Name"
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <RoleFields value={rights} onChange={setRights} />
      <Text size="sm">Whoever may do more or less than before is signed out, and signs in again.</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy}>
          Save
        </Button>
      </Group>
    </Stack>
  );
}
