import type { FastifyPluginAsyncTypebox, TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor } from '../actor.ts';
import type { InputPlace, ProblemCode } from '../errors.ts';
import type { GrantCache } from './grant-cache.ts';
import type { KeyCache } from './key-cache.ts';
import type { LiveStreams } from './live-streams.ts';
import type { Operation } from './permissions.ts';
import type { RequestCounters } from './plugins/rate-limit.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** A set of routes, made by a function that is given what they need. */
export type Routes = FastifyPluginAsyncTypebox;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does, as named in `permissions.ts`. Every route has one, or is public. */
    operation?: Operation;
    /** Needs no key. */
    public?: true;
    /** What it can answer beyond the problems of every route; they go into the API's description. */
    problems?: readonly ProblemCode[];
    /** Bodies beside the JSON of `schema.body`, by media type: for the API's description; the handler judges them. */
    bodies?: Readonly<Record<string, TSchema>>;
    /** The key may also come as the password of an address: some sockets' clients can send no header of their own. */
    keyAsPassword?: true;
    /** The key is the parameter `token` of the address: calendar programs can send nothing else. */
    keyInPath?: true;
  }

  interface FastifyRequest {
    /** Who asks. Null on public routes only; handlers take it from `actorOf`. */
    actor: Actor | null;
    /**
     * What time it is for this request, epoch ms: when it came in, or in a sandbox what its clock says. What happens to
     * applications is judged by it.
     */
    now: number;
    /**
     * When it came in by the clock of the machine, epoch ms: the one clock reading of this request. Keys, sessions and
     * rates are judged by it, in sandboxes too.
     */
    receivedAt: number;
    /** The idempotency key of a CloudEvent, made of its `source` and `id`. */
    cloudEventKey: string | null;
    /** Where the fields of the event that was posted stood in what was sent; null where they stood in the body itself. */
    locate: ((pointer: string) => InputPlace) | null;
  }

  interface FastifyInstance {
    liveStreams: LiveStreams;
    /** What this node remembers of keys; whoever ends one clears it. */
    keys: KeyCache;
    grants: GrantCache;
    counters: RequestCounters;
    /** What time it is in a workspace. Throws `unauthenticated` when it is a sandbox that is gone. */
    timeIn(workspaceId: string, receivedAt: number): Promise<number>;
    /** Whether the key that a stream was opened with is still good: streams ask again, since they outlive it. */
    mayStillRead(request: FastifyRequest): Promise<boolean>;
  }
}
