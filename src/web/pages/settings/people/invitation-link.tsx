import type { Schema } from '../../../../client/api.ts';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { sayInstant } from '../../../words/dates.ts';

/** The link of an invitation. Where the service does not know its own address, it is the one of this page. */
export function InvitationLink({ name, invitation }: { name: string; invitation: Schema<'Invitation'> }) {
  const { link, expiresAt, mailed } = invitation;
  const address = new URL(link, location.origin).href;
  return (
    <ShownOnce title={`The invitation for ${name}`} secret={address}>
      {`${mailed ? 'It is on its way by mail. You can also give' : 'Give'} this link to ${name}: it works once, until ${sayInstant(expiresAt)}, and is not shown again.`}
    </ShownOnce>
  );
}
