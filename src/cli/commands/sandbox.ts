import { Command } from 'commander';
import type { Api, Schema } from '../../client/api.ts';
import { itemsOf } from '../../client/page-items.ts';
import { type AskingOptions, asking, type Finish } from '../command.ts';
import { answerOf } from '../connection.ts';
import { Failure } from '../outcome.ts';
import { type Paint, plain, table } from '../paint.ts';
import { ownZone, readInstant, sayInstant } from '../times.ts';

type Advanced = Schema<'Advanced'>;

/** Test workspaces, each with a clock of its own. */
export function sandboxCommand(finish: Finish): Command {
  const commands = [create(finish), list(finish), remove(finish), advance(finish)];
  const command = new Command('sandbox').description('test workspaces, each with a clock of its own');
  for (const each of commands) command.addCommand(each);
  return command;
}

interface CreateOptions extends AskingOptions {
  at?: string;
}

function create(finish: Finish): Command {
  const command = new Command('create')
    .description('make one; the key of its owner is shown this once')
    .argument('[name]', 'what it is for')
    .option('--at <time>', 'what its clock says at first; else now');
  return asking<CreateOptions>(command, finish, async (api, [name], { at }) => {
    const body = {
      ...(name === undefined ? {} : { name }),
      ...(at === undefined ? {} : { startsAt: readInstant(at, ownZone) }),
    };
    const data = await answerOf(api.POST('/v1/sandboxes', { body }));
    const say = () => `${plain(data.name)}  ${data.id}
Its clock says    ${sayInstant(data.now, ownZone)}
The owner's key   ${data.key}
                  Keep it: it is shown this once. Commands use it as TOP_OF_MIND_KEY.
`;
    return { data, say };
  });
}

function list(finish: Finish): Command {
  const command = new Command('list').description('all of them, oldest first');
  return asking(command, finish, async api => {
    const items = await Array.fromAsync(
      itemsOf(where => answerOf(api.GET('/v1/sandboxes', { params: { query: { limit: 200, ...where } } }))),
    );
    const rows = items.map(({ id, name, now }) => [plain(name), id, sayInstant(now, ownZone)]);
    return {
      data: { items, nextCursor: null },
      say: paint =>
        rows.length === 0
          ? 'There are no sandboxes.\n'
          : table(['Sandbox', 'Id', 'Its clock says'], rows, paint),
    };
  });
}

function remove(finish: Finish): Command {
  const command = new Command('delete')
    .description('remove one with everything in it')
    .argument('<sandbox>', 'its id');
  return asking(command, finish, async (api, [id = '']) => {
    const { error, response } = await api.DELETE('/v1/sandboxes/{id}', { params: { path: { id } } });
    if (error !== undefined) await answerOf(Promise.resolve({ error, response }));
    return { data: { id, removed: true }, say: () => `${id} was removed.\n` };
  });
}

function advance(finish: Finish): Command {
  const command = new Command('advance')
    .description('advance the clock of the sandbox that TOP_OF_MIND_KEY is a key of')
    .argument('<time>', 'until when: a time, or how much: +90d, +2w, +36h');
  return asking(command, finish, async (api, [until = '']) => {
    const advanceTo = await instantOf(api, until);
    const data = await goOn(api, advanceTo);
    return { data, say: paint => sayAdvanced(data, paint) };
  });
}

/** Asks until the clock is there: one call works for a limited time. */
async function goOn(api: Api, advanceTo: string): Promise<Advanced> {
  let sum: Advanced | undefined;
  for (;;) {
    const step = await answerOf(api.POST('/v1/clock', { body: { advanceTo } }));
    sum = {
      ...step,
      from: sum?.from ?? step.from,
      timers: (sum?.timers ?? 0) + step.timers,
      deliveries: (sum?.deliveries ?? 0) + step.deliveries,
      attempts: (sum?.attempts ?? 0) + step.attempts,
      digests: (sum?.digests ?? 0) + step.digests,
    };
    if (step.reached) return sum;
  }
}

const hours = { h: 1, d: 24, w: 168 } as const;

async function instantOf(api: Api, text: string): Promise<string> {
  if (!text.startsWith('+')) return readInstant(text, ownZone);
  const [, count, unit] = /^\+(\d{1,5})([hdw])$/.exec(text) ?? [];
  if (count === undefined || (unit !== 'h' && unit !== 'd' && unit !== 'w')) {
    throw new Failure(2, `${JSON.stringify(text)} is no amount of time; write +36h, +90d or +2w`);
  }
  const { now } = await answerOf(api.GET('/v1/clock'));
  return Temporal.Instant.from(now)
    .add({ hours: Number(count) * hours[unit] })
    .toString();
}

function sayAdvanced({ from, now, timers, deliveries, attempts, digests }: Advanced, paint: Paint): string {
  const failed = attempts - deliveries;
  const missed = failed === 0 ? '' : paint('red', `, ${counted(failed, 'attempt')} failed`);
  const mails = digests === 0 ? '' : `, ${counted(digests, 'mail')} made`;
  return `It was ${sayInstant(from, ownZone)}.
It is  ${sayInstant(now, ownZone)}.
${counted(timers, 'timer')} fired, ${counted(deliveries, 'message')} arrived${missed}${mails}.
`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
