import type { AccountLink } from '../host/account-links.ts';
import { formatInstant } from '../instants.ts';
import type { Mail } from '../mail/mail.ts';
import type { App } from './route.ts';

/** Mails the links by which people get in, after the commit and off the path of any request. */
export interface AccountMail {
  /** Whether there is anything to send with. */
  readonly works: boolean;
  invite(link: AccountLink, by: string): void;
  reset(link: AccountLink): void;
  /** A client invites a coach; whether they have an account is not known, and nor is their name. */
  letIn(invitation: { to: string; token: string; by: string; expiresAt: number | null }): void;
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

/** The address of the page where a coach accepts what a client grants. */
export function grantLinkTo(publicUrl: string | null, token: string): string {
  return `${publicUrl ?? ''}/welcome#grant=${token}`;
}

/** Where mail goes out, and from where its links lead back. */
export interface MailWays {
  mail: Mail | null;
  publicUrl: string | null;
}

/** What fails is logged, and names nobody. */
export function accountMailFor(app: Pick<App, 'log'>, ways: MailWays): AccountMail {
  return createAccountMail(ways, error => {
    // What a mail server says may repeat the address.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    app.log.error({ code }, 'a mail could not be sent');
  });
}

export function createAccountMail(
  { mail, publicUrl }: MailWays,
  onError: (error: unknown) => void,
): AccountMail {
  const underWay = new Set<Promise<void>>();
  const sendTo = (to: string, subject: string, paragraphs: string[]) => {
    if (mail === null) return;
    const sent = mail
      .send({ to, subject, text: `${paragraphs.join('\n\n')}\n` })
      .catch(onError)
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const send = ({ account }: AccountLink, subject: string, paragraphs: string[]) =>
    sendTo(account.email, subject, [`Hello ${account.name},`, ...paragraphs]);
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
    letIn({ to, token, by, expiresAt }) {
      sendTo(to, 'An invitation to coach on Top of Mind', [
        'Hello,',
        `${by} lets you see how they follow up after their job interviews, and how far is theirs to say and to take back.`,
        `Accept here; without an account you choose a password first:\n${grantLinkTo(publicUrl, token)}`,
        `The link can be accepted once.${expiresAt === null ? '' : ` What it opens ends ${formatInstant(expiresAt)}.`} If you do not know what this is about, do nothing.`,
      ]);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
