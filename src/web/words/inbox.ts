import type { Schema } from '../../client/api.ts';

type Item = Schema<'InboxItem'>;

/** Why nobody knows where an event belongs. */
export function sayReason({ reason, naming }: Item): string {
  const { application, externalId, email } = naming;
  switch (reason) {
    case 'unnamed':
      return 'It does not say which application it is about.';
    case 'no-application':
      if (externalId !== undefined) return `No application is known to its sender as “${externalId}”.`;
      if (email !== undefined) return `Nobody in an open application has the address ${email}.`;
      return `There is no application ${application ?? 'of that name'}.`;
    case 'several-applications':
      return email === undefined
        ? `Several applications are known to its sender as “${externalId ?? ''}”.`
        : `The address ${email} stands in several applications.`;
    case 'no-person':
      return `It is clear which application it is about, but nobody there has the address ${email ?? 'that it names'}, or several have.`;
  }
}

export const statusNames: Readonly<Record<Item['status'], string>> = {
  waiting: 'Waiting',
  assigned: 'Assigned',
  dismissed: 'Dismissed',
};
