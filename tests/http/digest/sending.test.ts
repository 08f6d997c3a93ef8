import { describe, expect, test } from 'vitest';
import { createDigests, type Digests } from '../../../src/host/digests.ts';
import { createPrograms } from '../../../src/host/programs.ts';
import { createComposer } from '../../../src/http/digest/compose.ts';
import { createMailLinks } from '../../../src/http/mail-links.ts';
import { createMail } from '../../../src/mail/mail.ts';
import { createDigestWorker } from '../../../src/workers/digests.ts';
import { withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { type Digest, type Mailing, startMailing } from '../../support/digests.ts';

const minute = 60_000;
const tuesday = '2026-03-03T13:00:00Z';

const lastOf = async ({ service }: Mailing): Promise<Digest | undefined> =>
  (await service.call('owner', 'GET', '/v1/digests')).json<{ items: Digest[] }>().items[0];

/** Another node of the same deployment; `digests` replaces what hands the mails out. */
function anotherNode({ service, box }: Mailing, digests: Digests = createDigests(service.store)) {
  const { reader } = service.store;
  const { publicUrl, mail } = box.settings;
  const links = createMailLinks('a secret of the tests', publicUrl);
  const composer = createComposer({ reader, programs: createPrograms(reader), links, publicUrl });
  return createDigestWorker({
    digests,
    compose: composer.compose,
    mail: createMail(mail),
    clock: service.clock,
    liveWorkspaces: async () => [service.workspaceId],
  });
}

describe.each(databases)('sending the mail, on $name', database => {
  test('a server that says no is asked again after 1, 5, 30 and 120 minutes, with the same Message-ID', async () => {
    const mailing = await startMailing(database);
    const { at, box, service } = mailing;
    await mailing.casey();
    await mailing.application(withAda);
    box.refuse({ code: 451, text: 'Later' });
    expect(await at(tuesday)).toBe(0);
    let now = Date.parse(tuesday);
    for (const minutes of [1, 5, 30, 120, 120]) {
      const offered = box.offered();
      service.clock.set(now + minutes * minute - 1);
      await service.digests.runOnce();
      expect(box.offered()).toBe(offered);
      now += minutes * minute;
      service.clock.set(now);
      await service.digests.runOnce();
      expect(box.offered()).toBe(offered + 1);
    }
    expect(await lastOf(mailing)).toMatchObject({ status: 'claimed', attempts: 6 });
    box.refuse(undefined);
    service.clock.advance(120 * minute);
    expect(await service.digests.runOnce()).toBe(1);
    const { mail } = await box.next(2);
    const sent = await lastOf(mailing);
    expect(sent).toMatchObject({ status: 'sent', attempts: 7, nextAttemptAt: null });
    expect(mail.messageId).toContain(sent?.id ?? '?');
  });

  test('a server that is down all day gets nothing of that day later, and the next day its own', async () => {
    const mailing = await startMailing(database);
    const { at, box } = mailing;
    await mailing.casey();
    await mailing.application(withAda);
    box.refuse({ code: 421, text: 'Down' });
    for (let hour = 13; hour < 24; hour += 1) await at(`2026-03-03T${hour}:00:00Z`);
    for (let hour = 0; hour < 5; hour += 1) await at(`2026-03-04T0${hour}:00:00Z`);
    expect(await lastOf(mailing)).toMatchObject({ day: '2026-03-03', status: 'given-up' });
    box.refuse(undefined);
    expect(await at('2026-03-04T12:59:00Z')).toBe(0);
    expect(await at('2026-03-04T13:00:00Z')).toBe(1);
    await box.next(2);
    expect(box.received).toHaveLength(2);
    expect(await lastOf(mailing)).toMatchObject({ day: '2026-03-04', status: 'sent' });
  });

  test('a receiver that the server refuses for good is not tried again on that day', async () => {
    const mailing = await startMailing(database);
    await mailing.casey();
    await mailing.application(withAda);
    mailing.box.refuse({ code: 550, text: 'No such mailbox' });
    await mailing.at(tuesday);
    expect(await lastOf(mailing)).toMatchObject({ status: 'given-up', attempts: 1 });
  });

  test('a service that was away over night sends nothing of yesterday', async () => {
    const mailing = await startMailing(database);
    await mailing.casey();
    await mailing.application(withAda);
    expect(await mailing.at('2026-03-06T12:59:00Z')).toBe(0);
    expect(await mailing.at('2026-03-06T20:00:00Z')).toBe(1);
    expect(await lastOf(mailing)).toMatchObject({ day: '2026-03-06' });
  });

  test('of nodes that look at once, one sends; without the claim each would', async () => {
    const mailing = await startMailing(database);
    const { box, service } = mailing;
    await mailing.casey();
    await mailing.application(withAda);
    service.clock.set(Date.parse(tuesday));
    const nodes = [service.digests, anotherNode(mailing), anotherNode(mailing)];
    const sent = await Promise.all(nodes.map(node => node.runOnce()));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    await box.next(2);
    expect(box.received).toHaveLength(2);

    const real = createDigests(service.store);
    service.clock.set(Date.parse('2026-03-04T13:00:00Z'));
    const claimed = await real.claim(service.workspaceId, service.clock.now());
    const unclaimed = () => {
      const left = [...claimed];
      return anotherNode(mailing, { ...real, claim: async () => left.splice(0) });
    };
    await Promise.all([unclaimed().runOnce(), unclaimed().runOnce()]);
    await box.next(4);
    expect(box.received).toHaveLength(4);
  });

  test('one whose sender is gone is sent by another node, once the claim has ended; what was done meanwhile is not in it', async () => {
    const mailing = await startMailing(database);
    const { service } = mailing;
    await mailing.casey();
    await mailing.application(withAda);
    const other = await mailing.application({ ...withAda, company: 'Other Works' });
    service.clock.set(Date.parse(tuesday));
    const [lost] = await createDigests(service.store).claim(service.workspaceId, service.clock.now());
    expect(await service.digests.runOnce()).toBe(0);
    await other.record({ type: 'application.withdrawn' });
    service.clock.advance(2 * minute);
    expect(await service.digests.runOnce()).toBe(1);
    const { mail } = await mailing.box.next(2);
    expect(mail.messageId).toContain(lost?.digest.id ?? '?');
    expect(mail.text).not.toContain('Other Works');
  });
});
