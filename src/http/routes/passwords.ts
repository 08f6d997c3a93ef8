import Type from 'typebox';
import { problem } from '../../errors.ts';
import { choosePassword, requestReset } from '../../host/account-links.ts';
import { changePassword, type SignInDeps } from '../../host/sessions.ts';
import type { AccountMail } from '../account-mail.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { KnownEmail, KnownPassword, NewPassword } from '../schemas/account.ts';
import { closed } from '../schemas/fields.ts';

const AcceptedSchema = Type.Object(
  { email: Type.String({ description: 'The address to sign in with.' }), name: Type.String() },
  { ...closed, title: 'PasswordChosen' },
);

const ResetSchema = Type.Object(
  { canMail: Type.Boolean({ description: 'Whether this deployment sends mail at all.' }) },
  { ...closed, title: 'ResetAsked', description: 'If there is such an account, a mail is on its way.' },
);

interface PasswordRouteDeps extends SignInDeps {
  mail: AccountMail;
}

/** Choosing a password: by a link, or in place of the present one. */
export function passwordRoutes({ mail, ...deps }: PasswordRouteDeps): Routes {
  return async app => {
    const underWay = new Set<Promise<void>>();
    app.addHook('onClose', async () => {
      await Promise.all(underWay);
      await mail.settled();
    });

    app.post(
      '/v1/password',
      {
        config: {
          public: true,
          problems: ['dead-link', 'weak-password', 'rate-limited', 'overloaded', 'storage-full'],
        },
        schema: {
          tags: ['accounts'],
          operationId: 'password.choose',
          summary: 'Choose a password by an invitation or a reset link',
          body: Type.Object(
            { token: Type.String({ minLength: 1, maxLength: 200 }), password: NewPassword },
            closed,
          ),
          response: { 200: AcceptedSchema },
        },
      },
      async (request, reply) => {
        await app.counters.signIns(request, reply);
        const { token, password } = request.body;
        const { email, name } = await choosePassword(deps, { token, password, now: request.now });
        app.keys.clear();
        return { email, name };
      },
    );

    app.post(
      '/v1/password/reset',
      {
        config: { public: true, problems: ['rate-limited'] },
        schema: {
          tags: ['accounts'],
          operationId: 'password.reset',
          summary: 'Ask for a link to choose a new password, by mail',
          description: 'The answer is the same whoever asks, and does not wait for the mail.',
          body: Type.Object({ email: KnownEmail }, closed),
          response: { 202: ResetSchema },
        },
      },
      async (request, reply) => {
        await app.counters.signIns(request, reply);
        if (mail.works) {
          const sent = requestReset(deps.store, request.now, deps.workspaceId, request.body.email)
            .then(link => link && mail.reset(link))
            .catch(error => request.log.error({ err: error }, 'could not make a reset link'))
            .finally(() => underWay.delete(sent));
          underWay.add(sent);
        }
        return reply.code(202).send({ canMail: mail.works });
      },
    );

    app.put(
      '/v1/password',
      {
        config: {
          operation: 'password.change',
          problems: ['wrong-password', 'weak-password'],
        },
        schema: {
          tags: ['accounts'],
          summary: 'Choose another password; every other session of the account ends',
          body: Type.Object({ current: KnownPassword, password: NewPassword }, closed),
          response: { 204: Type.Null({ description: 'Changed' }) },
        },
      },
      async (request, reply) => {
        const { accountId, keyId } = actorOf(request);
        if (accountId === null) throw problem('forbidden', 'A key that is nobody’s session has no password.');
        await changePassword(deps, { ...request.body, accountId, keyId, now: request.now });
        app.keys.clear();
        return reply.code(204).send(null);
      },
    );
  };
}
