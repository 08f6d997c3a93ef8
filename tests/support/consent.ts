import type { Static } from 'typebox';
import type {
  GrantSchema,
  LookSchema,
  MadeGrantSchema,
  NewGrantSchema,
} from '../../src/http/schemas/grant.ts';
import { begin, type Story } from './applications.ts';
import type { WholeService } from './whole-service.ts';

export type Grant = Static<typeof GrantSchema>;
export type MadeGrant = Static<typeof MadeGrantSchema>;
export type Look = Static<typeof LookSchema>;
export type Scope = NonNullable<Static<typeof NewGrantSchema>['scope']>;

/** What a coach may not find in any answer unless it was granted, by what would have to be granted. */
export const secrets = {
  names: [
    'Ada',
    'Lovelace',
    'Grace',
    'Hopper',
    'Rosie',
    'Recruiter-Smith',
    'ada@acme.example',
    'rosie@acme.example',
  ],
  notes: ['a most private thought', 'they loved the rocket', 'a slip of the pen', 'a dusty mailbox'],
  employers: ['Acme'],
} as const;

/** An application of the candidate's, with names, addresses and texts of every kind. */
export async function beginWithSecrets(service: WholeService): Promise<Story> {
  const story = await begin(service, { client: service.clientId, role: 'Pilot at Acme Rockets' });
  const [ada = ''] = story.people;
  const candidate = { who: 'candidate' } as const;
  await story.record(
    { type: 'note.added', text: 'a most private thought about Ada of Acme Rockets' },
    candidate,
  );
  await story.record(
    {
      type: 'contact.added',
      name: 'Rosie Recruiter-Smith',
      email: 'rosie@acme.example',
      role: 'Head of Acme Rockets',
    },
    candidate,
  );
  await story.record(
    {
      type: 'reply.received',
      interviewer: ada,
      gist: 'they loved the rocket',
      source: 'a dusty mailbox of Ada',
    },
    candidate,
  );
  await story.record(
    {
      type: 'networking.blog-commented',
      url: 'https://acme.example/a most private thought',
      alreadyHappened: true,
    },
    candidate,
  );
  const { entry } = await story.record({ type: 'offer.received' }, candidate);
  await story.record({ type: 'entry.voided', entry: entry.seq, reason: 'a slip of the pen' }, candidate);
  // Refused, so that a decision speaks of people.
  await story.post({ type: 'check-in.sent', interviewer: ada, channel: 'call' }, candidate);
  return story;
}

/** A key of a coach who sees only what was granted. */
export async function aCoach(service: WholeService): Promise<{ key: string; id: string }> {
  return service.keyFor({ role: 'coach', reach: 'granted' });
}

/** The candidate invites; what is not said has its default. */
export async function invite(
  service: WholeService,
  { scope, expiresAt }: { scope?: Scope; expiresAt?: string } = {},
): Promise<MadeGrant> {
  const payload = {
    coach: 'carla@coaching.example',
    ...(scope && { scope }),
    ...(expiresAt && { expiresAt }),
  };
  const response = await service.call('candidate', 'POST', `/v1/clients/${service.clientId}/grants`, {
    payload,
  });
  if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json<MadeGrant>();
}

/** A coach who was let in by the candidate. */
export async function aCoachLetIn(
  service: WholeService,
  wanted: { scope?: Scope; expiresAt?: string } = {},
): Promise<{ key: string; id: string; grant: MadeGrant }> {
  const coach = await aCoach(service);
  const grant = await invite(service, wanted);
  const response = await service.call(coach, 'POST', '/v1/grants/accept', {
    payload: { token: grant.token },
  });
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  return { ...coach, grant };
}

export async function withdraw(service: WholeService, grant: { id: string }): Promise<void> {
  const response = await service.call(
    'candidate',
    'DELETE',
    `/v1/clients/${service.clientId}/grants/${grant.id}`,
  );
  if (response.statusCode !== 204) throw new Error(`${response.statusCode} ${response.body}`);
}
