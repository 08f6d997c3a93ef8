import type { AnnouncementType } from './types.ts';

const application = {
  id: 'app_01kjqdhd3w7v7a4x5z2m9q8r6t',
  company: 'Acme',
  role: 'Engineer',
  client: null,
  state: 'awaiting',
  outcome: null,
};

const ann = { interviewer: 'int_01kjqdhd3wf3g9h2j5k8m1n4p7', interviewerName: 'Ann Lee' };

const reason =
  'It is Monday 2 March 2026, 11:02 (America/New_York); no date was named, so the window opens 10 business days after the interview: Monday 16 March 2026.';

const event = { type: 'check-in.sent', ...ann, channel: 'call' };

const finding = {
  rule: 'window',
  holds: false,
  reason,
  source: 'The article: if you are not given a time, ask whether you may call in a couple of weeks.',
  liftsAt: '2026-03-16T04:00:00Z',
};

const promise = { id: 'com_01kjqdhd3wc5d8f1g4h7j2k6m9', ...ann, channel: 'call', on: '2026-03-18' };

const followUp = {
  kind: 'check-in',
  ...ann,
  channels: ['email', 'call'],
  from: '2026-03-16T04:00:00Z',
  due: '2026-03-19T04:00:00Z',
  overdue: false,
  rule: 'window',
  reason:
    'No date was named, so a check-in with Ann Lee is fine from Monday 16 March 2026, 10 business days after the interview.',
};

const closed = { ...application, state: 'closed', outcome: 'offer' };

/** An example of the `data` of every type: what it looks like, and what a test of that type sends. */
export const samples: Readonly<Record<AnnouncementType, { at: string; data: object }>> = {
  'application.transitioned': {
    at: '2026-03-03T16:02:00Z',
    data: { application, from: 'thanked', to: 'awaiting', cause: 'timer.stage-set', entry: 3 },
  },
  'application.revised': {
    at: '2026-03-06T09:30:00Z',
    data: {
      application,
      from: 'checked-in',
      to: 'awaiting',
      verdicts: [{ entry: 4, was: 'allowed', is: 'breach' }],
      cause: 'reply.received',
      entry: 5,
    },
  },
  'application.closed': {
    at: '2026-03-27T14:00:00Z',
    data: { application: closed, outcome: 'offer', cause: 'offer.received', entry: 9 },
  },
  'outreach.refused': {
    at: '2026-03-02T16:02:00Z',
    data: {
      application: { ...application, state: 'thanked' },
      event,
      rules: [finding],
      alternatives: [{ ...event, from: '2026-03-16T13:00:00Z' }],
      entry: 3,
    },
  },
  'outreach.breached': {
    at: '2026-03-02T16:02:00Z',
    data: { application: { ...application, state: 'checked-in' }, event, rules: [finding], entry: 3 },
  },
  'promise.kept': {
    at: '2026-03-18T15:00:00Z',
    data: { application, promise: { ...promise, status: 'kept' } },
  },
  'promise.late': {
    at: '2026-03-19T15:00:00Z',
    data: { application, promise: { ...promise, status: 'late' } },
  },
  'promise.broken': {
    at: '2026-03-19T04:00:00Z',
    data: { application, promise: { ...promise, status: 'broken' } },
  },
  'follow-up.due': { at: '2026-03-16T04:00:00Z', data: { application, followUp } },
  'follow-up.overdue': {
    at: '2026-03-19T04:00:00Z',
    data: { application, followUp: { ...followUp, overdue: true } },
  },
  'webhook.disabled': {
    at: '2026-03-10T08:00:00Z',
    data: {
      webhook: 'whk_01kjqdhd3w2b4c6d8e1f3g5h7j',
      url: 'https://example.com/hooks',
      reason: 'failing',
      failingSince: '2026-03-05T07:59:00Z',
    },
  },
  'webhook.test': {
    at: '2026-03-02T15:00:00Z',
    data: { webhook: 'whk_01kjqdhd3w2b4c6d8e1f3g5h7j', text: 'It arrives.' },
  },
};
