import Type from 'typebox';
import type { Actor } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';

/** How much was made. */
export interface LoadedDemo {
  applications: number;
  clients: number;
}

/** Fills the actor's workspace with the demo; resolves to null where it has applications already, or is being filled. */
export type LoadDemo = (actor: Actor, now: number) => Promise<LoadedDemo | null>;

const LoadedSchema = Type.Object(
  {
    applications: Type.Integer({ description: 'How many applications were made.' }),
    clients: Type.Integer({ description: 'Of how many job seekers.' }),
  },
  { additionalProperties: false, title: 'LoadedDemo' },
);

/** Something to look at, for an empty workspace. */
export function demoRoutes({ loadDemo }: { loadDemo: LoadDemo }): Routes {
  return async app => {
    app.post(
      '/v1/demo',
      {
        config: { operation: 'demo.load', problems: ['workspace-not-empty'] },
        schema: {
          tags: ['clients'],
          summary: 'Fill an empty workspace with made-up applications, dated around now',
          response: { 201: LoadedSchema },
        },
      },
      async (request, reply) => {
        const loaded = await loadDemo(actorOf(request), request.now);
        if (loaded === null) {
          throw problem('workspace-not-empty', 'The demo is for a workspace without applications.');
        }
        return reply.code(201).send(loaded);
      },
    );
  };
}
