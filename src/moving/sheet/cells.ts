import { parse } from 'csv-parse/sync';

/** One line of a sheet: its cells, or why they cannot be read. */
export interface Cells {
  /** Of the file, counted from 1; where a cell goes over several, its first. */
  line: number;
  cells: string[];
  fault?: string;
}

const lineEnds = /\r\n|\n|\r/g;
/** Excel may say it in a line of its own. */
const saidDelimiter = /^sep=(.)\r?\n/;
/** Quotes that are never closed are looked for this often; what follows is then given up. */
const mostRepairs = 20;

/** The lines of a file as a spreadsheet saves it: with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows' own. */
export function cellsOf(bytes: Uint8Array): Cells[] {
  const text = textOf(bytes);
  const delimiter = delimiterOf(text);
  const found: Cells[] = [];
  let linesBefore = saidDelimiter.test(text) ? 1 : 0;
  let rest = text.replace(saidDelimiter, '');
  for (let repairs = 0; ; repairs += 1) {
    const { read, unclosed } = readCells(rest, delimiter, linesBefore);
    found.push(...read);
    if (unclosed === undefined) return found;
    const fault = 'A quotation mark is opened here and never closed.';
    found.push({ line: unclosed, cells: [], fault });
    const lines = rest.split(lineEnds);
    const after = lines.slice(unclosed - linesBefore);
    if (repairs === mostRepairs) {
      const given = after.map((_, index) => ({ line: unclosed + 1 + index, cells: [], fault }));
      return [...found, ...given];
    }
    rest = after.join('\n');
    linesBefore = unclosed;
  }
}

interface Raw {
  record: string[];
  raw: string;
}

function readCells(
  text: string,
  delimiter: string,
  linesBefore: number,
): { read: Cells[]; unclosed?: number } {
  let hasFailed = false;
  // With `raw` each record comes with the text that it was read from.
  const records = parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => {
      hasFailed = true;
      return undefined;
    },
  }) as unknown as Raw[];
  const read: Cells[] = [];
  let line = linesBefore + 1;
  for (const { record, raw } of records) {
    const cells = record.map(cell => cell.trim());
    if (cells.some(cell => cell !== '')) read.push({ line, cells });
    line += raw.match(lineEnds)?.length ?? 0;
  }
  return hasFailed ? { read, unclosed: line } : { read };
}

/** UTF-16 by its mark, UTF-8 where it is that, else what Windows has saved for decades. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands most often, outside quotes, in the first line that has something. */
function delimiterOf(text: string): string {
  const said = saidDelimiter.exec(text)?.[1];
  if (said !== undefined) return said;
  const first = text.split(lineEnds).find(line => line.trim() !== '') ?? '';
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map(each => ({ each, times: bare.split(each).length }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).each;
}
