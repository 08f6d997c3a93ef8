import { Command } from 'commander';
import type { Schema } from '../../client/api.ts';
import { type AskingOptions, asking, type Finish, several } from '../command.ts';
import { answerOf } from '../connection.ts';
import { findClient } from '../names.ts';
import { readPerson } from '../people.ts';
import { sayApplication } from '../say-application.ts';
import { ownZone, readInstant, readZone } from '../times.ts';

interface Options extends AskingOptions {
  company: string;
  role: string;
  zone: string;
  at: string;
  with: string[];
  client?: string;
  policy?: string;
  externalId?: string;
}

/** Begins an application with its first interview. */
export function applyCommand(finish: Finish): Command {
  const command = new Command('apply')
    .description('begin an application, with its first interview')
    .requiredOption('--company <name>', 'the employer')
    .requiredOption('--role <name>', 'the position')
    .requiredOption('--at <time>', 'when the interview was')
    .requiredOption('--with <person>', "an interviewer: 'Ann Lee <ann@x.io>'; for each of them", several)
    .option('--zone <zone>', 'the time zone in which days are counted', ownZone)
    .option('--client <client>', 'whose it is: an id or a part of the name')
    .option('--policy <name>', 'whose numbers the rules count with')
    .option('--external-id <id>', 'what you call it');
  return asking<Options>(command, finish, async (api, _words, options) => {
    const timeZone = readZone(options.zone);
    const body: Schema<'NewApplication'> = {
      company: options.company,
      role: options.role,
      timeZone,
      interview: { at: readInstant(options.at, timeZone), interviewers: options.with.map(readPerson) },
    };
    if (options.client !== undefined) body.client = await findClient(api, options.client);
    if (options.policy !== undefined) body.policy = options.policy;
    if (options.externalId !== undefined) body.externalId = options.externalId;
    const data = await answerOf(api.POST('/v1/applications', { body }));
    return { data, say: paint => sayApplication(data, paint) };
  });
}
