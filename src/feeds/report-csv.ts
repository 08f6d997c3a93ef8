import { csvText } from './csv.ts';
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

/** A report as CSV; the first line names the columns. */
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
  return csvText([head, ...rows], { isStart: true });
}
