import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { problem } from '../../errors.ts';
import { changeDigest, digestTimes, newDigestSetting, unsnooze, zoneOf } from '../../host/digest-settings.ts';
import { nextDigestAfter } from '../../host/digest-times.ts';
import { beginTest, dropTest, occasionOf } from '../../host/digests.ts';
import { isSandbox } from '../../ids.ts';
import type { Mail } from '../../mail/mail.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { DigestSettingRow } from '../../store/digests.ts';
import type { Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import type { Composer } from '../digest/compose.ts';
import { snoozedFrom } from '../digest/snoozed.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import { sawClients } from '../plugins/looks.ts';
import type { Routes } from '../route.ts';
import {
  DigestChangeSchema,
  DigestPreviewSchema,
  DigestSchema,
  DigestSettingSchema,
  DigestTestSchema,
  digestFrom,
  SnoozedSchema,
  settingFrom,
} from '../schemas/digest.ts';
import { closed } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

interface DigestRouteDeps {
  store: Store;
  cursors: Cursors;
  composer: Composer;
  mail: Mail | null;
}

const OfAccount = Type.Object(
  {
    account: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: storable,
        description: 'Of this account, for an owner; your own unless given.',
      }),
    ),
  },
  closed,
);

const ThingParams = Type.Object({ thing: Type.String({ maxLength: 200, pattern: storable }) });

