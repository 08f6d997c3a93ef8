import { Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAction } from '../../../data/action.ts';
import { api } from '../../../data/api.ts';
import { Button } from '../../../parts/button.tsx';
import { ProblemAlert } from '../../../parts/told.tsx';
import type { DigestSettings } from './digest.tsx';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** The hour, the zone and the days of mail. */
export function Times({ settings, onChanged }: { settings: DigestSettings; onChanged(): void }) {
  const { parts, timeZoneChosen } = settings;
  const [time, setTime] = useState(settings.time);
  const [timeZone, setTimeZone] = useState(settings.timeZone);
  const [weekdaysOnly, setWeekdaysOnly] = useState(settings.weekdaysOnly);
  const [weekday, setWeekday] = useState(String(settings.weekday));
  const { busy, problem, run } = useAction();
  const here = Temporal.Now.timeZoneId();
  const isSaved =
    time === settings.time &&
    timeZone === settings.timeZone &&
    weekdaysOnly === settings.weekdaysOnly &&
    weekday === String(settings.weekday);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // A zone that nobody touched goes on following the applications.
    const zone = timeZone === settings.timeZone && !timeZoneChosen ? {} : { timeZone };
    const body = { time, weekdaysOnly, weekday: Number(weekday), ...zone };
    if (await run(() => api.PATCH('/v1/digest', { body }))) onChanged();
  };
  return (
    <Stack component="form" onSubmit={save} align="start">
      <Title order={3} size="h5">
        When
      </Title>
      <Group align="start" w="100%">
        <TextInput
          label="Time of day"
          type="time"
          value={time}
          onChange={event => setTime(event.currentTarget.value)}
          required
        />
        <NativeSelect
          label="Time zone"
          description={timeZoneChosen ? undefined : 'That of the newest application, until you choose one.'}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[...new Set([settings.timeZone, here, ...zones])]}
          value={timeZone}
          onChange={event => setTimeZone(event.currentTarget.value)}
          flex={1}
          miw={220}
        />
      </Group>
      {timeZone !== here && (
        <Button size="xs" variant="default" onClick={() => setTimeZone(here)}>
          Use {here}, where this browser is
        </Button>
      )}
      {parts.includes('due') && (
        <Checkbox
          label="On Monday to Friday only"
          description="Friday's mail looks ahead over the weekend."
          checked={weekdaysOnly}
          onChange={event => setWeekdaysOnly(event.currentTarget.checked)}
        />
      )}
      {parts.includes('week') && (
        <NativeSelect
          label="Day of the weekly mail"
          data={weekdays.map((label, index) => ({ label, value: String(index + 1) }))}
          value={weekday}
          onChange={event => setWeekday(event.currentTarget.value)}
        />
      )}
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Group>
        <Button type="submit" loading={busy} disabled={isSaved}>
          Save
        </Button>
        <Text size="sm">{isSaved ? '' : 'Not saved yet'}</Text>
      </Group>
    </Stack>
  );
}
