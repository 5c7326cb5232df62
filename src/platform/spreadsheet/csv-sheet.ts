import { byteOrderMark, csvLines } from './csv.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A sheet as CSV in parts: UTF-8 with byte order mark, semicolons, days as 2027-09-01. */
export async function* csvParts({ columns, batches }: Sheet): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(byteOrderMark + csvLines([columns.map(({ header }) => header)]));
  for await (const rows of batches) yield Buffer.from(csvLines(rows.map((row) => row.map(textOf))));
}

const textOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : typeof cell === 'number' ? String(cell) : cell;
