import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useClients } from '../data/clients.ts';

interface ClientChoiceProps extends Pick<NativeSelectProps, 'label' | 'description' | 'required'> {
  /** Empty for the first choice, which is no client. */
  value: string;
  onChange(clientId: string): void;
  /** What the first choice is called. */
  first?: string;
}

/** Chooses one of the clients that the reader may see, or the first choice. */
export function ClientChoice({ onChange, first = 'Those of every client', ...select }: ClientChoiceProps) {
  const { data: clients = [] } = useClients();
  return (
    <NativeSelect
      {...select}
      data={[{ value: '', label: first }, ...clients.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
