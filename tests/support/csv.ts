/** Reads RFC 4180: rows of cells, quotes taken off. Throws on what the RFC does not allow. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [whole = '', quoted, plain = '', end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? [];
    if (whole === '') throw new Error(`Not RFC 4180: ${JSON.stringify(text.slice(at, at + 80))}`);
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(cells);
      cells = [];
    }
    at += whole.length;
  }
  return rows;
}
