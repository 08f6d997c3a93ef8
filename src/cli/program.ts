import { Command } from 'commander';
import type { Finish } from './command.ts';
import { applyCommand } from './commands/apply.ts';
import { completionCommand } from './commands/completion.ts';
import { dueCommand } from './commands/due.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { intakeCommand } from './commands/intake.ts';
import { listenCommand } from './commands/listen.ts';
import { logCommand } from './commands/log.ts';
import { mayCommand } from './commands/may.ts';
import { sandboxCommand } from './commands/sandbox.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { whatIfCommand } from './commands/what-if.ts';

const epilogue = `
An application is named by its id, or by a part of its company or role that only one has; a person likewise.
Times: 2026-03-02, "2026-03-02 15:00" (in the application's zone) or 2026-03-02T15:00:00Z.

Environment: TOP_OF_MIND_URL where the service is, TOP_OF_MIND_KEY a key of it.
Exit codes: 0 done, 1 it could not be done, 2 not understood, 3 refused by a rule.`;

/** All commands. What one comes to goes to `finish`; what cannot be parsed is thrown. */
export function makeProgram(finish: Finish): Command {
  const program = new Command('top-of-mind')
    .description('Follow up after interviews without becoming a pest.')
    .addHelpText('after', epilogue)
    .showHelpAfterError('(--help tells more)')
    .exitOverride();
  const commands = [
    serveCommand(),
    applyCommand(finish),
    logCommand(finish),
    mayCommand(finish),
    dueCommand(finish),
    showCommand(finish),
    whatIfCommand(finish),
    verifyCommand(finish),
    exportCommand(finish),
    importCommand(finish),
    intakeCommand(finish),
    listenCommand(finish),
    inspectCommand(finish),
    sandboxCommand(finish),
    completionCommand(finish),
  ];
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program));
    for (const inner of command.commands) inner.copyInheritedSettings(command);
  }
  return program;
}
