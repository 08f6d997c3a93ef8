import { Button, Group, Paper, Stack } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { type Period, usualPeriods } from '../../words/periods.ts';

interface ReportControlsProps {
  clientId: string;
  period: Period;
  onPeriod: (period: Period) => void;
  /** There is a report of this period to be had. */
  isThere: boolean;
}

/** Chooses the period, prints, and gives the report as a file. */
export function ReportControls({ clientId, period, onPeriod, isThere }: ReportControlsProps) {
  const file = (format: 'csv' | 'pdf') => {
    const query = new URLSearchParams({ ...period, format, locale: ownLocale() });
    return `/v1/clients/${encodeURIComponent(clientId)}/report?${query}`;
  };
  return (
    <Paper className="no-print" component="section" aria-label="Period and files">
      <Stack gap="sm">
        <Group align="start" className="filters">
          <PeriodFields period={period} onChange={onPeriod} />
        </Group>
        <Group gap="xs">
          {usualPeriods().map(({ name, from, to }) => (
            <Button key={name} size="xs" variant="default" onClick={() => onPeriod({ from, to })}>
              {name}
            </Button>
          ))}
        </Group>
        <Group gap="xs">
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
            disabled={!isThere}
          >
            Print
          </Button>
          {(['pdf', 'csv'] as const).map(format => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              {...(isThere
                ? { component: 'a' as const, href: file(format), download: true }
                : { disabled: true })}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}

/** The reader's language and region, without what else a browser may add. */
function ownLocale(): string {
  const { language, script, region } = new Intl.Locale(navigator.language);
  return [language, script, region].filter(part => part !== undefined).join('-');
}
