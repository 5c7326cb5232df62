/**
 * Rows as a CSV text that a Dutch spreadsheet opens well: UTF-8 with a mark, semicolons, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
