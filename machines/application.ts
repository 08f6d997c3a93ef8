import { and, assign, enqueueActions, setup } from 'xstate';
import { breakPromise, timerOf } from './commitments.ts';
import type { Context } from './context.ts';
import { type Deadline, dueAt } from './deadlines.ts';
import type { OutreachType } from './events.ts';
import type { ApplicationEvent } from './facts.ts';
import { guardsFor } from './guards.ts';
import type { Policy } from './policy.ts';
import { begin, closed, record, type Start } from './record.ts';
import { rulesFor } from './rules.ts';

export const machineId = 'application';
export const machineVersion = '1';

const states = ['interviewed', 'thanked', 'awaiting', 'checked-in', 'networking-pivot', 'closed'] as const;

/** The six states of an application. */
export type State = (typeof states)[number];
export const stateNames: readonly State[] = states;

/** The statechart under a policy: its guards are the rules, its delays the policy's numbers. */
export function createApplicationMachine(policy: Policy) {
  const delayOf =
    (deadline: Deadline) =>
    ({ context }: { context: Context }) =>
      dueAt(deadline, context, policy) - context.asOf;

  const chart = setup({
    types: { context: {} as Context, events: {} as ApplicationEvent, input: {} as Start }, // XState reads types from values
    guards: guardsFor(policy),
    delays: {
      'thank-you-due': delayOf('thank-you-due'),
      'thanks-missed': delayOf('thanks-missed'),
      'stage-set': delayOf('stage-set'),
      'window-opens': delayOf('window-opens'),
      'check-in-due': delayOf('check-in-due'),
      silence: delayOf('silence'),
      unanswered: delayOf('unanswered'),
      'pivot-over': delayOf('pivot-over'),
    },
    actions: {
      /** Takes in a fact, and sets or cancels the timers of promises it makes, settles or releases. */
      record: enqueueActions(({ context, event, enqueue }) => {
        if (event.type === 'timer.promise-broken') return;
        const next = record(context, event, policy);
        enqueue.assign(next);
        for (const made of next.commitments) {
          const before = context.commitments.find(({ id }) => id === made.id)?.status;
          const timer = timerOf(made);
          if (made.status === 'open' && before === undefined) {
            // A promise for a day gone by is broken as soon as it is made, never before.
            const delay = Math.max(made.breaksAt - event.at, 0);
            enqueue.raise({ type: 'timer.promise-broken', commitment: made.id }, { id: timer, delay });
          }
          if (made.status !== 'open' && before === 'open') enqueue.cancel(timer);
        }
      }),
      /** A fact that changes nothing but the time. */
      note: assign({ asOf: ({ context, event }) => ('at' in event ? event.at : context.asOf) }),
      /** A timer carries no time: it fired when its deadline fell due. */
      reach: assign({
        asOf: ({ context }, { deadline }: { deadline: Deadline }) => dueAt(deadline, context, policy),
      }),
      pivot: assign({ pivotedAt: ({ context }) => context.asOf }),
      'close by silence': enqueueActions(({ context, enqueue }) => {
        enqueue.assign(closed(context, context.asOf, 'silence'));
        for (const made of context.commitments) if (made.status === 'open') enqueue.cancel(timerOf(made));
      }),
      'break promise': assign(({ context, event }) => {
        if (event.type !== 'timer.promise-broken') return {};
        const due = context.commitments.find(({ id }) => id === event.commitment)?.breaksAt;
        return {
          ...breakPromise(context, event.commitment),
          asOf: Math.max(due ?? context.asOf, context.asOf),
        };
      }),
    },
  });

  const reached = (deadline: Deadline) => ({ type: 'reach' as const, params: { deadline } });
  const mayDo = (type: OutreachType) => and(rulesFor(type).map(rule => rule.id));

  /** An outreach: the same act again counts for nothing, the rules allow it, or it happened all the same. */
  const outreach = <A extends string, B extends string>(type: OutreachType, allowed: A, breach: B) => [
    { guard: 'same act again' as const, actions: 'note' as const },
    { guard: mayDo(type), target: allowed, reenter: true as const, actions: 'record' as const },
    {
      guard: 'already happened' as const,
      target: breach,
      reenter: true as const,
      actions: 'record' as const,
    },
  ];
  const taken = <S extends string>(target: S) => ({
    target,
    reenter: true as const,
    actions: 'record' as const,
  });

  /** What an open state does with what does not leave it: take it in, and set its timers anew. */
  const remain = <S extends string>(state: S) => ({
    'thank-you.sent': outreach('thank-you.sent', state, state),
    'reply.sent': outreach('reply.sent', state, state),
    'networking.invitation-sent': outreach('networking.invitation-sent', state, state),
    'networking.group-joined': outreach('networking.group-joined', state, state),
    'networking.group-contributed': outreach('networking.group-contributed', state, state),
    'networking.article-shared': outreach('networking.article-shared', state, state),
    'networking.company-followed': outreach('networking.company-followed', state, state),
    'networking.blog-commented': outreach('networking.blog-commented', state, state),
    'check-in.sent': outreach('check-in.sent', 'checked-in', 'checked-in'),
    'contact.added': taken(state),
    'preference.stated': taken(state),
    'decision-date.announced': taken(state),
    'commitment.made': taken(state),
    'reply.received': taken('awaiting'),
    'application.reopened': { actions: 'note' as const },
    'note.added': { actions: 'note' as const },
  });

  return chart.createMachine({
    id: machineId,
    version: machineVersion,
    description: 'One job application after its interview, from the thank-yous to its outcome.',
    context: ({ input }) => begin(input, policy),
    initial: 'interviewed',
    on: {
      'interview.completed': {
        target: '.interviewed',
        actions: 'record',
        description: 'The next round: its interviewers are to be thanked, attempts start again.',
      },
      'offer.received': { target: '.closed', actions: 'record' },
      'rejection.received': { target: '.closed', actions: 'record' },
      'position.closed': { target: '.closed', actions: 'record' },
      'application.withdrawn': { target: '.closed', actions: 'record' },
      'timer.promise-broken': {
        actions: 'break promise',
        description: 'The promised date has passed without the promised check-in.',
      },
    },
    states: {
      interviewed: {
        description: 'Thank-yous are owed to everyone who interviewed.',
        initial: 'due',
        on: {
          ...remain('interviewed'),
          'thank-you.sent': [
            { guard: 'same act again', actions: 'note' },
            {
              guard: and(['thank-once', 'last thank-you']),
              target: 'thanked',
              actions: 'record',
              description: 'Everyone of this round has been thanked.',
            },
            { guard: 'thank-once', ...taken('interviewed') },
            { guard: 'already happened', ...taken('interviewed') },
          ],
          'reply.received': taken('interviewed'),
        },
        after: {
          'thanks-missed': {
            target: 'awaiting',
            actions: reached('thanks-missed'),
            description: 'Too late for thank-yous to hold anything back.',
          },
        },
        states: {
          due: {
            description: 'Within a day of the interview.',
            tags: ['due'],
            after: { 'thank-you-due': { target: 'overdue', actions: reached('thank-you-due') } },
            always: { guard: 'thank-you overdue', target: 'overdue' },
          },
          overdue: { description: 'A thank-you is late.', tags: ['overdue'] },
        },
      },
      thanked: {
        description: 'Everyone has been thanked; the stage is set with preferences and dates.',
        tags: ['quiet'],
        on: remain('thanked'),
        after: { 'stage-set': { target: 'awaiting', actions: reached('stage-set') } },
      },
      awaiting: {
        description: 'Quiet, until a check-in is due.',
        type: 'parallel',
        on: {
          ...remain('awaiting'),
          'timer.promise-broken': {
            target: 'awaiting',
            reenter: true,
            actions: 'break promise',
            description: 'A check-in with this person is due by the window again.',
          },
        },
        after: {
          silence: {
            target: 'networking-pivot',
            actions: [reached('silence'), 'pivot'],
            description: 'A month of silence; a week, where nobody may be asked.',
          },
        },
        states: {
          'check-in': {
            initial: 'quiet',
            states: {
              quiet: {
                description: 'The window is not open.',
                tags: ['quiet'],
                always: [
                  { guard: 'nobody to check in with', target: 'nobody' },
                  { guard: 'check-in overdue', target: 'overdue' },
                  { guard: and(['window open', 'check-in owed']), target: 'due' },
                  { guard: 'window open', target: 'open' },
                ],
                after: {
                  'window-opens': [
                    { guard: 'check-in owed', target: 'due', actions: reached('window-opens') },
                    { target: 'open', actions: reached('window-opens') },
                  ],
                },
              },
              due: {
                description: 'The first check-in is due.',
                tags: ['due'],
                after: { 'check-in-due': { target: 'overdue', actions: reached('check-in-due') } },
              },
              overdue: { description: 'The first check-in is overdue.', tags: ['overdue'] },
              open: { description: 'A further check-in is fine; none is owed.', tags: ['quiet'] },
              nobody: {
                description: 'Everyone asked to be left alone, or is promised a day.',
                tags: ['quiet'],
              },
            },
          },
          'thank-yous': {
            initial: 'settled',
            states: {
              settled: {
                description: 'Nothing is owed.',
                always: [
                  { guard: 'thank-yous missed', target: 'missed' },
                  { guard: 'thank-yous owed', target: 'owed' },
                ],
              },
              owed: {
                description: 'A thank-you is still owed and holds check-ins back.',
                after: { 'thanks-missed': { target: 'missed', actions: reached('thanks-missed') } },
              },
              missed: {
                description: 'A thank-you was missed; better late than never.',
                tags: ['thanks-missed'],
              },
            },
          },
        },
      },
      'checked-in': {
        description: 'Asked; waiting for an answer.',
        tags: ['quiet'],
        on: remain('checked-in'),
        after: {
          unanswered: {
            target: 'networking-pivot',
            actions: [reached('unanswered'), 'pivot'],
            description: 'A week of silence after the last attempt; a month after any other.',
          },
        },
      },
      'networking-pivot': {
        description: 'A change of approach: invitations, groups, articles.',
        tags: ['networking'],
        on: {
          ...remain('networking-pivot'),
          'check-in.sent': outreach('check-in.sent', 'checked-in', 'networking-pivot'),
        },
        after: {
          'pivot-over': {
            target: 'closed',
            actions: [reached('pivot-over'), 'close by silence'],
            description: 'Three months without a word.',
          },
        },
      },
      closed: {
        description: 'It has an outcome; it can be reopened.',
        on: {
          ...remain('closed'),
          'check-in.sent': outreach('check-in.sent', 'closed', 'closed'),
          'reply.received': [{ guard: 'closed by silence', ...taken('awaiting') }, taken('closed')],
          'application.reopened': [
            { guard: 'attempts used up', target: 'networking-pivot', actions: ['record', 'pivot'] },
            { target: 'awaiting', actions: 'record' },
          ],
        },
      },
    },
  });
}

export type ApplicationMachine = ReturnType<typeof createApplicationMachine>;
