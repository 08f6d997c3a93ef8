import { describe, expect, it } from 'vitest';
import { events } from '../../machines/events.ts';
import { draftOf, eventOf, fieldsOf, isEventType, missingIn } from '../../src/web/parts/event-form/draft.ts';

const at = { timeZone: 'America/New_York', people: ['int_ada', 'int_grace'] };

describe('a form is made of the schema of its event', () => {
  it.each(events)('$type asks for every field but those that the page knows itself', ({ type, schema }) => {
    const asked = fieldsOf(type).map(([name]) => name);
    const own = Object.keys(schema.properties).filter(
      name => !['type', 'source', 'alreadyHappened'].includes(name),
    );
    expect(new Set(asked)).toEqual(new Set(own));
    expect(isEventType(type)).toBe(true);
  });

  it('what is needed comes first, when it was comes last', () => {
    expect(fieldsOf('thank-you.sent').map(([name]) => name)).toEqual([
      'interviewer',
      'channel',
      'skillMentioned',
      'eagernessExpressed',
      'at',
    ]);
  });
});

describe('a draft becomes an event', () => {
  it('without what was left empty', () => {
    const draft = draftOf('check-in.sent', { interviewer: 'int_ada', channel: 'email' }, at);
    expect(eventOf(draft, at.timeZone)).toEqual({
      type: 'check-in.sent',
      interviewer: 'int_ada',
      channel: 'email',
    });
  });

  it('with its local time as the instant it is in the zone of the application', () => {
    const draft = draftOf('offer.received', {}, at);
    const dated = { ...draft, values: { at: '2026-03-02T10:00' } };
    expect(eventOf(dated, at.timeZone)).toEqual({ type: 'offer.received', at: '2026-03-02T15:00:00Z' });
    expect(draftOf('offer.received', { at: '2026-03-02T15:00:00Z' }, at).values['at']).toBe(
      '2026-03-02T10:00',
    );
  });

  it('an hour that daylight saving skips is the hour after it', () => {
    const draft = { ...draftOf('offer.received', {}, at), values: { at: '2026-03-08T02:30' } };
    expect(eventOf(draft, at.timeZone)).toMatchObject({ at: '2026-03-08T07:30:00Z' });
  });

  it('with the people of another interview, as far as they were named', () => {
    const draft = draftOf('interview.completed', { at: '2026-03-02T15:00:00Z' }, at);
    expect(missingIn(draft, at.timeZone)).toEqual({ '/interviewers/0/name': 'is needed' });
    const named = { ...draft, values: { ...draft.values, interviewers: [{ name: 'Mary', email: '' }] } };
    expect(missingIn(named, at.timeZone)).toEqual({});
    expect(eventOf(named, at.timeZone)).toMatchObject({ interviewers: [{ name: 'Mary' }] });
  });

  it('as a fact only where it is outreach', () => {
    const fact = draftOf('check-in.sent', { alreadyHappened: true }, at);
    expect(eventOf(fact, at.timeZone)).toMatchObject({ alreadyHappened: true });
    expect(eventOf(draftOf('offer.received', { alreadyHappened: true }, at), at.timeZone)).toEqual({
      type: 'offer.received',
    });
  });
});

it('a draft says what is missing, field by field', () => {
  expect(missingIn(draftOf('check-in.sent', {}, at), at.timeZone)).toEqual({
    '/interviewer': 'is needed',
    '/channel': 'is needed',
  });
});

it('where there is but one person, they are meant', () => {
  const alone = { ...at, people: ['int_ada'] };
  expect(draftOf('check-in.sent', {}, alone).values['interviewer']).toBe('int_ada');
  expect(draftOf('reply.received', {}, alone).values['interviewer']).toBe('');
});

it('another type keeps what it can', () => {
  const thanks = draftOf('thank-you.sent', { interviewer: 'int_ada', channel: 'handwritten' }, at);
  const checkIn = draftOf('check-in.sent', eventOf(thanks, at.timeZone), at);
  expect(checkIn.values).toMatchObject({ interviewer: 'int_ada', channel: '' });
});
