import { Stack, Text } from '@mantine/core';
import { Empty, ProblemAlert, Waiting } from '../../parts/told.tsx';
import { countOf } from '../../words/figures.ts';
import { states } from '../../words/names.ts';
import { FilterBar, type Want } from './filter-bar.tsx';
import { type Filters, oneOf } from './filters.ts';
import { LongList } from './long-list.tsx';
import { type CasesWanted, useCases } from './use-cases.ts';

const sorts = [
  { value: 'attention', label: 'What needs attention' },
  { value: 'newest', label: 'Newest' },
  { value: 'company', label: 'By employer' },
  { value: 'neglect', label: 'Longest neglected' },
  { value: 'promises', label: 'Most promises broken' },
  { value: 'breaches', label: 'Most rules broken' },
  { value: 'refusals', label: 'Most refusals ignored' },
  { value: 'thank-yous', label: 'Most thank-yous late' },
  { value: 'attempts', label: 'Most attempts used' },
  { value: 'silence', label: 'Longest silence' },
  { value: 'activity', label: 'Latest activity' },
] as const;

const stateOptions = Object.entries(states).map(([value, { name }]) => ({ value, label: name }));
const stateNames = [
  'interviewed',
  'thanked',
  'awaiting',
  'checked-in',
  'networking-pivot',
  'closed',
] as const;

/** Every application of every client, however many: only what is on the screen is loaded and drawn. */
export default function Applications({ filters, want }: { filters: Filters; want: Want }) {
  const { q } = filters;
  const attention = oneOf(['neglected', 'on-track', 'pestering'], filters.attention);
  const state = oneOf(stateNames, filters.state);
  const sort = oneOf(
    sorts.map(({ value }) => value),
    filters.sort,
  );
  const wanted: CasesWanted = {
    ...(q ? { q } : {}),
    ...(attention ? { attention } : {}),
    ...(state ? { state } : {}),
    ...(sort ? { sort } : {}),
  };
  const first = useCases(wanted, 0);
  return (
    <Stack>
      <FilterBar
        filters={filters}
        want={want}
        searchFor="Employer, role or client"
        sorts={sorts}
        states={stateOptions}
      />
      <Text role="status" size="sm">
        {first.data && countOf(first.data.total, 'application')}
      </Text>
      {first.error && first.data === undefined ? (
        <ProblemAlert error={first.error} onRetry={first.refetch} />
      ) : null}
      {first.data === undefined && !first.error ? <Waiting of="the applications" /> : null}
      {first.data?.total === 0 && <Empty title="No application matches" />}
      {first.data && first.data.total > 0 && (
        <LongList key={JSON.stringify(wanted)} wanted={wanted} total={first.data.total} />
      )}
    </Stack>
  );
}
