import { Command, Option } from 'commander';
import type { Finish } from '../command.ts';
import { connect, whereIs } from '../connection.ts';
import { answersTo } from '../export-answers.ts';
import { streamTo } from '../export-stream.ts';
import { ApiFailure, sayProblem } from '../outcome.ts';
import { into } from '../whole-file.ts';

const tables = ['applications', 'entries', 'follow-ups', 'people'] as const;

interface ExportOptions {
  format: 'ndjson' | 'csv' | 'answers';
  of?: (typeof tables)[number];
  out?: string;
  url?: string;
}

/** Everything of a workspace, a table of it, or all that the key may read. */
export function exportCommand(finish: Finish): Command {
  return new Command('export')
    .description('everything in the workspace as NDJSON, which import takes; or a table of it as CSV')
    .addOption(
      new Option(
        '--format <format>',
        'ndjson: everything, for an owner. csv: a table. answers: what the API answers',
      )
        .choices(['ndjson', 'csv', 'answers'])
        .default('ndjson'),
    )
    .addOption(new Option('--of <table>', 'which table, as CSV; applications unless given').choices(tables))
    .option('-o, --out <file>', 'where to write it; standard output unless given')
    .option('--url <address>', 'where the service is; else TOP_OF_MIND_URL, or http://127.0.0.1:3000')
    .action(async ({ format, of, out, url }: ExportOptions) => {
      const api = connect(whereIs(url));
      const table = of === undefined ? {} : { of };
      try {
        const said = await into(out, stream =>
          format === 'answers'
            ? answersTo(stream, api)
            : streamTo(stream, api, of === undefined ? { format } : { format: 'csv', ...table }),
        );
        finish({ err: said, code: 0 });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        finish({ err: sayProblem(error.problem), code: error.code });
      }
    });
}
