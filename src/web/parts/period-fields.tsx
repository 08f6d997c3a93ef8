import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Period } from '../words/periods.ts';

/** The first and the last day of a period. */
export function PeriodFields({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { from, to } = period;
  return (
    <>
      <DayField label="From" value={from} onDay={day => onChange({ ...period, from: day })} />
      <DayField
        label="To"
        value={to}
        error={from > to ? 'Before it begins' : undefined}
        onDay={day => onChange({ ...period, to: day })}
      />
    </>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  error?: string | undefined;
  onDay(day: string): void;
}

/** Whoever types a year passes 0002, 0020 and 0202 on the way to it: only a whole one is told. */
const earliest = '1900-01-01';

function DayField({ label, value, error, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const type = (day: string) => {
    setTyped(day);
    if (day >= earliest) onDay(day);
  };
  return (
    <TextInput
      type="date"
      label={label}
      required
      withAsterisk={false}
      value={typed}
      error={error}
      onChange={event => type(event.currentTarget.value)}
    />
  );
}
