import { Command } from 'commander';
import type { Schema } from '../../client/api.ts';
import { itemsOf } from '../../client/page-items.ts';
import { type AskingOptions, asking, type Finish } from '../command.ts';
import { answerOf } from '../connection.ts';
import { findClient } from '../names.ts';
import { type Paint, plain, table } from '../paint.ts';
import { nameOf } from '../say-application.ts';
import { ownZone, readInstant, sayInstant } from '../times.ts';

interface Options extends AskingOptions {
  until?: string;
  client?: string;
}

type Due = Schema<'DueFollowUp'>;

/** What is to be done, soonest first. */
export function dueCommand(finish: Finish): Command {
  const command = new Command('due')
    .description('what is to be done, soonest first')
    .option('--until <time>', 'also what can be done by then')
    .option('--client <client>', 'of one client: an id or a part of the name');
  return asking<Options>(command, finish, async (api, _words, { until, client }) => {
    const query: { until?: string; client?: string; limit: number } = { limit: 200 };
    if (until !== undefined) query.until = readInstant(until, ownZone, 'end');
    if (client !== undefined) query.client = await findClient(api, client);
    let next: Due | null = null;
    const items = await Array.fromAsync(
      itemsOf(async where => {
        const page = await answerOf(api.GET('/v1/follow-ups', { params: { query: { ...query, ...where } } }));
        next ??= page.next;
        return page;
      }),
    );
    return { data: { items, next, nextCursor: null }, say: paint => sayDue(items, next, paint) };
  });
}

function sayDue(items: readonly Due[], next: Due | null, paint: Paint): string {
  if (items.length > 0) return tableOf(items, paint);
  if (next === null) return 'Nothing is due, and nothing is coming.\n';
  return `Nothing is due. The next thing:\n${tableOf([next], paint)}`;
}

function tableOf(items: readonly Due[], paint: Paint): string {
  const rows = items.map(({ kind, person, application, channels, from, due, overdue }) => [
    kind,
    person === null ? '' : plain(person.name),
    nameOf(application),
    channels.join(', '),
    sayInstant(from, application.timeZone),
    sayInstant(due, application.timeZone) + (overdue ? ` ${paint('red', 'overdue')}` : ''),
  ]);
  const notes = items.map(({ reason }) => plain(reason));
  return table(['To do', 'With', 'Application', 'By', 'From', 'Due'], rows, paint, notes);
}
