import type { Context } from './context.ts';
import { deadlines } from './deadlines.ts';
import { type ApplicationEvent, isOutreach, type Outreach } from './facts.ts';
import { stillToBeThanked, whoIsCheckedInWith } from './people.ts';
import type { Policy } from './policy.ts';
import { isDuplicate } from './record.ts';
import { type RuleId, rules } from './rules.ts';

interface Asked {
  context: Context;
  event: ApplicationEvent;
}

/** Every guard of the statechart by its name: the rules, and what the chart itself asks. */
export function guardsFor(policy: Policy) {
  const guardOf = (id: RuleId) => {
    const rule = rules.find(candidate => candidate.id === id);
    return ({ context, event }: Asked) =>
      rule !== undefined && isAct(event) && rule.holds({ context, act: event, policy });
  };
  return {
    closed: guardOf('closed'),
    'heed-no-contact': guardOf('heed-no-contact'),
    'thank-first': guardOf('thank-first'),
    'thank-once': guardOf('thank-once'),
    'preferred-channel': guardOf('preferred-channel'),
    'no-calls': guardOf('no-calls'),
    window: guardOf('window'),
    spacing: guardOf('spacing'),
    'attempt-limit': guardOf('attempt-limit'),
    'answer-only': guardOf('answer-only'),
    'business-hours': guardOf('business-hours'),
    'pivot-first': guardOf('pivot-first'),
    'invite-once': guardOf('invite-once'),
    restraint: guardOf('restraint'),
    'already happened': ({ event }: Asked) => 'alreadyHappened' in event && event.alreadyHappened === true,
    'same act again': ({ context, event }: Asked) => isAct(event) && isDuplicate(context, event, policy),
    'last thank-you': ({ context, event }: Asked) => {
      const owed = stillToBeThanked(context);
      return event.type === 'thank-you.sent' && owed.length === 1 && owed[0]?.id === event.interviewer;
    },
    'thank-yous missed': ({ context }: Asked) =>
      context.asOf >= context.thanksMissedAt && stillToBeThanked(context).length > 0,
    'thank-you overdue': ({ context }: Asked) => context.asOf >= context.thankYouDueAt,
    'thank-yous owed': ({ context }: Asked) => stillToBeThanked(context).length > 0,
    'nobody to check in with': ({ context }: Asked) => whoIsCheckedInWith(context).length === 0,
    'window open': ({ context }: Asked) => context.asOf >= deadlines['window-opens'](context),
    'check-in owed': ({ context }: Asked) => !context.checkedInThisRound,
    'check-in overdue': ({ context }: Asked) =>
      !context.checkedInThisRound && context.asOf >= deadlines['check-in-due'](context, policy),
    'attempts used up': ({ context }: Asked) => context.attempts >= policy.numbers.attemptLimit,
    'closed by silence': ({ context }: Asked) => context.outcome === 'silence',
  };
}

function isAct(event: ApplicationEvent): event is Outreach {
  return event.type !== 'timer.promise-broken' && isOutreach(event);
}
