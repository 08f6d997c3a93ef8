import type { Schema } from '../client/api.ts';
import { type Colour, type Paint, plain, table } from './paint.ts';
import { sayDate } from './times.ts';

type Fates = Schema<'SheetFates'>;
type Fate = Fates['lines'][number];

const colours: Readonly<Record<Fate['fate'], Colour>> = {
  created: 'green',
  added: 'green',
  unchanged: 'dim',
  rejected: 'red',
};

/** Every line with its fate, what was passed over, and how many there are of each. */
export function sayFates({ dryRun, columns, counts, lines }: Fates, zone: string, paint: Paint): string {
  const rows = lines.map(({ line, fate, company = '', role = '', column, reason, events }) => [
    String(line),
    paint(colours[fate], fate),
    plain(company),
    plain(role),
    fate === 'rejected'
      ? plain(`${column == null ? '' : `${column}: `}${reason ?? ''}`)
      : sayEvents(events, zone),
  ]);
  const fates = table(['line', 'fate', 'company', 'role', ''], rows, paint);
  const passedOver = columns.filter(({ field }) => field === null).map(({ heading }) => plain(heading));
  const ignored = passedOver.length === 0 ? '' : paint('dim', `Passed over: ${passedOver.join(', ')}\n`);
  const remarks = lines
    .filter(each => each.remarks.length > 0)
    .map(({ line, remarks: said }) => paint('dim', `Line ${line}: ${plain(said.join('; '))}\n`))
    .join('');
  const { created, added, unchanged, rejected } = counts;
  const sum = `${created} created, ${added} added to, ${unchanged} unchanged, ${rejected} rejected`;
  return `${fates}${ignored}${remarks}${paint('bold', sum)}${dryRun ? '; nothing was recorded' : ''}\n`;
}

function sayEvents(events: Fate['events'], zone: string): string {
  return events
    .map(({ type, at, person }) => {
      const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
      return `${type}${person === undefined ? '' : ` ${plain(person)}`} ${sayDate(day)}`;
    })
    .join(', ');
}
