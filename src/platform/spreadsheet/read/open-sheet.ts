import { textOfFile } from '../text-of-file.ts';
import { csvRows, separatorOf } from './csv-rows.ts';
import { fixedRows, guessBreaks } from './fixed-rows.ts';
import { SheetError, type SheetFile, type SheetRow } from './read-sheet.ts';
import { openXlsx } from './xlsx-rows.ts';

/** Between so many rows others get their turn. */
const rowsAtOnce = 500;

/**
 * Opens an uploaded file by what is in it, whatever it is called: an Excel workbook, a text with separators, or one with fixed positions.
 * `breaks` are those positions; null: guess them. Throws SheetError.
 */
export async function openSheet(
  bytes: Uint8Array,
  breaks: readonly number[] | null = null,
): Promise<SheetFile & { breaks: readonly number[] }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new SheetError('empty');
  if (buffer.length > 4 && buffer.readUInt32BE(0) === 0x504b0304) return { ...(await openXlsx(buffer)), breaks: [] };
  // The compound file of old .xls, and of workbooks with a password.
  if (buffer.length > 8 && buffer.readUInt32BE(0) === 0xd0cf11e0)
    throw new SheetError(buffer.includes(encryptedPackage) ? 'protected' : 'not_a_sheet');
  const text = textOfFile(buffer);
  if (text.trim() === '') throw new SheetError('empty');
  if (isNoText.test(text.slice(0, 10_000))) throw new SheetError('not_a_sheet');
  const separator = separatorOf(text);
  if (separator !== null && breaks === null)
    return { kind: 'csv', sheets: [''], breaks: [], rows: () => inTurns(csvRows(text, separator)) };
  const own = breaks ?? guessBreaks(text);
  return { kind: 'fixed', sheets: [''], breaks: own, rows: () => inTurns(fixedRows(text, own)) };
}

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has is looked for
const isNoText = /\0|^%PDF-|^[\u0001-\u0008\u000e-\u001f]/;

async function* inTurns(rows: Generator<SheetRow>): AsyncGenerator<SheetRow, void, undefined> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count % rowsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    yield row;
  }
}
