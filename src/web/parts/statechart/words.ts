import { eventName, states } from '../../words/names.ts';
import type { Cause, ChartState } from './chart.ts';

const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(states).map(([state, { name }]) => [state, name])),
  'awaiting.check-in': 'Check-in',
  'awaiting.thank-yous': 'Thank-yous',
  'awaiting.check-in.nobody': 'Nobody to ask',
};

const delays: Readonly<Record<string, string>> = {
  'thank-you-due': 'A day has passed',
  'thanks-missed': 'Too late for thanks',
  'stage-set': 'A day later',
  'window-opens': 'The window opens',
  'check-in-due': 'Its time has passed',
  silence: 'Silence',
  unanswered: 'No answer',
  'pivot-over': 'Long silence',
  'promise-broken': 'A promised day passes',
};

/** What people call a state of the chart. */
export function stateName({ id, key }: Pick<ChartState, 'id' | 'key'>): string {
  return names[id] ?? capital(key);
}

/** What people call the passing of a delay: its name, or the type of its timer. */
export function delayName(type: string): string {
  const delay = type.replace(/^timer\./, '');
  return delays[delay] ?? capital(delay.replaceAll('-', ' '));
}

/** What people call the cause of a transition. */
export function causeName({ kind, name }: Cause): string {
  if (kind === 'event') return eventName(name);
  return kind === 'timer' ? delayName(name) : capital(name);
}

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
