import type { Schema } from '../../client/api.ts';

type Scope = Schema<'GrantScope'>;

/** What a grant shows, and what it does not, in plain words. */
export function sayScope({ names, notes, employers, post }: Scope): {
  sees: string[];
  hidden: string[];
  may: string;
} {
  const parts = [
    { shown: true, what: 'states, dates, promises and decisions' },
    { shown: employers, what: 'which employers these are' },
    { shown: names, what: 'names and addresses of people' },
    { shown: notes, what: 'notes and other texts' },
  ];
  return {
    sees: parts.filter(({ shown }) => shown).map(({ what }) => what),
    hidden: parts.filter(({ shown }) => !shown).map(({ what }) => what),
    may:
      post === 'events'
        ? 'May record anything in your name, add notes, and strike out mistaken entries; every change says who made it.'
        : 'May add notes and strike out mistaken entries, which then no longer count; every change says who made it. May record nothing else in your name.',
  };
}

/** What a coach looked at. */
export const lookNames: Record<Schema<'Look'>['what'], string> = {
  list: 'Your applications in a list',
  application: 'The page of an application',
  log: 'The log',
  inspection: 'States and events, without names',
  notes: 'Notes about you',
  report: 'Your report',
};

/** What is hidden from a reader: "names and notes". */
export function sayHidden(redacted: readonly ('names' | 'notes' | 'employers')[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(redacted);
}
