/** A row of a sheet as text: `number` as people count rows, from 1; cells that hold nothing are ''. */
export type SheetRow = { number: number; cells: string[] };

/** Why a file cannot be read, or not on. */
export type SheetFault =
  | 'empty'
  /** No sheet and no text: a picture, a PDF, an old .xls. */
  | 'not_a_sheet'
  | 'protected'
  | 'broken'
  /** It unpacks to far more than its size says; what a zip bomb does. */
  | 'too_much_inside';

export class SheetError extends Error {
  readonly fault: SheetFault;
  constructor(fault: SheetFault) {
    super(`the sheet cannot be read: ${fault}`);
    this.fault = fault;
  }
}

/** A file with one or more sheets, of which rows are read one after another, without holding up anything else. */
export type SheetFile = {
  kind: 'xlsx' | 'csv' | 'fixed';
  sheets: readonly string[];
  /** Rows without anything in them are left out. Throws SheetError. */
  rows(sheet: number): AsyncGenerator<SheetRow, void, undefined>;
};

/** A row that says nothing counts for nothing. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');
