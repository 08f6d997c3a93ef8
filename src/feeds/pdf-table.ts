export interface Column {
  name: string;
  widthPt: number;
}

/** A cell for each column. */
export type Row = readonly string[];

const sizePt = 8.5;
const paddingPt = 4;

/** Draws a table from where the document is; the names of its columns stand again at the head of each page. */
export function drawTable(
  document: PDFKit.PDFDocument,
  columns: readonly Column[],
  rows: readonly Row[],
): void {
  const head = columns.map(({ name }) => name);
  drawRow(document, columns, head, true);
  for (const row of rows) {
    if (document.y + heightOf(document, columns, row) > document.page.maxY()) {
      document.addPage();
      drawRow(document, columns, head, true);
    }
    drawRow(document, columns, row, false);
  }
  document.moveDown(0.5);
}

function drawRow(document: PDFKit.PDFDocument, columns: readonly Column[], row: Row, isHead: boolean): void {
  const top = document.y;
  const left = document.page.margins.left;
  const height = heightOf(document, columns, row, isHead);
  const width = columns.reduce((sum, { widthPt }) => sum + widthPt, 0);
  if (isHead) document.rect(left, top, width, height).fill('#e8eef0');
  setType(document, isHead);
  let x = left;
  columns.forEach(({ widthPt }, index) => {
    document.text(row[index] ?? '', x + paddingPt, top + paddingPt, {
      width: widthPt - 2 * paddingPt,
      // A cell that is higher than a page is cut rather than spread over several.
      height: height - 2 * paddingPt + 1,
      ellipsis: true,
    });
    x += widthPt;
  });
  document
    .moveTo(left, top + height)
    .lineTo(left + width, top + height)
    .lineWidth(0.5)
    .stroke('#9aa5aa');
  document.x = left;
  document.y = top + height;
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
    .font(isHead ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(sizePt)
    .fillColor('black');
}
