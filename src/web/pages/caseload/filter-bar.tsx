import { Group, Select } from '@mantine/core';
import { levels } from '../../words/names.ts';
import type { Filters, useFilters } from './filters.ts';
import { Search } from './search.tsx';

export type Want = ReturnType<typeof useFilters>['want'];

export interface FilterBarProps {
  filters: Filters;
  want: Want;
  searchFor: string;
  sorts: readonly { value: string; label: string }[];
  states?: readonly { value: string; label: string }[];
}

const balances = Object.entries(levels).map(([value, { name }]) => ({ value, label: name }));

/** Search, filters and order; all of them stand in the address. */
export function FilterBar({ filters, want, searchFor, sorts, states }: FilterBarProps) {
  return (
    <Group className="filters" role="search" aria-label="Filters" align="end" gap="sm">
      <Search value={filters.q ?? ''} placeholder={searchFor} onSearch={q => want({ q })} />
      <Select
        label="Balance"
        placeholder="Any"
        clearable
        clearButtonProps={{ 'aria-label': 'Any balance' }}
        w={150}
        data={balances}
        value={filters.attention ?? null}
        onChange={attention => want({ attention })}
      />
      {states && (
        <Select
          label="State"
          placeholder="Any"
          clearable
          clearButtonProps={{ 'aria-label': 'Any state' }}
          w={150}
          data={states}
          value={filters.state ?? null}
          onChange={state => want({ state })}
        />
      )}
      <Select
        label="First"
        className="filters-order"
        allowDeselect={false}
        w={200}
        data={sorts}
        value={filters.sort ?? 'attention'}
        onChange={sort => want({ sort: sort === 'attention' ? null : sort })}
      />
    </Group>
  );
}
