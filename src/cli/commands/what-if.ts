import { Command } from 'commander';
import type { Schema } from '../../client/api.ts';
import { type AskingOptions, asking, type Finish, several } from '../command.ts';
import { answerOf } from '../connection.ts';
import { parseEvent } from '../events.ts';
import { findApplication } from '../names.ts';
import { type Paint, table } from '../paint.ts';
import { sayApplication } from '../say-application.ts';
import { readInstant, sayShort } from '../times.ts';

interface Options extends AskingOptions {
  until: string;
  event?: string[];
}

/** What would become of an application by then. Nothing is recorded. */
export function whatIfCommand(finish: Finish): Command {
  const command = new Command('what-if')
    .description('what would become of an application; nothing is recorded')
    .argument('<application>', 'its id, or a part of its company or role')
    .requiredOption('--until <time>', 'how far to look')
    .option('--event <json>', 'something that might happen; in their order', several);
  return asking<Options>(command, finish, async (api, [wanted = ''], { until, event = [] }) => {
    const application = await findApplication(api, wanted);
    const body = {
      events: event.map(text => parseEvent(text, application)),
      until: readInstant(until, application.timeZone, 'end'),
    };
    const params = { path: { id: application.id } };
    const data = await answerOf(api.POST('/v1/applications/{id}/simulations', { params, body }));
    const say = (paint: Paint) =>
      `${sayTrajectory(data.trajectory, application.timeZone, paint)}\n${sayApplication(data.application, paint)}`;
    return { data, say };
  });
}

function sayTrajectory(points: readonly Schema<'TrajectoryPoint'>[], zone: string, paint: Paint): string {
  if (points.length === 0) return 'Nothing would happen by then.\n';
  const rows = points.map(({ at, cause, state, decision }) => [
    sayShort(at, zone),
    cause,
    state,
    decision?.verdict ?? '',
  ]);
  return table([`When (${zone})`, 'What', 'State', 'Verdict'], rows, paint);
}
