import { Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FormEvent, ReactNode } from 'react';
import { Button } from './button.tsx';
import { ProblemAlert } from './told.tsx';

interface FormDialogProps {
  /** What the button says that opens it. */
  label: string;
  title: string;
  /** What the button says that sends it. */
  submit: string;
  children: ReactNode;
  busy: boolean;
  /** What went wrong the last time; undefined for nothing. */
  problem: unknown;
  size?: 'md' | 'lg';
  onOpen?(): void;
  /** Resolves to whether it is done, and the dialog closes. */
  onSubmit(): Promise<boolean>;
}

/** A button that opens a form in a dialog. */
export function FormDialog({ label, title, submit, children, onOpen, onSubmit, ...rest }: FormDialogProps) {
  const { busy, problem, size = 'md' } = rest;
  const [isOpen, { open, close }] = useDisclosure();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSubmit()) close();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onOpen?.();
          open();
        }}
      >
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        size={size}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form onSubmit={send}>
          <Stack>
            {problem !== undefined && <ProblemAlert error={problem} />}
            {children}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                {submit}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
