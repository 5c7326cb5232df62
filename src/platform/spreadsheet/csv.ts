/** What a Dutch spreadsheet knows UTF-8 by; the first thing in the file. */
export const byteOrderMark = '\ufeff';

/**
 * Rows as lines of a CSV text that a Dutch spreadsheet opens well: semicolons and CRLF. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it.
 */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
