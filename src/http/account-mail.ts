import type { AccountLink } from '../host/account-links.ts';
import { formatInstant } from '../instants.ts';
import type { Mail } from '../mail/mail.ts';

/** Mails the links by which people choose their passwords, after the commit and off the path of any request. */
export interface AccountMail {
  /** Whether there is anything to send with. */
  readonly works: boolean;
  invite(link: AccountLink, by: string): void;
  reset(link: AccountLink): void;
  /** Resolves when what was begun is sent, or has failed. */
  settled(): Promise<void>;
}

/** The address of the page where a link is followed. The token stands behind the `#`: no server sees it in an address. */
export function linkTo(
  publicUrl: string | null,
  { token, purpose }: Pick<AccountLink, 'token' | 'purpose'>,
): string {
  return `${publicUrl ?? ''}/${purpose === 'invitation' ? 'welcome' : 'new-password'}#token=${token}`;
}

export function createAccountMail(
  { mail, publicUrl }: { mail: Mail | null; publicUrl: string | null },
  onError: (error: unknown) => void,
): AccountMail {
  const underWay = new Set<Promise<void>>();
  const send = (link: AccountLink, subject: string, paragraphs: string[]) => {
    if (mail === null) return;
    const text = `Hello ${link.account.name},\n\n${paragraphs.join('\n\n')}\n`;
    const sent = mail
      .send({ to: link.account.email, subject, text })
      .catch(onError)
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  return {
    works: mail !== null,
    invite(link, by) {
      send(link, 'Your invitation to Top of Mind', [
        `${by} invites you to Top of Mind, which helps to follow up after job interviews without becoming a pest.`,
        `Choose a password to begin:\n${linkTo(publicUrl, link)}`,
        `The link works once, until ${formatInstant(link.expiresAt)}. If you do not know what this is about, do nothing.`,
      ]);
    },
    reset(link) {
      send(link, 'A new password for Top of Mind', [
        `Somebody, hopefully you, asked for a new password. Choose it here:\n${linkTo(publicUrl, link)}`,
        'The link works once, within an hour. If it was not you, do nothing: your password stays as it is.',
      ]);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
