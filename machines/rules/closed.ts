import { outreachTypes } from '../events.ts';
import { sayInstant } from '../wording.ts';
import { choice, type Rule } from './rule.ts';

export const closed = {
  id: 'closed',
  sentence: 'Once an application is closed, only thank-yous go out.',
  source: choice,
  severity: 'refusal',
  appliesTo: outreachTypes.filter(type => type !== 'thank-you.sent'),
  lifts: 'when the application is reopened',
  holds: ({ context }) => context.closedAt === null,
  kept: () => 'The application is open.',
  broken: ({ context }) => ({
    reason: `The application closed on ${sayInstant(context.closedAt ?? context.asOf, context.timeZone)} (${context.outcome}); reopen it first.`,
  }),
} as const satisfies Rule;
