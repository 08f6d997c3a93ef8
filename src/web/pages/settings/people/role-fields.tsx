import { NativeSelect } from '@mantine/core';
import type { Schema } from '../../../../client/api.ts';
import { ClientChoice } from '../../../parts/client-choice.tsx';

type Account = Schema<'Account'>;

/** What an account may do. */
export interface Rights {
  role: Account['role'];
  clientId: string | null;
  reach: Account['reach'];
}

export const roleNames: Readonly<Record<Account['role'], string>> = {
  owner: 'Owner: sees and does everything',
  coach: 'Coach: reads, remarks, corrects',
  candidate: 'Candidate: looks after their own applications',
};

/** The fields in which it is said what an account may do: only those that go with its role. */
export function RoleFields({ value, onChange }: { value: Rights; onChange(rights: Rights): void }) {
  const { role, clientId, reach } = value;
  return (
    <>
      <NativeSelect
        label="Role"
        value={role}
        data={Object.entries(roleNames).map(([name, label]) => ({ value: name, label }))}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as Account['role']; // one of the options
          onChange({ role: next, clientId: next === 'candidate' ? clientId : null, reach: 'workspace' });
        }}
      />
      {role === 'candidate' && (
        <ClientChoice
          label="Client"
          description="Whose applications they look after."
          value={clientId ?? ''}
          first="Choose a client"
          onChange={id => onChange({ ...value, clientId: id || null })}
          required
        />
      )}
      {role === 'coach' && (
        <NativeSelect
          label="Sees"
          value={reach}
          data={[
            { value: 'workspace', label: 'Every client of the workspace' },
            { value: 'granted', label: 'Only clients who granted it' },
          ]}
          onChange={({ currentTarget }) =>
            onChange({ ...value, reach: currentTarget.value === 'granted' ? 'granted' : 'workspace' })
          }
        />
      )}
    </>
  );
}
