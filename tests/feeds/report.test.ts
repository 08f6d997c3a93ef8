import { describe, expect, it } from 'vitest';
import {
  linesOf,
  type Period,
  type ReportedApplication,
  type ReportedEntry,
  summaryOf,
} from '../../src/feeds/report.ts';
import { reportCsv } from '../../src/feeds/report-csv.ts';
import { resultOf } from '../../src/feeds/report-words.ts';

const march: Period = { from: '2026-03-01', to: '2026-03-31' };
const ada = 'int_1';

/** A log told as instants and events; numbers are given in its order. */
function log(...told: [at: string, event: object, more?: Partial<ReportedEntry>][]): ReportedEntry[] {
  return told.map(([at, event, more = {}], index) => {
    const { type } = { type: '', ...event };
    const instant = Date.parse(at);
    return {
      seq: index + 1,
      kind: index === 0 ? 'created' : 'event',
      type,
      at: instant,
      event: JSON.stringify({ ...event, at: instant }),
      decision: JSON.stringify({ verdict: 'allowed', rules: [], alternatives: [], advice: [] }),
      duplicate_of: null,
      revised: null,
      ...more,
    };
  });
}

function application(entries: ReportedEntry[], more: Partial<ReportedApplication> = {}): ReportedApplication {
  return {
    id: 'app_1',
    company: 'Acme',
    role: 'Engineer',
    timeZone: 'America/New_York',
    names: new Map([
      [ada, 'Ada Lovelace'],
      ['int_2', 'Grace Hopper'],
    ]),
    entries,
    ...more,
  };
}

const interview = { type: 'application.created', interviewers: [ada, 'int_2'] };
const thanks = { type: 'thank-you.sent', interviewer: ada, channel: 'handwritten' };
const checkIn = { type: 'check-in.sent', interviewer: ada, channel: 'call' };
const reply = { type: 'reply.received', interviewer: ada };
const voiding = (entry: number) => ({ type: 'entry.voided', entry });
const breach = { decision: '{"verdict":"breach","rules":[],"alternatives":[],"advice":[]}' };
const revising = (entry: number, was: string, is: string) => ({
  revised: JSON.stringify({ from: 'awaiting', to: 'awaiting', verdicts: [{ entry, was, is }] }),
});

