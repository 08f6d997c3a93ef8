import type { Static } from 'typebox';
import { problem } from '../../errors.ts';
import { isSandbox } from '../../ids.ts';
import { formatInstant } from '../../instants.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { readInstant } from '../schemas/fields.ts';
import { AdvancedSchema, AdvanceSchema, ClockSchema } from '../schemas/sandbox.ts';

/** What came of advancing a clock; instants in epoch ms. */
export interface Advanced {
  from: number;
  now: number;
  isThere: boolean;
  happened: Pick<Static<typeof AdvancedSchema>, 'timers' | 'deliveries' | 'attempts' | 'digests'>;
}

/** Moves the clock of a sandbox, and does everything on the way. */
export type Advance = (workspaceId: string, to: number) => Promise<Advanced>;

/** What time it is in the workspace of a key. */
export function clockRoutes({ advance }: { advance: Advance }): Routes {
  return async app => {
    app.get(
      '/v1/clock',
      {
        config: { operation: 'clock.read' },
        schema: {
          tags: ['sandboxes'],
          summary: 'What time it is in this workspace',
          response: { 200: ClockSchema },
        },
      },
      async request => ({
        now: formatInstant(request.now),
        livemode: !isSandbox(actorOf(request).workspaceId),
      }),
    );

    app.post(
      '/v1/clock',
      {
        config: { operation: 'clock.advance', problems: ['live-workspace', 'impossible-clock', 'not-found'] },
        schema: {
          tags: ['sandboxes'],
          summary: "Advance a sandbox's clock; everything that falls due on the way happens, in order",
          description: `The clock goes from one instant at which something falls due to the next: timers fire, mails about what is due
are made and kept (\`GET /v1/digests\`; nobody is mailed), webhooks are really sent to and tried again, each at its own time. Only forward, and at most two years in one call. Two calls at once are served one after
the other. A receiver that hangs holds an attempt for 15 seconds at most; after 45 seconds the call answers how far it came
(\`reached\` is false), and the next goes on from there.`,
          body: AdvanceSchema,
          response: { 200: AdvancedSchema },
        },
      },
      async request => {
        const { workspaceId, clientId } = actorOf(request);
        if (clientId !== null) throw problem('forbidden', 'The clock belongs to everybody in the workspace.');
        const to = readInstant(request.body.advanceTo, '/advanceTo');
        const { from, now, isThere, happened } = await advance(workspaceId, to);
        return {
          from: formatInstant(from),
          now: formatInstant(now),
          livemode: false,
          reached: isThere,
          ...happened,
        };
      },
    );
  };
}
