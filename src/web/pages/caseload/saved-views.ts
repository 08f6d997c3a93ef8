import { useLocalStorage } from '@mantine/hooks';
import { useSession } from '../../data/session.tsx';
import type { Filters } from './filters.ts';

/** Filters under a name. */
export interface SavedView {
  name: string;
  filters: Filters;
}

/** Views that everybody has. */
export const givenViews: readonly SavedView[] = [
  { name: 'Who needs attention', filters: {} },
  { name: 'Neglected', filters: { attention: 'neglected' } },
  { name: 'Pestering', filters: { attention: 'pestering' } },
  { name: 'Longest silence', filters: { view: 'applications', sort: 'silence' } },
];

/** The views that this person has saved in this browser. */
export function useSavedViews() {
  const { session } = useSession();
  const person = session.account?.id ?? `${session.role}/${session.name}`;
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: `top-of-mind/views/${person}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return {
    views,
    /** A view of the same name gives way. */
    save: (view: SavedView) => setViews([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => setViews(views.filter(view => view.name !== name)),
  };
}
