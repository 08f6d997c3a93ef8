import EmailForwardParser, { type EmailForwardMailbox } from 'email-forward-parser';
import type { Letter, Mailbox } from './letter.ts';
import { mailbox } from './mailbox.ts';
import { ownText } from './own-text.ts';
import { readPrintedTime } from './printed-time.ts';
import { signsOfSubject } from './signs.ts';
import { toneOf } from './tone.ts';

const parser = new EmailForwardParser();

/** What a text passes on, by the marks that mail programs leave; null where it shows none. */
export function forwardedIn(subject: string, text: string): Letter['forwarded'] {
  const bySubject = parser.read(text, subject === '' ? null : subject);
  // Who changes the subject of a forward leaves its mark in the text.
  const result = bySubject.forwarded ? bySubject : parser.read(text);
  if (!result.forwarded) return null;
  const { from, to, cc, date, body = '', subject: inner } = result.email;
  const [sender] = mailboxes(from);
  if (sender === undefined || isForward(inner ?? '', body)) return 'unclear';
  return {
    from: sender,
    to: [...mailboxes(to), ...mailboxes(cc)],
    sentAt: readPrintedTime(date ?? ''),
    signs: signsOfSubject(inner ?? ''),
    tone: toneOf(inner ?? '', ownText(body)),
  };
}

/** Whether what was forwarded is itself a forward. Replies carry some of the same lines; those do not count. */
function isForward(subject: string, body: string): boolean {
  if (subject !== '' && parser.read('', subject).forwarded) return true;
  const withoutQuotes = body
    .split('\n')
    .filter(
      line =>
        !/^_{10,}\s*$|^-+ ?Original Message|:\s*$/i.test(line) ||
        /forwarded|weitergeleitet|transf|reenvi|inoltr/i.test(line),
    )
    .join('\n');
  return parser.read(withoutQuotes).forwarded;
}

function mailboxes(found: EmailForwardMailbox | EmailForwardMailbox[] | null | undefined): Mailbox[] {
  return [found ?? []]
    .flat()
    .slice(0, 30)
    .flatMap(({ address, name }) => (address ? [mailbox(address, name ?? '')] : []));
}
