import { Liquid } from 'liquidjs';
import type { DigestFacts } from './facts.ts';
import { htmlTemplate } from './html.ts';
import { textTemplate } from './text.ts';

const plain = new Liquid({ ownPropertyOnly: true, strictFilters: true });
plain.registerFilter('quoted', (text: string) =>
  text
    .split('\n')
    .map(line => `   | ${line}`.trimEnd())
    .join('\n'),
);
const escaping = new Liquid({ ownPropertyOnly: true, strictFilters: true, outputEscape: 'escape' });

const texts = { plain: plain.parse(textTemplate), html: escaping.parse(htmlTemplate) };

/** Longer ones are cut off by mail programs, in the middle of a name. */
const longestSubject = 120;

/** A mail in words: its subject in one line, its text, and the same as HTML. */
export function letterOf(given: DigestFacts): { subject: string; text: string; html: string } {
  const facts = { ...given, ...inLines(given) };
  const subject = subjectLine(`${facts.isTest ? 'Test: ' : ''}${subjectOf(facts)}`);
  const said = { ...facts, subject, ...openingsOf(facts), footer: footerOf(facts) };
  return {
    subject,
    text: String(plain.renderSync(texts.plain, said)),
    html: String(escaping.renderSync(texts.html, said)),
  };
}

function subjectOf({ things, more, week }: DigestFacts): string {
  const [first] = things;
  if (first !== undefined) {
    const others = things.length + more - 1;
    const rest = others === 0 ? '' : `, and ${others} more`;
    return `${first.overdue ? 'Overdue' : 'Today'}: ${first.title} (${first.where})${rest}`;
  }
  if (week === undefined) return 'Nothing is due today';
  const { length } = week.clients;
  return length === 1 ? `The week: ${week.clients[0]?.name}` : `The week: a look at ${length} clients`;
}

function openingsOf({ day, timeZone, things, more, week }: DigestFacts) {
  const count = things.length + more;
  const clients = week?.clients.length ?? 0;
  return {
    opening: `${day} (${timeZone}): ${count === 1 ? 'one thing' : `${count} things`} to do, soonest due first.`,
    weekOpening:
      clients === 0
        ? `The week up to ${day} (${timeZone}): nothing new needs your attention.`
        : `The week up to ${day} (${timeZone}): ${clients === 1 ? 'one client needs' : `${clients} clients need`} your attention. You read of each thing once.`,
  };
}

function footerOf({ week, things, restraint }: DigestFacts): string {
  const promise =
    week !== undefined && things.length === 0
      ? 'We name each thing once'
      : 'We name each thing once, and once more when it is overdue';
  return `${promise}: ${restraint}. Silence from an employer is not personal.`;
}

/** Whatever people called something, it stays in its line: none can look like a part of the mail that we wrote. */
function inLines({ name, things, week }: DigestFacts): Pick<DigestFacts, 'name' | 'things' | 'week'> {
  const clients = week?.clients.map(client => ({
    ...client,
    name: oneLine(client.name),
    exceptions: client.exceptions.map(each => ({
      ...each,
      where: oneLine(each.where),
      reason: oneLine(each.reason),
    })),
  }));
  return {
    name: oneLine(name),
    things: things.map(thing => ({
      ...thing,
      title: oneLine(thing.title),
      where: oneLine(thing.where),
      reason: oneLine(thing.reason),
    })),
    ...(week === undefined || clients === undefined
      ? {}
      : { week: { ...week, clients, still: oneLine(week.still), fine: oneLine(week.fine) } }),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A subject with a line break could carry headers of its own. */
function subjectLine(text: string): string {
  const line = oneLine(text);
  return line.length <= longestSubject ? line : `${line.slice(0, longestSubject - 1).trimEnd()}…`;
}
