import Type from 'typebox';
import { joinByGrant } from '../../host/grants.ts';
import type { SignInDeps } from '../../host/sessions.ts';
import type { Routes } from '../route.ts';
import { JoiningSchema } from '../schemas/grant.ts';

/** A coach who was invited and has no account yet comes in. */
export function joiningRoutes(deps: SignInDeps): Routes {
  return async app => {
    app.post(
      '/v1/grants/join',
      {
        config: {
          public: true,
          problems: [
            'not-found',
            'impossible-grant',
            'email-taken',
            'weak-password',
            'rate-limited',
            'overloaded',
            'storage-full',
          ],
        },
        schema: {
          tags: ['consent'],
          operationId: 'grants.join',
          summary: 'Accept an invitation without an account: one is made, with a password',
          description:
            'The account has the address that was invited and sees what clients grant it, and nothing else. Whoever has an account signs in and accepts.',
          body: JoiningSchema,
          response: {
            201: Type.Object(
              { email: Type.String({ description: 'The address to sign in with.' }), name: Type.String() },
              { additionalProperties: false, title: 'GrantJoined' },
            ),
          },
        },
      },
      async (request, reply) => {
        await app.counters.signIns(request, reply);
        const { email, name } = await joinByGrant(deps, { ...request.body, now: request.now });
        return reply.code(201).send({ email, name });
      },
    );
  };
}
