import type { Static } from 'typebox';
import type { Role } from '../../src/actor.ts';
import type { ApplicationSchema } from '../../src/http/schemas/application.ts';
import type { DecisionSchema } from '../../src/http/schemas/decision.ts';
import type { EntrySchema } from '../../src/http/schemas/entry.ts';
import type { WholeService } from './whole-service.ts';

export type Application = Static<typeof ApplicationSchema>;
export type Decision = Static<typeof DecisionSchema>;
export type Entry = Static<typeof EntrySchema>;

export interface Recorded {
  entry: Entry;
  decision: Decision;
  transition: { from: string | null; to: string };
  application: Application;
}

export interface PostOptions {
  who?: Role | { key: string };
  headers?: Record<string, string>;
}

/** An application under test: what is done to it goes through the API. */
export interface Story {
  id: string;
  /** The ids of the interviewers, in the order in which they were named. */
  people: string[];
  /** Posts an event, whatever comes of it. */
  post(event: object, options?: PostOptions): ReturnType<WholeService['call']>;
  /** Posts an event that has to be recorded. */
  record(event: object, options?: PostOptions): Promise<Recorded>;
  /** How it stands now, or stood at another time. */
  read(at?: string): Promise<Application>;
  entries(): Promise<Entry[]>;
  ask(event: object): Promise<Decision>;
}

export const aNewApplication = {
  company: 'Acme Rockets',
  role: 'Test pilot',
  timeZone: 'America/New_York',
  interview: {
    at: '2026-03-02T14:00:00Z',
    interviewers: [{ name: 'Ada Lovelace', email: 'ada@acme.example' }, { name: 'Grace Hopper' }],
  },
};

/** The story of an application that exists. */
export function storyOf(service: WholeService, { id, interviewers }: Application): Story {
  const url = `/v1/applications/${id}`;
  const story: Story = {
    id,
    people: interviewers.map(person => person.id),
    post: (event, { who = 'owner', headers = {} } = {}) =>
      service.call(who, 'POST', `${url}/events`, { payload: event, headers }),
    async record(event, options) {
      const response = await story.post(event, options);
      if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body}`);
      return response.json<Recorded>();
    },
    async read(at) {
      const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
      const response = await service.call('owner', 'GET', url + query);
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
      return response.json<Application>();
    },
    async entries() {
      const response = await service.call('owner', 'GET', `${url}/entries?limit=200`);
      return response.json<{ items: Entry[] }>().items;
    },
    async ask(event) {
      const response = await service.call('owner', 'POST', `${url}/decisions`, { payload: event });
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
      return response.json<Decision>();
    },
  };
  return story;
}

/** Begins an application over the API: an hour before the clock of a test starts, with Ada and Grace. */
export async function begin(service: WholeService, changes: object = {}): Promise<Story> {
  const payload = { ...aNewApplication, ...changes };
  const response = await service.call('owner', 'POST', '/v1/applications', { payload });
  if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body}`);
  return storyOf(service, response.json<Application>());
}

/** With one interviewer, Ada, unless told otherwise. */
export const withAda = {
  interview: { ...aNewApplication.interview, interviewers: [{ name: 'Ada Lovelace' }] },
};

export const thankYou = (interviewer = '') => ({ type: 'thank-you.sent', interviewer, channel: 'email' });
export const checkIn = (interviewer = '', channel = 'email') => ({
  type: 'check-in.sent',
  interviewer,
  channel,
});
