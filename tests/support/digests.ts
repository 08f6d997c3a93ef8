import type { Static } from 'typebox';
import type {
  DigestPreviewSchema,
  DigestSchema,
  DigestSettingSchema,
} from '../../src/http/schemas/digest.ts';
import { begin, type Story } from './applications.ts';
import { anAccount, type Person, type SignedIn, signInAs } from './people.ts';
import { type Postbox, startPostbox } from './postbox.ts';
import { startWholeService, type WholeService, type WholeServiceOptions } from './whole-service.ts';

export type Digest = Static<typeof DigestSchema>;
export type DigestSettings = Static<typeof DigestSettingSchema>;
export type DigestPreview = Static<typeof DigestPreviewSchema>;

export const day = 86_400_000;

/** A service that mails through a real SMTP server, and how to pass time in it. */
export interface Mailing {
  service: WholeService;
  box: Postbox;
  /** Sets the clock and lets the worker do what is due; to the number of mails sent. */
  at(instant: string): Promise<number>;
  /** Somebody who has accepted an invitation, which is the first mail in the box. */
  joined(wanted: Parameters<typeof anAccount>[1]): Promise<Person>;
  /** Casey, whose applications `begin` makes; signed in. */
  casey(options?: { name?: string }): Promise<Person & SignedIn>;
  /** An application of Casey's. */
  application(changes?: object): Promise<Story>;
}

type Database = Parameters<typeof startWholeService>[0];

export async function startMailing(database: Database, options: WholeServiceOptions = {}): Promise<Mailing> {
  const box = await startPostbox();
  const service = await startWholeService(database, { settings: box.settings, ...options });
  /** The invitation is off every path: it arrives when it arrives. */
  const joined: Mailing['joined'] = async wanted => {
    const invitation = box.received.length + 1;
    const person = await anAccount(service, wanted);
    await box.next(invitation);
    return person;
  };
  return {
    service,
    box,
    joined,
    async at(instant) {
      service.clock.set(Date.parse(instant));
      return service.digests.runOnce();
    },
    async casey({ name = 'Casey Client' } = {}) {
      const wanted = { email: 'casey@example.org', name, role: 'candidate', clientId: service.clientId };
      const person = await joined(wanted);
      return { ...person, ...(await signInAs(service, person)) };
    },
    application: changes => begin(service, { client: service.clientId, ...changes }),
  };
}
