import type { Application } from './names.ts';
import { type Colour, type Paint, plain, table } from './paint.ts';
import { sayDate, sayInstant, sayShort } from './times.ts';

const levelColours: Record<Application['attention']['level'], Colour> = {
  neglected: 'yellow',
  'on-track': 'green',
  pestering: 'red',
};

/** "Acme, Engineer" */
export function nameOf({ company, role }: Pick<Application, 'company' | 'role'>): string {
  return `${plain(company)}, ${plain(role)}`;
}

/** One application, for people: where it stands, with whom, and what is to be done. */
export function sayApplication(application: Application, paint: Paint): string {
  const { id, state, outcome, attention, timeZone, interviewers, followUps, commitments } = application;
  const blocks = [
    `${paint('bold', nameOf(application))}  ${paint('dim', id)}\n`,
    `${paint('bold', state)}${outcome === null ? '' : ` (${outcome})`}, ${paint(levelColours[attention.level], attention.level)}\n` +
      attention.reasons.map(reason => `  ${plain(reason)}\n`).join('') +
      saySilence(application),
    table(
      ['Person', 'Address', 'Thanked', 'Wants'],
      interviewers.map(({ name, email = '', thanked, preference }) => [
        plain(name),
        plain(email),
        thanked ? 'yes' : 'no',
        preference ?? '',
      ]),
      paint,
    ),
  ];
  if (commitments.length > 0) {
    const rows = commitments.map(({ interviewer, channel, on, status }) => [
      nameIn(application, interviewer),
      channel,
      sayDate(on),
      status,
    ]);
    blocks.push(table(['Promised', 'By', 'For', 'Status'], rows, paint));
  }
  blocks.push(followUps.length === 0 ? 'Nothing is left to do.\n' : sayFollowUps(application, paint));
  return `${blocks.join('\n')}\n${paint('dim', `Times in ${timeZone}.`)}\n`;
}

function saySilence({ daysOfSilence, nextTimerAt, timeZone }: Application): string {
  const silence = `  ${daysOfSilence} ${daysOfSilence === 1 ? 'day' : 'days'} of silence`;
  if (nextTimerAt === null) return `${silence}.\n`;
  return `${silence}; left alone it changes ${sayInstant(nextTimerAt, timeZone)}.\n`;
}

function sayFollowUps(application: Application, paint: Paint): string {
  const { timeZone } = application;
  const rows = application.followUps.map(({ kind, interviewer, channels, from, due, overdue }) => [
    kind,
    interviewer === undefined ? '' : nameIn(application, interviewer),
    channels.join(', '),
    sayShort(from, timeZone),
    `${sayShort(due, timeZone)}${overdue ? ' (overdue)' : ''}`,
  ]);
  const notes = application.followUps.map(({ reason }) => plain(reason));
  return table(['To do', 'With', 'By', 'From', 'Due'], rows, paint, notes);
}

function nameIn({ interviewers }: Application, id: string): string {
  return plain(interviewers.find(person => person.id === id)?.name ?? id);
}
