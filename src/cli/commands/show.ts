import { Command } from 'commander';
import type { Api } from '../../client/api.ts';
import { type AskingOptions, asking, type Finish } from '../command.ts';
import { answerOf } from '../connection.ts';
import { type Application, findApplication } from '../names.ts';
import { sayApplication } from '../say-application.ts';
import { readInstant } from '../times.ts';

interface Options extends AskingOptions {
  at?: string;
}

/** One application, as it stands or stood. */
export function showCommand(finish: Finish): Command {
  const command = new Command('show')
    .description('one application, as it stands')
    .argument('<application>', 'its id, or a part of its company or role')
    .option('--at <time>', 'as it stood then, or will stand if nothing happens');
  return asking<Options>(command, finish, async (api, [wanted = ''], { at }) => {
    const now = await findApplication(api, wanted);
    const data = at === undefined ? now : await standing(api, now.id, readInstant(at, now.timeZone));
    return { data, say: paint => sayApplication(data, paint) };
  });
}

function standing(api: Api, id: string, at: string): Promise<Application> {
  return answerOf(api.GET('/v1/applications/{id}', { params: { path: { id }, query: { at } } }));
}
