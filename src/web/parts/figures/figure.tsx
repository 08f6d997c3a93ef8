import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { countOf, type Sums, sayRate } from '../../words/figures.ts';

/** One number with its name, and what it is made of. */
export function Figure({ name, value, of }: { name: string; value: ReactNode; of?: string }) {
  return (
    <Paper p="sm" component="div">
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} fz={26} fw={650} lh={1.3}>
        {value}
      </Text>
      {of !== undefined && (
        <Text component="dd" m={0} size="xs" c="dimmed">
          {of}
        </Text>
      )}
    </Paper>
  );
}

/** The figures of several applications, those that a coach looks at first. */
export function FiguresOf({ sums }: { sums: Sums }) {
  const { thankYous, promises } = sums;
  const due = thankYous.onTime + thankYous.late + thankYous.missed + thankYous.overdue;
  const over = promises.kept + promises.late + promises.broken;
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, sm: 3, md: 6 }} spacing="sm">
      <Figure
        name="Thanked on time"
        value={sayRate(sums.thankedOnTimeRate)}
        of={due === 0 ? 'none due yet' : `${thankYous.onTime} of ${countOf(due, 'thank-you')} due`}
      />
      <Figure
        name="Promises kept"
        value={sayRate(sums.promisesKeptRate)}
        of={over === 0 ? 'none due yet' : `${promises.late} late, ${promises.broken} broken, of ${over}`}
      />
      <Figure
        name="Attempts used"
        value={sums.attempts.toLocaleString()}
        of={`of ${sums.attemptLimit.toLocaleString()} that are fine`}
      />
      <Figure
        name="Longest silence"
        value={countOf(sums.longestSilenceDays, 'day')}
        of={`${countOf(sums.meanSilenceDays, 'day')} in the mean`}
      />
      <Figure name="Rules broken" value={sums.breaches.toLocaleString()} of="since the beginning" />
      <Figure
        name="Refusals ignored"
        value={sums.refusalsIgnored.toLocaleString()}
        of={`of ${countOf(sums.refusals, 'refusal')}`}
      />
    </SimpleGrid>
  );
}
