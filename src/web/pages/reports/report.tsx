import { Anchor, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schema } from '../../../client/api.ts';
import { problemOf, queries } from '../../data/api.ts';
import { useSession } from '../../data/session.tsx';
import { ProblemAlert, Waiting } from '../../parts/told.tsx';
import { placeOf, sayDate, sayInstant } from '../../words/dates.ts';
import { type Period, usualPeriods } from '../../words/periods.ts';
import { ActTable, RefusedTable } from './lines.tsx';
import { ReportControls } from './report-controls.tsx';
import { ReportSummary } from './report-summary.tsx';
import './report.css';

type Report = Schema<'Report'>;

/** What a client did to find work in a period: to be read, printed and handed in. The period stands in the address. */
export function Component() {
  const { clientId = '' } = useParams();
  const { session } = useSession();
  const [wanted, setWanted] = useSearchParams();
  const [usual = { from: '', to: '' }] = usualPeriods();
  const period: Period = { from: wanted.get('from') ?? usual.from, to: wanted.get('to') ?? usual.to };
  const { data, error, refetch, isPlaceholderData } = queries.useQuery(
    'get',
    '/v1/clients/{id}/report',
    { params: { path: { id: clientId }, query: { ...period, format: 'json' } } },
    { placeholderData: keepPreviousData, enabled: period.from !== '' && period.to !== '' },
  );
  const report = isReport(data) ? data : undefined;
  return (
    <Stack gap="lg" className="report" aria-busy={isPlaceholderData}>
      <div>
        <Title order={1} size="h2">
          Report on the search for work
          {report && (
            <>
              : <bdi>{report.client.name}</bdi>
            </>
          )}
        </Title>
        {report && !error && <Text>{introduction(report)}</Text>}
        {session.role !== 'candidate' && (
          <Anchor component={Link} to="/audit" className="no-print">
            Another client
          </Anchor>
        )}
      </div>
      <ReportControls
        clientId={clientId}
        period={period}
        isThere={report !== undefined && !error && period.from !== '' && period.to !== ''}
        onPeriod={({ from, to }) => setWanted({ from, to }, { replace: true })}
      />
      {error ? <ProblemAlert error={error} onRetry={refetch} /> : null}
      <AtFault error={error} />
      {report === undefined && !error ? <Waiting of="the report" /> : null}
      {report && !error && <Lines report={report} />}
    </Stack>
  );
}

/** Leads to the log that keeps a report from being made. */
function AtFault({ error }: { error: unknown }) {
  if (problemOf(error).code !== 'unreadable-log') return null;
  const { application } = error as { application: string }; // that problem names it
  return (
    <Anchor component={Link} to={`/audit/${application}`} className="no-print">
      See the log, and verify it
    </Anchor>
  );
}

function Lines({ report }: { report: Report }) {
  const { lines, refused, redacted } = report;
  const zones = new Set([...lines, ...refused].map(({ timeZone }) => timeZone));
  const showsZones = zones.size > 1;
  return (
    <>
      <ReportSummary summary={report.summary} />
      <div>
        <Title order={2} size="h4" mb="xs">
          What was done, and what came of it
        </Title>
        {lines.length === 0 ? (
          <Text>Nothing was recorded in this period.</Text>
        ) : (
          <ActTable lines={lines} showsZones={showsZones} />
        )}
      </div>
      {refused.length > 0 && (
        <div>
          <Title order={2} size="h4">
            Considered and not done
          </Title>
          <Text size="sm" mb="xs">
            The rules of good following-up spoke against these attempts; they did not take place.
          </Text>
          <RefusedTable lines={refused} showsZones={showsZones} />
        </div>
      )}
      {redacted && <Text size="sm">The client did not grant you: {redacted.join(', ')}.</Text>}
    </>
  );
}

function introduction({ from, to, madeAt, lines, refused }: Report): string {
  const zones = [...new Set([...lines, ...refused].map(({ timeZone }) => timeZone))];
  const counted =
    zones.length === 0
      ? ''
      : zones.length > 1
        ? ' Dates are those of the zone that stands below them.'
        : ` Dates are those of ${placeOf(zones[0] ?? '')}.`;
  return `${sayDate(from)} to ${sayDate(to)}. Made ${sayInstant(madeAt)}.${counted}`;
}

/** The same call also answers with text, when asked for a file. */
function isReport(data: unknown): data is Report {
  return typeof data === 'object' && data !== null && 'lines' in data;
}
