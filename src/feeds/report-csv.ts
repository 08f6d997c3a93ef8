import { stringify } from 'csv-stringify/sync';
import type { Lines } from './report.ts';

const head = [
  'Record',
  'Date',
  'Time',
  'Time zone',
  'Employer',
  'Role',
  'Person',
  'Method',
  'What',
  'Result',
  'What followed',
  'Followed on',
  'Application',
  'Entry',
];

/**
 * A report as RFC 4180: CRLF, the first line names the columns. Cells that a spreadsheet would take for a formula begin
 * with an apostrophe. The mark at the beginning tells spreadsheets that this is UTF-8.
 */
export function reportCsv({ lines, refused }: Lines): string {
  const rows = [
    ...lines.map(line => [
      line.family === 'outreach' ? 'contact' : 'news',
      line.date,
      line.time,
      line.timeZone,
      line.employer,
      line.role,
      line.person,
      line.method,
      line.what,
      line.verdict,
      line.followedBy?.what,
      line.followedBy?.date,
      line.application,
      String(line.entry),
    ]),
    ...refused.map(line => [
      'refused attempt',
      line.date,
      line.time,
      line.timeZone,
      line.employer,
      line.role,
      line.person,
      line.method,
      line.what,
      `refused: ${line.reason}`,
      null,
      null,
      line.application,
      String(line.entry),
    ]),
  ];
  return stringify([head, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself it quotes CRLF only; a lone CR or LF would end a line for most readers.
    quoted_match: /[\r\n]/,
  });
}
