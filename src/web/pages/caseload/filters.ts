import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The filters of the caseload, which stand in the address. */
export const filterNames = ['view', 'q', 'attention', 'state', 'sort'] as const;
export type FilterName = (typeof filterNames)[number];

export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** What the address asks for, and how to ask for something else. */
export function useFilters(): {
  filters: Filters;
  want(changes: Readonly<Partial<Record<FilterName, string | null>>>): void;
  open(filters: Filters): void;
} {
  const [address, setAddress] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap(name => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const want = useCallback(
    (changes: Readonly<Partial<Record<FilterName, string | null>>>) =>
      setAddress(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setAddress],
  );
  return { filters, want, open: wanted => setAddress({ ...wanted }) };
}

/** The value where it is one of those known; what else an address may say counts for nothing. */
export function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find(candidate => candidate === value);
}
