import type { ProblemCode } from '../errors.ts';

export interface ProblemKind {
  status: number;
  title: string;
  /** For people: when it happens and what to do about it. */
  explanation: string;
}

/** A part of the catalogue in `problems.ts`: what was understood, and cannot be. */
export const impossible = {
  'unknown-interviewer': {
    status: 422,
    title: 'No such person in this application',
    explanation: 'The `interviewer` is not one of the application’s `interviewers`.',
  },
  'unknown-entry': {
    status: 422,
    title: 'No such entry to void',
    explanation: 'The `entry` is not in this log, or is of a kind that cannot be voided.',
  },
  'unknown-client': {
    status: 422,
    title: 'No such client',
    explanation: 'The client named in the body is not in this workspace.',
  },
  'unknown-policy': {
    status: 422,
    title: 'No such policy',
    explanation:
      'The policy is neither one that ships nor one of this workspace. `GET /v1/policies` lists them.',
  },
  'unknown-application': {
    status: 422,
    title: 'No such application',
    explanation: 'The application named in the body is none that this key may know of.',
  },
  'unknown-time-zone': {
    status: 422,
    title: 'No such time zone',
    explanation: 'The time zone is not an IANA name such as `America/New_York`.',
  },
  'time-in-future': {
    status: 422,
    title: 'That has not happened yet',
    explanation:
      'Facts cannot lie in the future. Questions may, up to the year 2199: ask with a decision or a simulation.',
  },
  'before-interview': {
    status: 422,
    title: 'That was before the interview',
    explanation: 'Nothing can be dated before the interview with which the application begins.',
  },
  'impossible-event': {
    status: 422,
    title: 'That cannot have happened',
    explanation: 'The event is well formed, but contradicts what the application is.',
  },
  'impossible-key': {
    status: 422,
    title: 'Such a key makes no sense',
    explanation:
      'A candidate’s key needs a client, an owner’s key has none, only a coach’s key without one can depend on grants, and a key cannot expire in the past.',
  },
  'impossible-grant': {
    status: 422,
    title: 'Such a grant makes no sense',
    explanation:
      'A grant cannot expire in the past. An invitation is accepted once, by the person it was for, and not by somebody who reads the whole workspace anyway.',
  },
  'impossible-policy': {
    status: 422,
    title: 'Such a policy makes no sense',
    explanation: 'The packs that ship cannot be replaced, and calls must open before they close.',
  },
  'impossible-template': {
    status: 422,
    title: 'The template cannot be used',
    explanation: 'It is not Liquid, uses a filter that there is not, or asks for too much.',
  },
  'impossible-period': {
    status: 422,
    title: 'Such a period makes no sense',
    explanation: 'It ends before it begins, or is longer than 366 days.',
  },
  'last-owner-key': {
    status: 422,
    title: 'This is the last owner',
    explanation:
      'Nobody would be left to get in as an owner: no owner key, and no owner who can sign in. Make another one first.',
  },
  'impossible-account': {
    status: 422,
    title: 'Such an account makes no sense',
    explanation:
      'A candidate’s account needs a client and no other has one, only a coach’s reach can be limited, and nobody is invited to an account that is disabled.',
  },
  'email-taken': {
    status: 422,
    title: 'There is an account with that address',
    explanation: 'An e-mail address stands for one account in a workspace.',
  },
  'weak-password': {
    status: 422,
    title: 'The password is too easy to guess',
    explanation:
      'Any ten characters or more will do, save the e-mail address and what is guessed first. A few words that do not belong together are easy to remember.',
  },
  'wrong-password': {
    status: 422,
    title: 'The present password is not right',
    explanation:
      'To choose another password, the present one has to be given. After five wrong ones wait a quarter of an hour.',
  },
  'dead-link': {
    status: 422,
    title: 'The link does not work any more',
    explanation: 'Links to choose a password work once, and for a limited time. Ask for a new one.',
  },
} as const satisfies Partial<Record<ProblemCode, ProblemKind>>;
