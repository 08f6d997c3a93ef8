import { NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAction } from '../../data/action.ts';
import { api, queries } from '../../data/api.ts';
import { useRepeatable } from '../../data/repeatable.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { sayPolicy } from '../../words/policies.ts';
import type { Application } from './moment.ts';

interface MovePolicyProps {
  application: Application;
  /** It was moved, and is under this policy now. */
  onMoved(policy: string): void;
}

/** Puts an application under another policy, or another version of its own. */
export function MovePolicy({ application: { id, policy }, onMoved }: MovePolicyProps) {
  const { data } = queries.useQuery('get', '/v1/policies');
  const [wanted, setWanted] = useState('');
  const { busy, problem, run } = useAction();
  const repeatable = useRepeatable();
  const cache = useQueryClient();
  const others = data?.items.filter(item => sayPolicy(item) !== sayPolicy(policy)) ?? [];
  const chosen = others.find(item => sayPolicy(item) === wanted) ?? others[0];
  if (chosen === undefined) return null;

  const move = async () => {
    const { name, version } = chosen;
    const done = await run(async () => {
      const answer = await api.PUT('/v1/applications/{id}/policy', {
        params: { path: { id } },
        headers: { 'idempotency-key': repeatable.keyFor([id, name, version]) },
        body: { policy: { name, version } },
      });
      repeatable.answered();
      return answer;
    });
    if (done === undefined) return false;
    void cache.invalidateQueries();
    onMoved(sayPolicy(chosen));
    return true;
  };
  return (
    <FormDialog
      label="Move to another policy"
      title="Move to another policy"
      submit="Move it"
      busy={busy}
      problem={problem}
      onOpen={() => setWanted('')}
      onSubmit={move}
    >
      <Text size="sm">
        It is under the policy {sayPolicy(policy)}. Every entry is judged anew by the numbers of the other
        one: the state, what is due and from when may change. Nothing is erased; the move becomes an entry of
        its own, which says what it revised.
      </Text>
      <NativeSelect
        label="Policy"
        description={chosen.description}
        data={others.map(sayPolicy)}
        value={sayPolicy(chosen)}
        onChange={event => setWanted(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
