import { setImmediate } from 'node:timers/promises';

export interface Column {
  name: string;
  widthPt: number;
}

/** A cell for each column. */
export type Row = readonly string[];

const sizePt = 8.5;
const paddingPt = 4;

/** So many rows are drawn before others get their turn: a row takes less than a millisecond. */
const rowsAtOnce = 40;

/** Draws a table from where the document is; the names of its columns stand again at the head of each page. */
export async function drawTable(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<void> {
  const drawHead = () => {
    const head = columns.map(({ name }) => name);
    drawRow(document, columns, head, { heightPt: heightOf(document, columns, head, true), isHead: true });
  };
  drawHead();
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
    const heightPt = heightOf(document, columns, row);
    if (document.y + heightPt > document.page.maxY()) {
      document.addPage();
      drawHead();
    }
    drawRow(document, columns, row, { heightPt, isHead: false });
  }
  document.moveDown(0.5);
}

function drawRow(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  row: Row,
  { heightPt, isHead }: { heightPt: number; isHead: boolean },
): void {
  const top = document.y;
  const left = document.page.margins.left;
  const width = columns.reduce((sum, { widthPt }) => sum + widthPt, 0);
  if (isHead) document.rect(left, top, width, heightPt).fill('#e8eef0');
  setType(document, isHead);
  let x = left;
  columns.forEach(({ widthPt }, index) => {
    document.text(row[index] ?? '', x + paddingPt, top + paddingPt, {
      width: widthPt - 2 * paddingPt,
      // A cell that is higher than a page is cut rather than spread over several.
      height: heightPt - 2 * paddingPt + 1,
      ellipsis: true,
    });
    x += widthPt;
  });
  document
    .moveTo(left, top + heightPt)
    .lineTo(left + width, top + heightPt)
    .lineWidth(0.5)
    .stroke('#9aa5aa');
  document.x = left;
  document.y = top + heightPt;
}

/** The height of a row in points, no more than a page has room for. */
function heightOf(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  row: Row,
  isHead = false,
): number {
  setType(document, isHead);
  const cells = columns.map(({ widthPt }, index) =>
    document.heightOfString(row[index] ?? '', { width: widthPt - 2 * paddingPt }),
  );
  const { page } = document;
  const mostPt = page.maxY() - page.margins.top - 60;
  return Math.min(Math.max(...cells) + 2 * paddingPt, mostPt);
}

function setType(document: PDFKit.PDFDocument, isHead: boolean): void {
  document
    .font(isHead ? 'bold' : 'regular')
    .fontSize(sizePt)
    .fillColor('black');
}
