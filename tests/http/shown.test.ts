import { describe, expect, test } from 'vitest';
import type { Actor, Sight } from '../../src/actor.ts';
import { Shown } from '../../src/http/shown.ts';
import type { ApplicationRow, PersonRow } from '../../src/store/store.ts';

const row: ApplicationRow = {
  workspace_id: 'wsp_1',
  id: 'app_0000000000000000000000abcd',
  client_id: 'cli_1',
  external_id: null,
  company: 'Acme (Rockets)',
  role: 'Engineer at ACME (rockets)',
  search_text: '',
  time_zone: 'UTC',
  envelope: '',
  state: 'interviewed',
  attention: 'on-track',
  next_change_at: null,
  next_follow_up_at: null,
  revision: 1,
  head: '',
  created_at: 0,
  updated_at: 0,
  figures: null,
};

const person = (id: string, name: string, email: string | null): PersonRow => ({
  workspace_id: 'wsp_1',
  application_id: row.id,
  id,
  name,
  email,
  role: null,
  search_text: '',
});

const people = new Map(
  [
    person('int_2', 'Zoë Lee', 'zoe@acme.example'),
    person('int_1', 'Ann Lee-Smith', 'ann@acme.example'),
    person('int_3', 'O. Öz', null),
  ].map(known => [known.id, known]),
);

const all: Sight = { names: true, notes: true, employers: true };

function readerWith(sight: Partial<Sight>, post: 'remarks' | 'events' = 'remarks'): Actor {
  const grant = { id: 'gra_1', clientId: 'cli_1', ...all, ...sight, post };
  return {
    workspaceId: 'wsp_1',
    keyId: 'key_1',
    role: 'coach',
    clientId: null,
    accountId: null,
    grants: new Map([['cli_1', grant]]),
  };
}

function shownWith(sight: Partial<Sight>, post?: 'remarks' | 'events'): Shown {
  return new Shown(readerWith(sight, post), row, people);
}

const by = (key: string, account?: string) => ({
  type: 'note.added',
  by: { key, ...(account === undefined ? {} : { account }) },
  people: undefined,
});

describe('without names', () => {
  const shown = shownWith({ names: false });

  test('people have numbers, in the order in which they came, and no addresses', () => {
    expect(shown.person('int_1')).toEqual({ name: 'Interviewer 1' });
    expect(shown.person('int_2')).toEqual({ name: 'Interviewer 2' });
    expect(shown.person('int_9')).toEqual({ name: 'Someone' });
    expect(shown.sentence('{int_2} asked for an e-mail.')).toBe('Interviewer 2 asked for an e-mail.');
    expect(shown.redacted).toEqual(['names']);
  });

  test('a note that names somebody is shown with their number, however the name is written', () => {
    expect(
      shown.masked('Call ZOE\u0308 LEE; zoë’s address is zoe.lee+x@other.example. Ann Lee-Smith too.'),
    ).toBe('Call Interviewer 2; Interviewer 2’s address is (address) Interviewer 1 too.');
  });

  test('a word that only holds a name stays', () => {
    expect(shown.masked('The annual fleet, cannot')).toBe('The annual fleet, cannot');
  });
});

describe('without notes', () => {
  const shown = shownWith({ notes: false });

  test('texts are left out, with a mark; one’s own are not', () => {
    expect(shown.words(by('key_2'), { text: 'A secret' })).toEqual({ words: {}, redacted: ['text'] });
    expect(shown.words(by('key_1'), { text: 'My remark' })).toEqual({
      words: { text: 'My remark' },
      redacted: [],
    });
    // Another session of the same person, and the same key in the hands of somebody else.
    const ofPerson = new Shown(
      { ...readerWith({ notes: false }), keyId: 'key_3', accountId: 'usr_1' },
      row,
      people,
    );
    expect(ofPerson.words(by('key_1', 'usr_1'), { text: 'Mine' }).redacted).toEqual([]);
    expect(ofPerson.words(by('key_3', 'usr_2'), { text: 'Theirs' }).redacted).toEqual(['text']);
    expect(shown.source('Zapier of Ann')).toBeNull();
  });

  test('names stay', () => {
    const contact = { ...by('key_2'), type: 'contact.added' };
    const words = { name: 'Ann Lee-Smith', email: 'ann@acme.example', role: 'Head of Rockets' };
    expect(shown.words(contact, words)).toEqual({ words, redacted: [] });
  });
});

describe('without employers', () => {
  const shown = shownWith({ employers: false });

  test('an application is told from another by the end of its id', () => {
    expect(shown.company).toBe('Employer abcd');
    expect(shown.role).toBe('Engineer at Employer abcd');
    expect(shown.person('int_1')).toEqual({ name: 'Ann Lee-Smith' });
  });

  test('addresses of pages are left out, and a note has no employer in it', () => {
    expect(shown.words(by('key_2'), { url: 'https://acme.example', text: 'I like Acme (Rockets).' })).toEqual(
      {
        words: { text: 'I like Employer abcd.' },
        redacted: ['url'],
      },
    );
  });
});

test('who has no grant for a client would be shown nothing of it', () => {
  const actor: Actor = {
    workspaceId: 'wsp_1',
    keyId: 'key_1',
    role: 'coach',
    clientId: null,
    accountId: null,
    grants: new Map(),
  };
  expect(new Shown(actor, row, people).redacted).toEqual(['names', 'notes', 'employers']);
});

test('whoever needs no grant is shown everything', () => {
  const actor: Actor = {
    workspaceId: 'wsp_1',
    keyId: 'key_1',
    role: 'coach',
    clientId: null,
    accountId: null,
    grants: null,
  };
  const shown = new Shown(actor, row, people);
  expect(shown.redacted).toBeUndefined();
  expect(shown.person('int_2')).toEqual({ name: 'Zoë Lee', email: 'zoe@acme.example' });
  expect(shown.masked('Zoë Lee of Acme (Rockets)')).toBe('Zoë Lee of Acme (Rockets)');
});
