import { Command } from 'commander';
import type { Finish } from '../command.ts';
import { connect, whereIs } from '../connection.ts';
import { findApplication } from '../names.ts';
import { ApiFailure, sayProblem } from '../outcome.ts';

/** Prints the address of an application's inspector; with a key, only when there is such an application. */
export function inspectCommand(finish: Finish): Command {
  return new Command('inspect')
    .description('print the address where an application can be watched live')
    .argument('<application>', 'its id; with TOP_OF_MIND_KEY set also a part of its company or role')
    .option('--url <address>', 'where the service is; else TOP_OF_MIND_URL, or http://127.0.0.1:3000')
    .action(async (wanted: string, { url }: { url?: string }) => {
      const where = whereIs(url);
      try {
        const id = where.key === undefined ? wanted : (await findApplication(connect(where), wanted)).id;
        const link = new URL(`/inspect/${encodeURIComponent(id)}`, where.baseUrl).href;
        finish({ out: `${link}\n`, code: 0 });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        finish({ err: sayProblem(error.problem), code: error.code });
      }
    });
}
