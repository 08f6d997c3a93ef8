import type { Schema } from '../../../client/api.ts';
import type { Suggested } from '../../parts/event-form/draft.ts';

export type DueFollowUp = Schema<'DueFollowUp'>;

/** What a networking channel asks for. */
const networking: Readonly<Record<string, Suggested>> = {
  group: { type: 'networking.group-joined' },
  article: { type: 'networking.article-shared' },
  blog: { type: 'networking.blog-commented' },
  company: { type: 'networking.company-followed', network: 'linkedin' },
};

/** The event that says that a follow-up was done by a channel. Undefined where there are several ways to do it. */
export function actOf(
  { kind, interviewer }: DueFollowUp,
  channel: string | undefined,
): Suggested | undefined {
  switch (kind) {
    case 'thank-you':
      return { type: 'thank-you.sent', interviewer, channel };
    case 'check-in':
    case 'promise':
      return { type: 'check-in.sent', interviewer, channel };
    case 'invitation':
      return { type: 'networking.invitation-sent', interviewer };
    case 'networking':
      return networking[channel ?? ''];
    case 'close':
      return undefined;
  }
}

/** What tells follow-ups apart. */
export function keyOf({ kind, interviewer, application, from }: DueFollowUp): string {
  return [application.id, kind, interviewer, from].join(' ');
}
