import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null | undefined;

/**
 * Rows as RFC 4180, CRLF. Cells that a spreadsheet would take for a formula begin with an apostrophe. `isStart` puts the
 * mark before them that tells spreadsheets that this is UTF-8.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], { isStart }: { isStart: boolean }): string {
  return stringify(
    rows.map(row => row.map(cell => (typeof cell === 'number' ? String(cell) : cell))),
    {
      bom: isStart,
      record_delimiter: 'windows',
      escape_formulas: true,
      // By itself it quotes CRLF only; a lone CR or LF would end a line for most readers.
      quoted_match: /[\r\n]/,
    },
  );
}
