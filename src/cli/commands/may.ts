import { Command } from 'commander';
import { asking, type Finish } from '../command.ts';
import { answerOf } from '../connection.ts';
import { readEvent } from '../events.ts';
import { findApplication } from '../names.ts';
import { sayDecision } from '../say-decision.ts';
import { describingEvent, type EventOptions } from './event-options.ts';

/** Asks whether something may be done. Nothing is recorded. */
export function mayCommand(finish: Finish): Command {
  const command = describingEvent(
    new Command('may').description('ask whether something may be done; nothing is recorded'),
  );
  return asking<EventOptions>(command, finish, async (api, [wanted = '', type = ''], options) => {
    const application = await findApplication(api, wanted);
    const body = readEvent(type, options, application);
    const params = { path: { id: application.id } };
    const data = await answerOf(api.POST('/v1/applications/{id}/decisions', { params, body }));
    const code = data.verdict === 'refused' ? 3 : 0;
    return { data, say: paint => sayDecision(data, application, paint), code };
  });
}