describe('a report', () => {
  it('has a line for every act and every piece of news: when, where, whom, how, what', () => {
    const { lines } = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-02T20:30:00Z', thanks],
          ['2026-03-03T12:00:00Z', { type: 'networking.company-followed', network: 'linkedin' }],
          ['2026-03-04T12:00:00Z', { type: 'networking.group-joined' }],
          ['2026-03-05T12:00:00Z', reply],
        ),
      ),
      march,
    );
    expect(lines.map(({ date, time, person, method, what }) => [date, time, person, method, what])).toEqual([
      ['2026-03-02', '10:00', 'Ada Lovelace, Grace Hopper', null, 'Interview'],
      ['2026-03-02', '15:30', 'Ada Lovelace', 'Handwritten card', 'Thank-you after the interview'],
      ['2026-03-03', '07:00', null, 'LinkedIn', 'Followed the company'],
      ['2026-03-04', '07:00', null, 'Group', 'Joined a group of the field'],
      ['2026-03-05', '07:00', 'Ada Lovelace', null, 'Reply received'],
    ]);
    expect(lines[0]).toMatchObject({ employer: 'Acme', role: 'Engineer', application: 'app_1', entry: 1 });
  });

  it('tells what followed an act that was addressed to somebody, even after the period', () => {
    const { lines } = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-03T15:00:00Z', thanks],
          ['2026-03-04T15:00:00Z', { type: 'networking.group-joined' }],
          ['2026-04-02T15:00:00Z', { type: 'offer.received' }],
        ),
      ),
      march,
    );
    expect(lines.map(({ followedBy }) => followedBy)).toEqual([
      null,
      { entry: 4, type: 'offer.received', what: 'Offer received', date: '2026-04-02' },
      null,
    ]);
    const [, sent] = lines;
    expect(sent && resultOf(sent, date => date)).toBe('Within the rules. Offer received, 2026-04-02.');
  });

  it('counts days where the application is, unless asked to count them elsewhere', () => {
    const entries = log(['2026-04-01T02:00:00Z', interview]);
    expect(linesOf(application(entries), march).lines).toMatchObject([{ date: '2026-03-31', time: '22:00' }]);
    const inBerlin = { ...march, timeZone: 'Europe/Berlin' };
    expect(linesOf(application(entries), inBerlin).lines).toEqual([]);
    const april = { from: '2026-04-01', to: '2026-04-01', timeZone: 'Europe/Berlin' };
    expect(linesOf(application(entries), april).lines).toMatchObject([
      { date: '2026-04-01', time: '04:00', timeZone: 'Europe/Berlin' },
    ]);
  });

  it('leaves out what was voided, and what the void itself says', () => {
    const { lines } = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-03T15:00:00Z', thanks],
          ['2026-03-04T15:00:00Z', reply],
          ['2026-03-05T15:00:00Z', voiding(3), { kind: 'void' }],
        ),
      ),
      march,
    );
    expect(lines.map(({ type }) => type)).toEqual(['application.created', 'thank-you.sent']);
    expect(lines[1]?.followedBy).toBeNull();
  });

  it('shows an act that was reported twice once, and the second report where the first was voided', () => {
    const twice = log(
      ['2026-03-02T15:00:00Z', interview],
      ['2026-03-03T15:00:00Z', thanks],
      ['2026-03-03T15:01:00Z', thanks, { duplicate_of: 2 }],
    );
    const entriesIn = (entries: ReportedEntry[]) =>
      linesOf(application(entries), march).lines.map(({ entry }) => entry);
    expect(entriesIn(twice)).toEqual([1, 2]);
    const [void4] = log(['2026-03-04T15:00:00Z', voiding(2)]).map(entry => ({
      ...entry,
      seq: 4,
      kind: 'void' as const,
      ...revising(3, 'duplicate', 'allowed'),
    }));
    expect(entriesIn([...twice, ...(void4 ? [void4] : [])])).toEqual([1, 3]);
  });

  it('judges by all that is known now: a late fact turns a breach into what was allowed', () => {
    const entries = log(
      ['2026-03-02T15:00:00Z', interview],
      ['2026-03-05T15:00:00Z', checkIn, breach],
      ['2026-03-04T15:00:00Z', { ...reply, decisionOn: '2026-03-04' }, revising(2, 'breach', 'allowed')],
    );
    const verdictAfter = (count: number) =>
      linesOf(application(entries.slice(0, count)), march).lines.find(({ entry }) => entry === 2)?.verdict;
    expect(verdictAfter(2)).toBe('breach');
    expect(verdictAfter(3)).toBe('allowed');
  });

  it('puts refused attempts apart, with the rules and their reasons, by name', () => {
    const decision = JSON.stringify({
      verdict: 'refused',
      rules: [
        { rule: 'thank-first', holds: true, reason: 'All were thanked.', source: '' },
        { rule: 'window', holds: false, reason: 'The window for {int_1} opens on Monday.', source: '' },
      ],
      alternatives: [],
      advice: [],
    });
    const report = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-03T15:00:00Z', checkIn, { kind: 'refusal', decision }],
        ),
      ),
      march,
    );
    expect(report.lines).toHaveLength(1);
    expect(report.refused).toMatchObject([
      {
        entry: 2,
        person: 'Ada Lovelace',
        method: 'Telephone',
        rules: ['window'],
        reason: 'The window for Ada Lovelace opens on Monday.',
      },
    ]);
    expect(summaryOf(report)).toMatchObject({ contacts: 0, refused: 1 });
  });

  it('leaves out choices, timers and free text', () => {
    const report = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-03T15:00:00Z', { type: 'note.added' }],
          ['2026-03-04T15:00:00Z', { ...checkIn, type: 'commitment.made', on: '2026-03-09' }],
          ['2026-03-05T15:00:00Z', { type: 'timer.window-opens' }, { kind: 'timer' }],
          ['2026-03-06T15:00:00Z', { type: 'application.withdrawn' }],
        ),
      ),
      march,
    );
    expect(report.lines.map(({ type }) => type)).toEqual(['application.created']);
  });

  it('sums up contacts, employers, interviews, replies and offers', () => {
    const one = linesOf(
      application(
        log(
          ['2026-03-02T15:00:00Z', interview],
          ['2026-03-03T15:00:00Z', thanks],
          ['2026-03-05T15:00:00Z', checkIn, breach],
          ['2026-03-06T15:00:00Z', reply],
          ['2026-03-09T15:00:00Z', { type: 'interview.completed', interviewers: ['int_2'] }],
        ),
      ),
      march,
    );
    const again = linesOf(
      application(
        log(['2026-03-10T15:00:00Z', interview], ['2026-03-11T15:00:00Z', { type: 'offer.received' }]),
        {
          id: 'app_2',
          company: 'ACME ',
        },
      ),
      march,
    );
    const all = { lines: [...one.lines, ...again.lines], refused: [] };
    expect(summaryOf(all)).toEqual({
      contacts: 2,
      employers: 1,
      interviews: 3,
      replies: 1,
      offers: 1,
      breaches: 1,
      refused: 0,
    });
  });
});

describe('a report as CSV', () => {
  it('gives a spreadsheet no formulas, and ends its lines as RFC 4180 has it', () => {
    const names = new Map([[ada, '+4915112345']]);
    const tricky = ['=1+1', '-2', '@sum', '\tTab', '\rReturn', 'Smith, "Sons" & Co', 'Two\nlines'];
    const lines = tricky.flatMap(
      company =>
        linesOf(
          application(log(['2026-03-02T15:00:00Z', { ...interview, interviewers: [ada] }]), {
            company,
            names,
          }),
          march,
        ).lines,
    );
    const csv = reportCsv({ lines, refused: [] });
    for (const cell of [",'=1+1,", ",'-2,", ",'@sum,", ",'\tTab,", ",'+4915112345,"])
      expect(csv).toContain(cell);
    expect(csv).toContain(`"'\rReturn"`);
    expect(csv).toContain('"Smith, ""Sons"" & Co"');
    expect(csv).toContain('"Two\nlines"');
    expect(csv.startsWith('\ufeffRecord,Date,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});
