import Type from 'typebox';
import { PostedEvent } from '../../../machines/events.ts';
import {
  CloudEventHeaders,
  CloudEventSchema,
  cloudEventMeaning,
  cloudEventType,
  otherJsonType,
  takeCloudEvent,
} from '../cloud-event.ts';
import { requireApplication, shownIn } from '../current.ts';
import { etag, ifMatchPattern, parseIfMatch } from '../etag.ts';
import { markReplayed, RepeatableHeaders, repeatable } from '../idempotency.ts';
import { needsGrantToPost, requireEventPermission } from '../permissions.ts';
import { actorOf } from '../plugins/auth.ts';
import { addJsonType } from '../plugins/json-body.ts';
import { RecordedSchema, recordedFrom, refusedAnswer } from '../recorded.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { PolicyWanted, policyWanted } from '../schemas/application.ts';
import { IdParams } from '../schemas/fields.ts';

const ConditionalHeaders = Type.Object({
  ...RepeatableHeaders.properties,
  ...CloudEventHeaders,
  'if-match': Type.Optional(
    Type.String({
      maxLength: 1_000,
      pattern: ifMatchPattern,
      description: 'The ETag of the revision that this is meant for.',
    }),
  ),
});

/** The revisions a write is meant for; null for any. */
function revisions(header: string | undefined): readonly number[] | null {
  const ifMatch = parseIfMatch(header);
  return ifMatch === undefined || ifMatch === '*' ? null : ifMatch;
}

/** What happened is posted here. */
export function eventRoutes({ store, host }: RouteDeps): Routes {
  return async app => {
    addJsonType(app, cloudEventType);
    addJsonType(app, otherJsonType);
    app.post(
      '/v1/applications/:id/events',
      {
        preValidation: takeCloudEvent,
        config: {
          operation: 'events.post',
          bodies: { [cloudEventType]: CloudEventSchema },
          problems: [
            'revision-mismatch',
            'unknown-event-type',
            'unknown-interviewer',
            'unknown-entry',
            'time-in-future',
            'before-interview',
            'impossible-event',
            'key-reused',
          ],
        },
        schema: {
          tags: ['applications'],
          summary: 'Post what happened, or what you are about to do',
          description: `News and choices are recorded. Outreach is judged by the rules: it is allowed and recorded, or refused
with 409 and a \`decision\` that says why, when that lifts, and what is fine instead. With \`"alreadyHappened": true\` it is
a fact: recorded in any case, as a breach where it broke a rule.

\`at\` is when it happened: now unless given. Events may arrive late and in any order; \`transition\` and \`decision\` speak
of the event's own time, \`application\` of now.

A CloudEvent 1.0 is taken as well, structured (\`application/cloudevents+json\`) or binary (\`ce-*\` headers): ${cloudEventMeaning}`,
          params: IdParams,
          headers: ConditionalHeaders,
          body: PostedEvent,
          response: { 201: RecordedSchema, 409: refusedAnswer },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        if (needsGrantToPost(actor, request.body.type)) {
          // Whose application it is counts only where there are grants to ask.
          const row =
            actor.grants === null ? null : await requireApplication(store.reader, actor, request.params.id);
          requireEventPermission(actor, request.body.type, row?.client_id ?? null);
        }
        const recorded = await host.run({
          kind: 'post',
          ref: { workspaceId: actor.workspaceId, applicationId: request.params.id },
          actor,
          now: request.now,
          event: request.body,
          ifMatch: revisions(request.headers['if-match']),
          ...repeatable(request),
        });
        markReplayed(reply, recorded.replayed);
        reply.header('etag', etag(recorded.application.revision));
        return reply.code(201).send(recordedFrom(recorded, await shownIn(store.reader, actor, recorded)));
      },
    );

    app.put(
      '/v1/applications/:id/policy',
      {
        config: {
          operation: 'applications.change-policy',
          problems: ['revision-mismatch', 'unknown-policy', 'key-reused'],
        },
        schema: {
          tags: ['applications'],
          summary: 'Put an application under another policy; its facts are judged anew',
          description:
            'The move is an entry of the log, which says what it revised. A name without a version means the latest.',
          params: IdParams,
          headers: ConditionalHeaders,
          body: Type.Object({ policy: PolicyWanted }, { additionalProperties: false }),
          response: { 200: RecordedSchema },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const recorded = await host.run({
          kind: 'move-policy',
          ref: { workspaceId: actor.workspaceId, applicationId: request.params.id },
          actor,
          now: request.now,
          policy: policyWanted(request.body.policy),
          ifMatch: revisions(request.headers['if-match']),
          ...repeatable(request),
        });
        markReplayed(reply, recorded.replayed);
        reply.header('etag', etag(recorded.application.revision));
        return recordedFrom(recorded, await shownIn(store.reader, actor, recorded));
      },
    );
  };
}
