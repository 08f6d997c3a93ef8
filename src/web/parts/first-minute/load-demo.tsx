import { Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../data/api.ts';
import { Button } from '../button.tsx';
import { ProblemAlert } from '../told.tsx';

/** Fills the empty workspace with believable applications. */
export function LoadDemo({ order }: { order: 2 | 3 }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const load = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      const { data, error } = await api.POST('/v1/demo');
      if (data === undefined) setFault(error);
      else {
        await cache.invalidateQueries();
        await navigate('/applications');
      }
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="xs" align="start">
      <Title order={order} size="h4">
        Or look around first
      </Title>
      <Text>A dozen made-up applications of three job seekers, in every state, dated around today.</Text>
      {fault !== undefined && <ProblemAlert error={fault} />}
      <Button variant="default" onClick={load} loading={busy}>
        Load the demo
      </Button>
    </Stack>
  );
}
