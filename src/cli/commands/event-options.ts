import type { Command } from 'commander';
import { type AskingOptions, several } from '../command.ts';
import type { EventWords } from '../events.ts';

export interface EventOptions extends AskingOptions, EventWords {}

/** How an event is written, to be recorded or asked about. */
export function describingEvent(command: Command): Command {
  return command
    .argument('<application>', 'its id, or a part of its company or role')
    .argument('<type>', 'what happened, such as check-in.sent')
    .option('--with <person>', 'an id or a part of the name', several)
    .option('--channel <channel>', 'email, call or handwritten')
    .option('--at <time>', 'when; now unless given')
    .option('--happened', 'it was done, whatever the rules say')
    .option('--set <field=value>', 'any other field of the event', several);
}
