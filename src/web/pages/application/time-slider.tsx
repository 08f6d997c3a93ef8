import './time-slider.css';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useId, useRef } from 'react';
import { sayDay, sayInstant } from '../../words/dates.ts';
import { daysAhead, type Moment, momentAt } from './moment.ts';

interface TimeSliderProps {
  /** Days from now; 0 is now itself. */
  days: number;
  onChange(days: number): void;
  /** How far back it goes, in days. */
  behind: number;
  /** False for those who may not ask what if. */
  mayLookAhead: boolean;
  now: number;
  interviewAt: string;
  timeZone: string;
  /** The moment that is shown, which follows the slider a little later. */
  shown: Moment;
  isBehind: boolean;
}

/** Moves through time, from the interview to three months from now. */
export function TimeSlider(props: TimeSliderProps) {
  const { days, onChange, behind, mayLookAhead, now, interviewAt, timeZone, shown, isBehind } = props;
  const label = useId();
  const slider = useRef<HTMLInputElement>(null);
  const backToNow = () => {
    onChange(0);
    // The button goes; whoever pressed it goes on from here.
    slider.current?.focus();
  };
  const ahead = mayLookAhead ? daysAhead : 0;
  const pointed = momentAt(days, now, interviewAt);
  return (
    <Paper className={`time-slider no-print ${shown.kind}`}>
      <Stack gap={4}>
        <Group justify="space-between" mih={36}>
          <Text fw={600} role="status" aria-live={isBehind ? 'off' : 'polite'}>
            {isBehind ? 'One moment …' : sayMoment(shown, timeZone)}
          </Text>
          {days !== 0 && (
            <Button size="xs" variant="default" onClick={backToNow}>
              Back to now
            </Button>
          )}
        </Group>
        <Text size="sm" id={label}>
          Move through time: arrow keys a day, page keys a week or more
        </Text>
        <input
          ref={slider}
          type="range"
          min={-behind}
          max={ahead}
          step={1}
          value={days}
          aria-labelledby={label}
          aria-valuetext={sayMoment(pointed, timeZone)}
          onChange={event => onChange(Number(event.currentTarget.value))}
        />
        <Group justify="space-between" gap="xs">
          <Text size="xs">Interview, {sayDay(interviewAt, timeZone)}</Text>
          {ahead > 0 && (
            <Text size="xs" ms="auto">
              {daysAhead} days ahead, {sayDay(new Date(now + ahead * 86_400_000).toISOString(), timeZone)}
            </Text>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

/** Which time is shown, so that nobody takes what was or might be for what is. */
function sayMoment(moment: Moment, timeZone: string): string {
  switch (moment.kind) {
    case 'now':
      return 'As it stands now';
    case 'past':
      return `As of ${sayInstant(moment.at, timeZone)}`;
    case 'future':
      return `What if nobody answers until ${sayInstant(moment.at, timeZone)}`;
  }
}
