import { openAsBlob } from 'node:fs';
import { Command, Option } from 'commander';
import type { Api, Schema } from '../../client/api.ts';
import { type AskingOptions, asking, type Finish, several, type Told } from '../command.ts';
import { answerOf } from '../connection.ts';
import { Failure } from '../outcome.ts';
import { sayFates } from '../say-fates.ts';
import { ownZone, readZone } from '../times.ts';

interface ImportOptions extends AskingOptions {
  dryRun?: boolean;
  zone?: string;
  client?: string;
  dateOrder?: 'dmy' | 'mdy';
  policy?: string;
  column?: string[];
}

/** Takes in an export, or a spreadsheet: which of them it is, the file itself says. */
export function importCommand(finish: Finish): Command {
  const command = new Command('import')
    .description('take in a spreadsheet as CSV, or an export of everything into an empty workspace')
    .argument('<file>', 'CSV, or the NDJSON of export')
    .option('-n, --dry-run', 'say what would become of every line; record nothing')
    .option('--zone <zone>', 'CSV: the time zone of its dates; this computer’s unless given')
    .option('--client <id>', 'CSV: whose applications they are')
    .addOption(new Option('--date-order <order>', 'CSV: what 3/2/2026 is').choices(['dmy', 'mdy']))
    .option('--policy <name>', 'CSV: the policy of the applications')
    .option(
      '--column <heading=field>',
      'CSV: what a column means (again for each); nothing after = for none',
      several,
    );
  return asking<ImportOptions>(command, finish, async (api, [path = ''], options) => {
    const file = await openFile(path);
    const isExport = (await file.slice(0, 200).text()).trimStart().startsWith('{');
    if (process.stderr.isTTY) process.stderr.write(`Reading ${Math.ceil(file.size / 1024)} KiB …\r`);
    return isExport ? takeExport(api, file, options) : takeSheet(api, file, options);
  });
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (error) {
    throw new Failure(
      1,
      `${path} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** A file goes as it is. */
const asItIs = (body: unknown) => body as Blob; // what `body` below is

async function takeExport(api: Api, file: Blob, { dryRun = false }: ImportOptions): Promise<Told> {
  const imported: Schema<'Imported'> = await answerOf(
    api.POST('/v1/import', {
      params: { query: { dryRun } },
      body: file as unknown as string,
      bodySerializer: asItIs,
      headers: { 'content-type': 'application/x-ndjson' },
    }),
  );
  const { counts, accountsKept } = imported;
  return {
    data: imported,
    say(paint) {
      const many = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ');
      const kept = accountsKept === 0 ? '' : `\n${accountsKept} of the accounts were here already.`;
      const done = dryRun
        ? paint('green', 'Everything in it is proved; nothing was recorded')
        : paint('green', 'It is all there');
      return `${done}: ${many}.${kept}\n`;
    },
  };
}

async function takeSheet(api: Api, file: Blob, options: ImportOptions): Promise<Told> {
  const { dryRun = false, zone, client, dateOrder, policy, column } = options;
  const query = {
    dryRun,
    timeZone: zone === undefined ? ownZone : readZone(zone),
    ...(client === undefined ? {} : { client }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(policy === undefined ? {} : { policy }),
    ...(column === undefined ? {} : { columns: JSON.stringify(Object.fromEntries(column.map(meaning))) }),
  };
  const fates: Schema<'SheetFates'> = await answerOf(
    api.POST('/v1/imports/sheet', {
      params: { query },
      body: file as unknown as string,
      bodySerializer: asItIs,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  return {
    data: fates,
    say: paint => sayFates(fates, query.timeZone, paint),
    code: fates.counts.rejected > 0 ? 1 : 0,
  };
}

function meaning(pair: string): [string, string | null] {
  const at = pair.lastIndexOf('=');
  if (at < 1) throw new Failure(2, `${JSON.stringify(pair)} is not heading=field`);
  const field = pair.slice(at + 1);
  return [pair.slice(0, at), field === '' ? null : field];
}
