import Type from 'typebox';
import { mayTouchClient, sightOf } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { type Period, summaryOf } from '../../feeds/report.ts';
import { reportCsv } from '../../feeds/report-csv.ts';
import { reportPdf } from '../../feeds/report-pdf.ts';
import { knownTimeZone } from '../../host/possible.ts';
import { actorOf } from '../plugins/auth.ts';
import { readLines } from '../report-reading.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { IdParams } from '../schemas/fields.ts';
import { type MadeReport, ReportQuery, ReportSchema, reportFrom } from '../schemas/report.ts';
import { hiddenFrom } from '../shown.ts';

const mostDays = 366;

/** What a client did to find work in a period, for whoever asks them to show it. */
export function reportRoutes({ store: { reader } }: RouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/clients/:id/report',
      {
        config: {
          operation: 'clients.report',
          look: 'report',
          problems: ['unknown-time-zone', 'impossible-period', 'unreadable-log'],
        },
        schema: {
          tags: ['clients'],
          summary: 'What a client did to find work in a period, and what came of it',
          description:
            'Every act of outreach that counts and every piece of news, oldest first; voided entries are left out. Refused attempts stand apart. Free text is no part of it. As JSON, CSV (RFC 4180) or PDF.',
          params: IdParams,
          querystring: ReportQuery,
          response: {
            200: {
              description: 'The report.',
              content: {
                'application/json': { schema: ReportSchema },
                'text/csv': { schema: Type.String() },
                'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
              },
            },
          },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        const client = mayTouchClient(actor, id) ? await reader.client(actor.workspaceId, id) : undefined;
        if (client === undefined) throw problem('not-found', 'There is no such client.');
        const { format = 'json', locale = 'en-GB' } = request.query;
        const period = periodOf(request.query);
        const madeAt = request.now;
        const lines = await readLines(reader, { actor, clientId: client.id, period, now: madeAt });
        const redacted = hiddenFrom(sightOf(actor, client.id));
        const summary = summaryOf(lines);
        const report: MadeReport = { client, period, madeAt, summary, redacted, ...lines };
        if (format === 'json') return reportFrom(report);
        reply.header(
          'content-disposition',
          `attachment; filename="report-${period.from}-to-${period.to}.${format}"`,
        );
        if (format === 'csv') {
          return reply.type('text/csv; charset=utf-8; header=present').send(reportCsv(lines));
        }
        return reply
          .type('application/pdf')
          .send(
            await reportPdf({ ...report, client: client.name, isRedacted: redacted !== undefined }, locale),
          );
      },
    );
  };
}

function periodOf({ from, to, timeZone }: { from: string; to: string; timeZone?: string }): Period {
  const days = Temporal.PlainDate.from(from).until(to).days + 1;
  if (days < 1 || days > mostDays) {
    throw problem('impossible-period', `A period has 1 to ${mostDays} days; this one has ${days}.`, {
      errors: [{ parameter: 'to', detail: `must lie 0 to ${mostDays - 1} days after from` }],
    });
  }
  return {
    from,
    to,
    ...(timeZone === undefined ? {} : { timeZone: knownTimeZone(timeZone, { parameter: 'timeZone' }) }),
  };
}
