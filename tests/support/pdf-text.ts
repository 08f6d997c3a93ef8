import { inflateSync } from 'node:zlib';

/**
 * What a reader copies out of a PDF by pdfkit, a line each time that text is placed: the glyphs of the pages, by the tables
 * with which the fonts say what each glyph stands for. A glyph that stands for nothing comes out as U+0000.
 */
export function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const tables = new Map(
    [...objects].flatMap(([id, { head }]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
      return table === undefined ? [] : [[id, tableOf(objects.get(table)?.stream ?? '')] as const];
    }),
  );
  const fonts = new Map(
    [...objects.values()].flatMap(({ head }) =>
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, tables.get(id)]),
    ),
  );
  return [...objects.values()]
    .filter(({ stream }) => /\bTf\b/.test(stream))
    .map(({ stream }) => placedIn(stream, fonts))
    .join('\n');
}

interface PdfObject {
  head: string;
  stream: string;
}

type Table = Map<number, string>;

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = '', index } of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const body = text.slice(index, text.indexOf('\nendobj', index));
    const [head = '', packed] = body.split(/stream\n/, 2);
    const isText = packed !== undefined && !/\/Length1|\/Subtype/.test(head);
    const bytes = Buffer.from(body.slice(body.indexOf('stream\n') + 7), 'latin1');
    const stream = isText && head.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : '';
    objects.set(id, { head, stream });
  }
  return objects;
}

/** The ranges of a font's table, as pdfkit writes them. */
function tableOf(cmap: string): Table {
  const ranges = cmap.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/g);
  return new Map(
    [...ranges].flatMap(([, from = '', texts = '']) =>
      [...texts.matchAll(/<([\da-f ]*)>/g)].map(
        ([, units = ''], offset) => [Number.parseInt(from, 16) + offset, fromUnits(units)] as const,
      ),
    ),
  );
}

function fromUnits(hex: string): string {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16)));
}

function placedIn(stream: string, fonts: ReadonlyMap<string, Table | undefined>): string {
  let table: Table | undefined;
  let placed = '';
  for (const [, font, array] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) table = fonts.get(font);
    const glyphs = [...(array ?? '').matchAll(/<([\da-f]+)>/g)].flatMap(
      ([, hex]) => hex?.match(/.{4}/g) ?? [],
    );
    placed += glyphs.map(glyph => table?.get(Number.parseInt(glyph, 16)) ?? '\0').join('');
    if (array !== undefined) placed += '\n';
  }
  return placed;
}
