import type { PostedEvent } from '../../machines/events.ts';

/** Omit that keeps the members of a union apart. */
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** An event of a story: people are named by their place in the story, instants by the step. */
export type Told = Without<PostedEvent, 'at' | 'interviewer'> & { to?: number };

export interface Step {
  /** Hours after the interview; or, with `onceOpen`, after the check-in to the first person is fine. */
  hours: number;
  onceOpen?: true;
  tell: Told;
}

/** One application of the demo, told in hours before now and after the interview. */
export interface Story {
  company: string;
  role: string;
  timeZone: string;
  /** Index of the job seeker. */
  client: number;
  policy?: string;
  interviewedHoursAgo: number;
  interviewers: readonly { name: string; email?: string }[];
  steps: readonly Step[];
}

const day = 24;

export const thanks = (to: number, hours: number): Step => ({
  hours,
  tell: { type: 'thank-you.sent', channel: 'email', skillMentioned: true, eagernessExpressed: true, to },
});

export const checkIn = (to: number, afterOpening = 10): Step => ({
  hours: afterOpening,
  onceOpen: true,
  tell: { type: 'check-in.sent', channel: 'email', to },
});

export const later = (days: number, tell: Told): Step => ({ hours: days * day, tell });

export const daysAgo = (days: number) => days * day;
