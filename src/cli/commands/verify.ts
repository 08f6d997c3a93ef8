import { Command } from 'commander';
import { asking, type Finish } from '../command.ts';
import { answerOf } from '../connection.ts';
import { findApplication } from '../names.ts';
import { nameOf } from '../say-application.ts';

/** Proves the log of an application by replaying it. */
export function verifyCommand(finish: Finish): Command {
  const command = new Command('verify')
    .description('prove the log of an application by replaying it')
    .argument('<application>', 'its id, or a part of its company or role');
  return asking(command, finish, async (api, [wanted = '']) => {
    const application = await findApplication(api, wanted);
    const params = { path: { id: application.id } };
    const data = await answerOf(api.GET('/v1/applications/{id}/verification', { params }));
    const { ok, entries, head, fault } = data;
    const holds = `${nameOf(application)}: the log holds, ${entries} ${entries === 1 ? 'entry' : 'entries'}.\nIts last hash is ${head}\n`;
    const fails = `${nameOf(application)}: the log does not hold. Entry ${fault?.seq}: ${fault?.what}\n`;
    return {
      data,
      say: paint => (ok ? paint('green', holds) : paint('red', fails)),
      code: ok ? 0 : 1,
      failed: !ok,
    };
  });
}
