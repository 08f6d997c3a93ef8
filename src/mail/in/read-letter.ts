import { type AddressObject, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser';
import { forwardedIn } from './forwarded.ts';
import { type Letter, type Mailbox, mostRecipients, type Original, type Sign } from './letter.ts';
import { mailbox } from './mailbox.ts';
import { ownText } from './own-text.ts';
import { bounded, textOfHtml } from './plain-text.ts';
import { readPrintedTime } from './printed-time.ts';
import { signsOfHeaders, signsOfSubject } from './signs.ts';
import { toneOf } from './tone.ts';

/** How much of a message's structure is read. */
const limits = { maxHeadSize: 256 * 1024, maxChildNodes: 200, maxHtmlLengthToParse: 0 };

/** Reads a message: RFC 5322, as it came. Throws where it is none, or is built like none that people send. */
export async function readLetter(raw: Uint8Array): Promise<Letter> {
  const message = await parse(raw);
  const text = textOf(message);
  const { mail, subject } = message;
  const attached = mail.attachments.filter(({ contentType }) => contentType === 'message/rfc822');
  return {
    ...whoAndWhen(message),
    tone: toneOf(subject, ownText(text)),
    forwarded: await forwardedBy(
      forwardedIn(subject, text),
      attached.map(({ content }) => content),
    ),
  };
}

/** What a message passes on, in its text and attached to it. A subject alone says that there is something to be found. */
async function forwardedBy(
  inText: Letter['forwarded'],
  [attached, another]: readonly Uint8Array[],
): Promise<Letter['forwarded']> {
  if (attached === undefined) return inText;
  const isInText = inText !== null && inText !== 'unclear';
  return another === undefined && !isInText ? unpack(attached) : 'unclear';
}

/** The message that was forwarded as an attachment. */
async function unpack(content: Uint8Array): Promise<Original | 'unclear'> {
  const message = await parse(content);
  const { mail, subject } = message;
  const text = textOf(message);
  const holdsAnother =
    mail.attachments.some(({ contentType }) => contentType === 'message/rfc822') ||
    forwardedIn(subject, text) !== null;
  if (holdsAnother) return 'unclear';
  const { from, to, sentAt, signs } = whoAndWhen(message);
  const [only, another] = from;
  return {
    from: another === undefined ? (only ?? null) : null,
    to,
    sentAt: sentAt === null ? null : { instant: sentAt },
    signs,
    tone: toneOf(subject, ownText(text)),
  };
}

interface Message {
  mail: ParsedMail;
  subject: string;
  header(name: string): string | undefined;
  count(name: string): number;
}

async function parse(raw: Uint8Array): Promise<Message> {
  const mail = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    ...limits,
  });
  const lines = mail.headerLines ?? [];
  const named = (name: string) => lines.filter(({ key }) => key === name);
  const header = (name: string) => {
    const line = named(name)[0]?.line;
    return line
      ?.slice(line.indexOf(':') + 1)
      .replaceAll(/\s+/g, ' ')
      .trim();
  };
  return { mail, subject: (mail.subject ?? '').slice(0, 1_000), header, count: name => named(name).length };
}

function whoAndWhen(message: Message): Pick<Letter, 'from' | 'to' | 'sentAt' | 'signs'> {
  const { mail, subject, header, count } = message;
  const printed = readPrintedTime(header('date') ?? '');
  const isInvitation = mail.attachments.some(({ contentType }) =>
    /^text\/calendar$|\/ics$/i.test(contentType),
  );
  const signs: Sign[] = [...signsOfHeaders(header), ...signsOfSubject(subject)];
  return {
    // Two From headers are two opinions about who wrote it.
    from: count('from') > 1 ? [] : mailboxes(mail.from),
    to: [...mailboxes(mail.to), ...mailboxes(mail.cc)].slice(0, mostRecipients + 1),
    sentAt: printed !== null && 'instant' in printed ? printed.instant : null,
    signs: [...new Set(isInvitation ? [...signs, 'invitation' as const] : signs)],
  };
}

function textOf({ mail }: Message): string {
  const text = mail.text?.trim() ? mail.text : textOfHtml(mail.html || '');
  return bounded(text);
}

function mailboxes(header: AddressObject | AddressObject[] | undefined): Mailbox[] {
  const found = [header ?? []].flat().flatMap(({ value }) => value.slice(0, 10 * mostRecipients));
  return found
    .flatMap((entry: EmailAddress) => (entry.group ?? [entry]).slice(0, mostRecipients))
    .flatMap(({ address, name }) => (address ? [mailbox(address, name)] : []));
}
