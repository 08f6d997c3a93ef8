import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { WholeService } from './whole-service.ts';

export const PASSWORD = 'four words that rhyme';

/** A browser in which somebody is, or tries to be, signed in. */
export interface SignedIn {
  answer: LightMyRequestResponse;
  cookie: string;
  /** A request of this browser's pages, with its cookie and its token. */
  call(method: InjectOptions['method'], url: string, payload?: object): Promise<LightMyRequestResponse>;
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Signs in with a password, as the sign-in page does. */
export async function signInAs(
  { app }: WholeService,
  {
    email,
    password = PASSWORD,
    userAgent = firefox,
  }: { email: string; password?: string; userAgent?: string },
): Promise<SignedIn> {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/session',
    headers: { 'user-agent': userAgent },
    payload: { email, password },
  });
  return signedIn({ app }, answer);
}

/** The browser that got this answer. */
export function signedIn({ app }: Pick<WholeService, 'app'>, answer: LightMyRequestResponse): SignedIn {
  const [cookie = ''] = String(answer.headers['set-cookie'] ?? '').split(';');
  const token = answer.statusCode === 200 ? String(answer.json().csrfToken) : '';
  return {
    answer,
    cookie,
    call: (method = 'GET', url, payload) =>
      app.inject({
        method,
        url,
        headers: { cookie, 'x-csrf-token': token },
        ...(payload === undefined ? {} : { payload }),
      }),
  };
}

export interface Person {
  id: string;
  email: string;
}

/** Makes an account, invites its person and chooses their password. */
export async function anAccount(
  service: WholeService,
  wanted: { email?: string; name?: string; role?: string; clientId?: string; reach?: string } = {},
): Promise<Person> {
  const payload = { email: 'ada@example.org', name: 'Ada', role: 'coach', ...wanted };
  const made = await service.call('owner', 'POST', '/v1/accounts', { payload });
  if (made.statusCode !== 201) throw new Error(`No account: ${made.body}`);
  const { id, email } = made.json<Person>();
  const token = await invitationOf(service, id);
  const chosen = await service.app.inject({
    method: 'POST',
    url: '/v1/password',
    payload: { token, password: PASSWORD },
  });
  if (chosen.statusCode !== 200) throw new Error(`No password: ${chosen.body}`);
  return { id, email };
}

/** The token of a fresh invitation. */
export async function invitationOf(service: WholeService, id: string): Promise<string> {
  const invited = await service.call('owner', 'POST', `/v1/accounts/${id}/invitations`);
  return invited.json<{ token: string }>().token;
}