/** Mail about what is due: when somebody gets it, what it would say, what was sent. */
export function digestRoutes({ store, cursors, composer, mail }: DigestRouteDeps): Routes {
  const { reader } = store;

  /** The account that is asked about: one's own, or any for an owner. A key that stands for itself has none. */
  const accountOf = async (request: FastifyRequest, wanted?: string): Promise<AccountRow> => {
    const { workspaceId, accountId, role } = actorOf(request);
    const id = wanted === undefined || role !== 'owner' ? accountId : wanted;
    const isOwn = wanted === undefined || wanted === accountId || role === 'owner';
    const account = id === null || !isOwn ? undefined : await reader.account(workspaceId, id);
    if (account !== undefined) return account;
    throw problem('not-found', 'Mail goes to accounts: sign in with yours. A key has no address.');
  };
  const settingOf = async (account: AccountRow, now: number) =>
    (await reader.digestSetting(account.workspace_id, account.id)) ?? newDigestSetting(account, now);
  /** A sandbox makes mails, and mails nobody. */
  const canMail = ({ workspace_id }: AccountRow) => mail !== null && !isSandbox(workspace_id);
  const told = async (account: AccountRow, setting: DigestSettingRow, now: number) => {
    const timeZone = await zoneOf(reader, account, setting, now);
    const next = nextDigestAfter(digestTimes(account.role, setting, timeZone), now);
    return settingFrom(account, setting, { timeZone, next, canMail: canMail(account) });
  };

  return async app => {
    app.get(
      '/v1/digest',
      {
        config: { operation: 'digest.read', problems: ['not-found'] },
        schema: {
          tags: ['digests'],
          summary: 'When you get mail about what is due, and when you last did',
          querystring: OfAccount,
          response: { 200: DigestSettingSchema },
        },
      },
      async request => {
        const account = await accountOf(request, request.query.account);
        return told(account, await settingOf(account, request.now), request.now);
      },
    );

    app.patch(
      '/v1/digest',
      {
        config: { operation: 'digest.change', problems: ['not-found', 'unknown-time-zone'] },
        schema: {
          tags: ['digests'],
          summary: 'Change when you get mail about what is due, or whether',
          querystring: OfAccount,
          body: DigestChangeSchema,
          response: { 200: DigestSettingSchema },
        },
      },
      async request => {
        const account = await accountOf(request, request.query.account);
        const of = { workspaceId: account.workspace_id, accountId: account.id };
        return told(account, await changeDigest(store, request.now, of, request.body), request.now);
      },
    );

    app.get(
      '/v1/digest/preview',
      {
        config: { operation: 'digest.preview', look: 'list', problems: ['not-found'] },
        schema: {
          tags: ['digests'],
          summary: 'The mail that would be sent now, as text and HTML; nothing is sent',
          querystring: OfAccount,
          response: { 200: DigestPreviewSchema },
        },
      },
      async request => {
        const account = await accountOf(request, request.query.account);
        const setting = await settingOf(account, request.now);
        const occasion = await occasionOf(reader, account, setting, request.now);
        const [due, week] = [account.role !== 'coach', account.role !== 'candidate'];
        const letter = await composer.compose({ ...occasion, due, week }, request.now);
        if (letter === null) return { things: 0, letter: null };
        sawClients(request, letter.clientIds);
        const { subject, text, html, things } = letter;
        return { things, letter: { subject, text, html } };
      },
    );

    app.post(
      '/v1/digest/test',
      {
        config: { operation: 'digest.test', problems: ['not-found'] },
        schema: {
          tags: ['digests'],
          summary: 'Send yourself a mail now, to see what they are like',
          description:
            'It names all that is due, whether or not it was named before, and does not count as named by it. Five on one day.',
          response: { 200: DigestTestSchema },
        },
      },
      async request => {
        const account = await accountOf(request);
        const occasion = await occasionOf(
          reader,
          account,
          await settingOf(account, request.now),
          request.now,
        );
        const letter = await composer.test(occasion, request.now);
        sawClients(request, letter.clientIds);
        const { subject, text, html, unsubscribe, things } = letter;
        if (mail === null || !canMail(account)) return { mailed: false, things };
        const row = await beginTest(store, occasion, request.now);
        if (row === undefined) {
          throw problem('rate-limited', 'That is enough for today; try again tomorrow.', {
            retryAfterSeconds: 3_600,
          });
        }
        const message = { to: account.email, subject, text, html, unsubscribe, id: row.id };
        try {
          await mail.send(message);
          return { mailed: true, things };
        } catch (error) {
          // What a mail server says may repeat the address.
          const code = error instanceof Error && 'code' in error ? error.code : undefined;
          request.log.error({ code }, 'a mail could not be sent');
          await dropTest(store, row);
          return { mailed: false, things };
        }
      },
    );

    app.get(
      '/v1/digest/snoozes',
      {
        config: { operation: 'digest.snoozes', problems: ['not-found'] },
        schema: {
          tags: ['digests'],
          summary: 'What is not to be mentioned yet, soonest first',
          response: { 200: Type.Object({ items: Type.Array(SnoozedSchema) }, closed) },
        },
      },
      async request => {
        const account = await accountOf(request);
        const snoozes = await reader.digestSnoozes(account.workspace_id, account.id);
        const waiting = snoozes.filter(({ until_at }) => until_at > request.now);
        const items = [];
        for (const one of waiting) items.push(...(await snoozedFrom(store, account, one, request.now)));
        return { items };
      },
    );

    app.delete(
      '/v1/digest/snoozes/:thing',
      {
        config: { operation: 'digest.unsnooze' },
        schema: {
          tags: ['digests'],
          summary: 'Let something be mentioned again',
          params: ThingParams,
          response: { 204: Type.Null({ description: 'Done' }) },
        },
      },
      async (request, reply) => {
        const account = await accountOf(request);
        const of = { workspaceId: account.workspace_id, accountId: account.id };
        await unsnooze(store, of, request.params.thing);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/v1/digests',
      {
        config: { operation: 'digests.list' },
        schema: {
          tags: ['digests'],
          summary: 'Which mails were sent when, newest first: all for an owner, else your own',
          description: 'Kept for 30 days. What a mail said is kept in a sandbox only.',
          querystring: PageQuery,
          response: { 200: PageOf(DigestSchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId, accountId, role } = actorOf(request);
        const onlyOf = role === 'owner' ? undefined : accountId;
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'digests', filters: { account: onlyOf } },
          page => (onlyOf === null ? [] : reader.digests(workspaceId, { ...page, accountId: onlyOf })),
        );
        return { items: rows.map(digestFrom), nextCursor };
      },
    );
  };
}
