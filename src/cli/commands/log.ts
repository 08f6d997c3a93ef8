import { Command } from 'commander';
import type { Api, Schema } from '../../client/api.ts';
import { asking, type Finish, type Told } from '../command.ts';
import { answerOf } from '../connection.ts';
import { type Event, readEvent } from '../events.ts';
import { type Application, findApplication } from '../names.ts';
import { ApiFailure } from '../outcome.ts';
import { nameOf } from '../say-application.ts';
import { sayDecision } from '../say-decision.ts';
import { sayInstant } from '../times.ts';
import { describingEvent, type EventOptions } from './event-options.ts';

/** Records what happened. What a rule refuses is not recorded as done. */
export function logCommand(finish: Finish): Command {
  const command = describingEvent(new Command('log').description('record what happened'));
  return asking<EventOptions>(command, finish, async (api, [wanted = '', type = ''], options) => {
    const application = await findApplication(api, wanted);
    return post(api, application, readEvent(type, options, application));
  });
}

async function post(api: Api, application: Application, body: Event): Promise<Told> {
  const params = { path: { id: application.id } };
  try {
    const data = await answerOf(api.POST('/v1/applications/{id}/events', { params, body }));
    return { data, say: paint => sayRecorded(data) + sayDecision(data.decision, data.application, paint) };
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.decision === undefined) throw error;
    const { decision, problem, code } = error;
    return { data: problem, say: paint => sayDecision(decision, application, paint), code, failed: true };
  }
}

function sayRecorded({ entry, transition, application }: Schema<'Recorded'>): string {
  const { from, to } = transition;
  const moved = from === to ? `it stays ${to}` : `${from ?? 'it'} becomes ${to}`;
  const again = entry.duplicateOf === null ? '' : ` It says again what entry ${entry.duplicateOf} says.`;
  const at = sayInstant(entry.at, application.timeZone);
  return `${nameOf(application)}: ${entry.type} on ${at}, entry ${entry.seq}; ${moved}.${again}\n`;
}
