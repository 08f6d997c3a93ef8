import { TextInput } from '@mantine/core';
import type { Period } from '../words/periods.ts';

/** The first and the last day of a period. */
export function PeriodFields({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const isBackwards = period.from > period.to;
  return (
    <>
      <TextInput
        type="date"
        label="From"
        required
        withAsterisk={false}
        value={period.from}
        onChange={event => onChange({ ...period, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        required
        withAsterisk={false}
        value={period.to}
        error={isBackwards ? 'Before it begins' : undefined}
        onChange={event => onChange({ ...period, to: event.currentTarget.value })}
      />
    </>
  );
}
