import { Paper } from '@mantine/core';
import type { Schema } from '../../../client/api.ts';

/** The figures of a report. */
export function ReportSummary({ summary }: { summary: Schema<'Report'>['summary'] }) {
  const { contacts, employers, interviews, replies, offers, breaches, refused } = summary;
  const figures: readonly [string, number][] = [
    ['Contacts made', contacts],
    ['Employers', employers],
    ['Interviews', interviews],
    ['Replies received', replies],
    ['Offers', offers],
    ['Against the rules', breaches],
    ['Not done', refused],
  ];
  return (
    <Paper component="section" aria-label="In short" className="report-summary-paper">
      <dl className="report-summary">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}
