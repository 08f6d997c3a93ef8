import { stripVTControlCharacters, styleText } from 'node:util';

export type Colour = 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** Colours a text. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours only where the stream is a terminal that shows them; `NO_COLOR` and `FORCE_COLOR` are obeyed. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (colour, text) => styleText(colour, text, { stream });
}

/** What somebody else wrote, without the characters that would steer the terminal. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/**
 * Rows in columns that line up.
 * @param notes what stands below each row, for what is too long for a column
 */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  notes: readonly string[] = [],
): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map(row => widthOf(row[column] ?? ''))));
  const [head = '', ...lines] = all.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  const noted = lines.flatMap((line, index) => {
    const note = notes[index];
    return note === undefined ? [line] : [line, `  ${paint('dim', note)}`];
  });
  return `${[paint('bold', head), ...noted].join('\n')}\n`;
}

const graphemes = new Intl.Segmenter();

function widthOf(cell: string): number {
  return [...graphemes.segment(stripVTControlCharacters(cell))].length;
}
