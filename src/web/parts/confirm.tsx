import { Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { type Action, useAction } from '../data/action.ts';
import { Button } from './button.tsx';
import { ProblemAlert } from './told.tsx';

interface ConfirmProps {
  /** What the button says, and the one that confirms. */
  label: string;
  /** The name of the button for those who do not see what it stands beside. */
  accessibleName?: string;
  title: string;
  children: ReactNode;
  /** Resolves to undefined when it was refused. */
  write(): Parameters<Action['run']>[0] extends () => infer Answer ? Answer : never;
  onDone(): void;
}

/** A button for what cannot be undone: it says what will happen, and asks. */
export function Confirm({ label, accessibleName, title, children, write, onDone }: ConfirmProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const { busy, problem, run } = useAction();
  const confirm = async () => {
    if ((await run(write)) === undefined) return;
    close();
    onDone();
  };
  return (
    <>
      <Button size="xs" variant="default" flex="none" onClick={open} aria-label={accessibleName}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text size="sm">{children}</Text>
          {problem !== undefined && <ProblemAlert error={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button color="red.9" onClick={confirm} loading={busy}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
