/**
 * Has check-ins refused, one after the other and all of them announced, until it is killed:
 * `node tests/faults/webhook-producer.ts <options as JSON>`.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import type { Transaction } from '../../src/store/store.ts';
import { ownerKey } from './server-process.ts';

export interface ProducerOptions {
  databaseUrl: string;
  /** A fault built in: announcements are written by a transaction of their own, after that of the events. */
  announcesApart: boolean;
}

type Insert = Transaction['insertDeliveries'];

if (import.meta.main) {
  const { databaseUrl, announcesApart }: ProducerOptions = JSON.parse(process.argv[2] ?? '');
  const service = await assemble({ databaseUrl, ownerKey }, { clock: systemClock });
  if (announcesApart) {
    const { write } = service.store;
    service.store.write = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
      let held: Parameters<Insert>[0] = [];
      const result = await write(transaction => {
        held = [];
        const insertDeliveries: Insert = async rows => {
          held = rows;
        };
        return work({ ...transaction, insertDeliveries });
      });
      await delay(20);
      if (held.length > 0) await write(transaction => transaction.insertDeliveries(held));
      return result;
    };
  }
  const headers = { authorization: `Bearer ${ownerKey}` };
  const post = async (url: string, payload: object) => {
    const answer = await service.app.inject({ method: 'POST', url, headers, payload });
    return answer.json();
  };
  console.log('refusing');
  for (;;) {
    const { id, interviewers } = await post('/v1/applications', {
      company: 'Acme',
      role: 'Engineer',
      timeZone: 'UTC',
      interview: {
        at: new Date(Date.now() - 3_600_000).toISOString(),
        interviewers: [{ name: 'Ann' }, { name: 'Bob' }, { name: 'Eve' }],
      },
    });
    for (const { id: interviewer } of interviewers) {
      const event = { type: 'check-in.sent', interviewer, channel: 'email' };
      // Three at once make groups: one transaction with several entries and their announcements.
      await Promise.all([1, 2, 3].map(() => post(`/v1/applications/${id}/events`, event)));
    }
  }
}
