import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { takeSheet } from '../support/sheets.ts';
import { startWholeService } from '../support/whole-service.ts';

const runs = { SQLite: 25, PostgreSQL: 8 } as const;

const date = fc.constantFrom(
  '2026-02-02',
  '3 Feb 2026',
  '10-Feb-26',
  '2/2/2026',
  '3/2/2026',
  '2026-03-02',
  '2027-01-01',
  '',
  'soon',
  '46060',
);
const cells = fc.record({
  company: fc.constantFrom('Acme', 'acme ', 'Beta, Inc.', 'Łódź', '', '=1+1'),
  role: fc.constantFrom('Engineer', 'Cook'),
  interview: fc.constantFrom('2026-02-02', '2026-02-03 15:00', '2026-03-02', '1/2/2026'),
  interviewer: fc.constantFrom('Ann Lee', 'Bob', 'Ann Lee; Bob', 'Cy and Dee', ''),
  thanked: date,
  touched: date,
  promised: date,
  status: fc.constantFrom('', 'Rejected', 'Offer', 'Waiting', 'Withdrawn', 'On a boat'),
  notes: fc.constantFrom('', 'Said "soon"', 'Two\nlines'),
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe.each(databases)('the dry run of a sheet on $name', ({ name, create }) => {
  test(`says what then becomes of every line (${runs[name]} sheets, each grown once)`, {
    timeout: 240_000,
  }, async () => {
    const service = await startWholeService({ create });
    const sheetOf = (lines: readonly object[]) =>
      ['Company,Role,Interview,Interviewer,Thanked,Last contact,Promised,Status,Notes']
        .concat(lines.map(line => Object.values(line).map(quoted).join(',')))
        .join('\r\n');
    const halves = fc.tuple(fc.array(cells, { maxLength: 8 }), fc.array(cells, { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(halves, async ([first, more]) => {
        for (const lines of [first, [...first, ...more], [...more, ...first]]) {
          const sheet = sheetOf(lines);
          const tried = await takeSheet(service, sheet, { dryRun: 'true' });
          const taken = await takeSheet(service, sheet);
          const fates = ({ lines: each }: typeof tried) => each.map(({ application: _, ...fate }) => fate);
          expect(fates(taken)).toEqual(fates(tried));
          expect(taken.counts).toEqual(tried.counts);
          const again = await takeSheet(service, sheet);
          expect({ ...again.counts, rejected: 0 }).toEqual({
            created: 0,
            added: 0,
            rejected: 0,
            unchanged: lines.length - taken.counts.rejected,
          });
        }
      }),
      { numRuns: runs[name] },
    );
  });
});
