import Type, { type Static } from 'typebox';
import { followUpKinds } from '../../../machines/follow-ups.ts';
import { isSandbox } from '../../ids.ts';
import { formatInstant } from '../../instants.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { DigestRow, DigestSettingRow } from '../../store/digests.ts';
import { closed, InstantSchema, orNull } from './fields.ts';

const instantOrNull = (at: number | null) => (at === null ? null : formatInstant(at));

const Time = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'The time of day in the time zone. Where daylight saving skips it, it is an hour later.',
  examples: ['08:00'],
});
const Weekday = Type.Integer({
  minimum: 1,
  maximum: 7,
  description: "The day of the week's exceptions: 1 for Monday to 7 for Sunday.",
});
const WeekdaysOnly = Type.Boolean({ description: 'What is due comes on Monday to Friday only.' });

export const DigestSettingSchema = Type.Object(
  {
    account: Type.String(),
    email: Type.String({ description: 'Where mail goes.' }),
    enabled: Type.Boolean(),
    parts: Type.Array(Type.Enum(['due', 'week']), {
      description:
        "`due`: what is due, every morning, for whoever follows up themselves. `week`: the week's exceptions, for whoever looks after clients.",
    }),
    time: Time,
    timeZone: Type.String({ description: 'An IANA time zone.' }),
    timeZoneChosen: Type.Boolean({
      description: 'False: it is that of the newest application, or UTC where there is none.',
    }),
    weekdaysOnly: WeekdaysOnly,
    weekday: Weekday,
    canMail: Type.Boolean({ description: 'Whether the service sends mail at all.' }),
    nextAt: orNull({
      ...InstantSchema,
      description: 'When the next is made. It is sent if it has anything new.',
    }),
    lastDeliveredAt: orNull({ ...InstantSchema, description: 'When a mail server last took one.' }),
  },
  { ...closed, title: 'DigestSettings', description: 'When somebody gets mail about what is due.' },
);

export const DigestChangeSchema = Type.Object(
  {
    enabled: Type.Optional(Type.Boolean()),
    time: Type.Optional(Time),
    timeZone: Type.Optional(
      orNull(
        Type.String({
          minLength: 1,
          maxLength: 64,
          description: 'An IANA time zone; null follows the newest application.',
        }),
      ),
    ),
    weekdaysOnly: Type.Optional(WeekdaysOnly),
    weekday: Type.Optional(Weekday),
  },
  {
    ...closed,
    title: 'DigestChange',
    description: 'What is left out stays.',
    examples: [{ time: '07:30', timeZone: 'Europe/Berlin' }],
  },
);

const LetterSchema = Type.Object(
  { subject: Type.String(), text: Type.String(), html: Type.String() },
  { ...closed, title: 'DigestLetter' },
);

export const DigestPreviewSchema = Type.Object(
  {
    things: Type.Integer({
      description: 'How many things it names; 0: there is nothing new, and none is sent.',
    }),
    letter: orNull(LetterSchema),
  },
  { ...closed, title: 'DigestPreview' },
);

export const DigestTestSchema = Type.Object(
  {
    mailed: Type.Boolean({ description: 'False: no mail server is set up, or it did not take it.' }),
    things: Type.Integer(),
  },
  { ...closed, title: 'DigestTest' },
);

export const SnoozedSchema = Type.Object(
  {
    thing: Type.String({ description: 'Names what waits, for whoever wants it mentioned again.' }),
    kind: Type.Enum([...followUpKinds]),
    until: InstantSchema,
    application: Type.Object({ id: Type.String(), company: Type.String(), role: Type.String() }, closed),
  },
  { ...closed, title: 'SnoozedThing' },
);

export const DigestSchema = Type.Object(
  {
    id: Type.String(),
    account: Type.String(),
    kind: Type.Enum(['digest', 'test']),
    day: Type.String({ description: 'The date in the time zone of the account.', examples: ['2026-03-16'] }),
    status: Type.Enum(['claimed', 'sent', 'kept', 'given-up'], {
      description:
        '`claimed`: on its way, or tried again at `nextAttemptAt`; `kept`: made in a sandbox, where nobody is mailed; `given-up`: no mail server took it on that day.',
    }),
    things: Type.Integer({ description: 'How many things it names.' }),
    attempts: Type.Integer(),
    nextAttemptAt: orNull(InstantSchema),
    sentAt: orNull(InstantSchema),
    createdAt: InstantSchema,
    livemode: Type.Boolean({ description: 'False in a sandbox.' }),
    letter: orNull(LetterSchema),
  },
  {
    ...closed,
    title: 'Digest',
    description:
      'A mail of ours about what is due, and what came of it. Its `letter` is kept in a sandbox only; elsewhere no text is.',
  },
);

/** What an account of this role is sent. */
export function partsOf({ role }: AccountRow): ('due' | 'week')[] {
  return role === 'candidate' ? ['due'] : role === 'coach' ? ['week'] : ['due', 'week'];
}

export function digestFrom(row: DigestRow): Static<typeof DigestSchema> {
  return {
    id: row.id,
    account: row.account_id,
    kind: row.kind,
    day: row.local_date,
    status: row.status,
    things: row.things,
    attempts: row.attempts,
    nextAttemptAt: instantOrNull(row.next_attempt_at),
    sentAt: instantOrNull(row.sent_at),
    createdAt: formatInstant(row.created_at),
    livemode: !isSandbox(row.workspace_id),
    // Written by the host.
    letter: row.letter === null ? null : (JSON.parse(row.letter) as Static<typeof LetterSchema>),
  };
}

export function settingFrom(
  account: AccountRow,
  setting: DigestSettingRow,
  { timeZone, next, canMail }: { timeZone: string; next: number | null; canMail: boolean },
): Static<typeof DigestSettingSchema> {
  const { last_delivered_at: last } = setting;
  const isSilent = !canMail && !isSandbox(account.workspace_id);
  return {
    account: account.id,
    email: account.email,
    enabled: setting.enabled === 1,
    parts: partsOf(account),
    time: setting.time,
    timeZone,
    timeZoneChosen: setting.time_zone !== null,
    weekdaysOnly: setting.weekdays_only === 1,
    weekday: setting.weekday,
    canMail,
    nextAt: next === null || setting.enabled === 0 || isSilent ? null : formatInstant(next),
    lastDeliveredAt: last === null ? null : formatInstant(last),
  };
}
