import type { DateOrder } from './dates.ts';
import { DateFault, type Moment, readMoment } from './dates.ts';
import type { SheetField } from './headings.ts';

/** Why a line cannot be taken in: which column, and what is wrong with it. */
export class RowFault extends Error {
  readonly field: SheetField;

  constructor(field: SheetField, message: string) {
    super(message);
    this.field = field;
  }
}

/** What people write where there is nothing to write. */
const nothing = /^(-+|–|—|n\/?a|none|nobody|no|not yet|nil|null|\?+|tbd|tba)$/i;

/** The cells of one line, by what they mean. */
export class Row {
  readonly #cells: ReadonlyMap<SheetField, string>;
  readonly #order: DateOrder | undefined;

  constructor(cells: ReadonlyMap<SheetField, string>, order: DateOrder | undefined) {
    this.#cells = cells;
    this.#order = order;
  }

  /** A text, or undefined where the cell is empty. Throws a `RowFault` where it is too long, or no text. */
  text(field: SheetField, most: number): string | undefined {
    const cell = this.#cells.get(field) ?? '';
    if (cell === '' || nothing.test(cell)) return undefined;
    if (cell.length > most) throw new RowFault(field, `is longer than ${most} characters`);
    if (cell.includes('\0') || !cell.isWellFormed())
      throw new RowFault(field, 'holds a character that is none');
    return cell;
  }

  required(field: SheetField, most: number): string {
    const text = this.text(field, most);
    if (text === undefined) throw new RowFault(field, 'is empty');
    return text;
  }

  /** A day, or undefined where the cell is empty. Throws a `RowFault` where it is none. */
  moment(field: SheetField): Moment | undefined {
    const cell = this.text(field, 100);
    if (cell === undefined) return undefined;
    try {
      const moment = readMoment(cell, this.#order);
      if (moment.date.year < 1970 || moment.date.year > 2199)
        throw new RowFault(field, `“${cell}” is too far away`);
      return moment;
    } catch (error) {
      if (error instanceof DateFault) throw new RowFault(field, error.message);
      throw error;
    }
  }
}
