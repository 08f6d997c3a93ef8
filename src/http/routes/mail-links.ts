import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate, startOfDay } from '../../../machines/business-days.ts';
import { sayDate } from '../../../machines/wording.ts';
import { mayTouchClient } from '../../actor.ts';
import { type LinkPage, linkPage } from '../../feeds/digest/page.ts';
import { changeDigest, newDigestSetting, snooze, zoneOf } from '../../host/digest-settings.ts';
import type { AccountRow } from '../../store/accounts.ts';
import type { Store } from '../../store/store.ts';
import { shownTo } from '../current.ts';
import { readerOf } from '../digest/reader-of.ts';
import type { MailLinks, SnoozeLink, UnsubscribeLink } from '../mail-links.ts';
import type { Routes } from '../route.ts';
import { timeIn } from '../workspace-time.ts';

interface MailLinkDeps {
  store: Store;
  links: MailLinks;
}

const settingsAddress = '/settings/digest';
/** In how many days something may be mentioned again. */
const snoozeDays = [1, 3, 7, 14];
const snoozeDaysUsually = 3;
const mostBodyBytes = 16 * 1024;

const kindNames: Readonly<Record<string, string>> = {
  'thank-you': 'The thank-you',
  'check-in': 'The check-in',
  promise: 'What you promised',
  invitation: 'The invitation on LinkedIn',
  networking: 'Staying in touch',
  close: 'Whether to close',
};

/**
 * What the links in mails lead to. They work without signing in. Programs that look through mail follow links, so a GET
 * shows a button and changes nothing; the POST does what the link is for, also when a mail program sends it (RFC 8058).
 */
export function mailLinkRoutes({ store, links }: MailLinkDeps): Routes {
  const { reader } = store;
  return async app => {
    // Mail programs post forms of either kind, and nothing of it is needed but the address.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, String(text)));

    const answer = (reply: FastifyReply, page: Omit<LinkPage, 'settingsAddress'>, status = 200) =>
      reply
        .code(status)
        .type('text/html; charset=utf-8')
        .send(linkPage({ ...page, settingsAddress }));
    const deadLink = async (request: FastifyRequest, reply: FastifyReply) => {
      await app.counters.byAddress(request, reply);
      return answer(
        reply,
        {
          title: 'This link does nothing',
          paragraphs: ['It is too old, or was cut off on the way. Sign in, and set there what you meant.'],
        },
        404,
      );
    };
    /** Whose link it is and what time it is with them; undefined for one that does nothing any more. */
    const followed = async <Link extends UnsubscribeLink & { expiresAt: number }>(
      link: Link | undefined,
      receivedAt: number,
    ): Promise<{ link: Link; account: AccountRow; now: number } | undefined> => {
      if (link === undefined) return undefined;
      const { workspaceId, accountId, expiresAt } = link;
      const account = await reader.account(workspaceId, accountId);
      if (account === undefined) return undefined;
      const now = await timeIn(reader, workspaceId, receivedAt);
      return expiresAt > now ? { link, account, now } : undefined;
    };
    const config = { public: true } as const;
    const schema = { hide: true } as const;

    app.get('/mail/unsubscribe', { config, schema, exposeHeadRoute: false }, async (request, reply) => {
      const token = tokenOf(request);
      const found = await followed(links.readUnsubscribe(token), request.now);
      if (found === undefined) return deadLink(request, reply);
      return answer(reply, {
        title: 'No more of these mails?',
        paragraphs: [
          'Nothing else changes: your account, your applications and your pages stay as they are.',
        ],
        form: {
          action: `/mail/unsubscribe?t=${encodeURIComponent(token)}`,
          button: 'Send me no more of them',
          choices: [],
          legend: '',
        },
      });
    });

    app.post('/mail/unsubscribe', { config, schema, bodyLimit: mostBodyBytes }, async (request, reply) => {
      const found = await followed(links.readUnsubscribe(tokenOf(request)), request.now);
      if (found === undefined) return deadLink(request, reply);
      await changeDigest(store, found.now, found.link, { enabled: false });
      return answer(reply, {
        title: 'You get no more of these mails',
        paragraphs: [
          'To have them back, sign in and switch them on in the settings, under “Mail from us”. Links for a forgotten password still come when you ask for them.',
        ],
      });
    });

    app.get('/mail/snooze', { config, schema, exposeHeadRoute: false }, async (request, reply) => {
      const token = tokenOf(request);
      const found = await followed(links.readSnooze(token), request.now);
      if (found === undefined) return deadLink(request, reply);
      const { link, account, now } = found;
      return answer(reply, {
        title: 'Not today?',
        paragraphs: [
          `${await subjectOf(store, account, link, now)} is not mentioned before the day you choose, and once after.`,
        ],
        form: {
          action: `/mail/snooze?t=${encodeURIComponent(token)}`,
          button: 'Leave it until then',
          legend: 'Until',
          choices: snoozeDays.map(days => ({
            name: 'days',
            value: String(days),
            label: days === 1 ? 'tomorrow' : `in ${days} days`,
            chosen: days === snoozeDaysUsually,
          })),
        },
      });
    });

    app.post('/mail/snooze', { config, schema, bodyLimit: mostBodyBytes }, async (request, reply) => {
      const found = await followed(links.readSnooze(tokenOf(request)), request.now);
      if (found === undefined) return deadLink(request, reply);
      const { link, account, now } = found;
      const known = await reader.digestSetting(link.workspaceId, link.accountId);
      const setting = known ?? newDigestSetting(account, now);
      const timeZone = await zoneOf(reader, account, setting, now);
      const day = localDate(now, timeZone).add({ days: daysIn(request.body) });
      await snooze(store, now, link, { ...link, until: startOfDay(day, timeZone) });
      return answer(reply, {
        title: `Until ${sayDate(day)}`,
        paragraphs: [
          `${await subjectOf(store, account, link, now)} is not mentioned before. Your page still shows it; in the settings, under “Mail from us”, you can let it be mentioned again.`,
        ],
      });
    });
  };
}

/** What stands behind `?t=`. Other parameters are passed over: programs that look through mail add some. */
function tokenOf({ query }: FastifyRequest): string {
  const { t } = query as { t?: unknown }; // what the parser of addresses gives is an object
  return typeof t === 'string' ? t : '';
}

function daysIn(body: unknown): number {
  const days = Number(new URLSearchParams(typeof body === 'string' ? body : '').get('days'));
  return snoozeDays.includes(days) ? days : snoozeDaysUsually;
}

/** What the link is about, as far as its account may still see it. */
async function subjectOf(
  { reader }: Store,
  account: AccountRow,
  { workspaceId, applicationId, kind }: SnoozeLink,
  now: number,
): Promise<string> {
  const what = kindNames[kind] ?? 'This';
  const actor = await readerOf(reader, account, now);
  const row = await reader.application({ workspaceId, applicationId });
  if (row === undefined || !mayTouchClient(actor, row.client_id)) return what;
  const { company, role } = await shownTo(reader, actor, row);
  return `${what} (${company}, ${role})`;
}
