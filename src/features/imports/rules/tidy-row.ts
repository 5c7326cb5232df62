import { type Columns, type ImportField, type RowCells, type RowField, rowFields } from './import-field.ts';

/** No form of the product takes more. */
const longestCell = 500;

/** What stands in the chosen columns of a row, with what spreadsheets do to it undone and what is in parts put together. */
export function tidyRow(cells: readonly string[], columns: Columns): RowCells {
  const at = (field: ImportField): string => {
    const column = columns[field];
    return column === undefined ? '' : clean(cells[column] ?? '');
  };
  const street = joined(at('street'), at('houseNumber'));
  const contactName = joined(at('contactFirstName'), at('contactInfix'), at('contactName'));
  return tidyCells((field) => (field === 'street' ? street : field === 'contactName' ? contactName : at(field)));
}

/** The fields of a row as they are kept; what is empty is left out. */
export function tidyCells(typed: (field: RowField) => string): RowCells {
  const kept: RowCells = {};
  for (const field of rowFields) {
    const text = tidy(field, clean(typed(field)));
    if (text !== '') kept[field] = text;
  }
  return kept;
}

function tidy(field: RowField, text: string): string {
  switch (field) {
    case 'kvkNumber':
      return kvkNumber(text);
    case 'establishmentNumber':
      return establishmentNumber(text);
    case 'staff':
    case 'turnover':
    case 'balanceSheet':
      return whole(text);
    case 'contactEmail':
      return text.replace(/^mailto:/i, '').toLowerCase();
    default:
      return text;
  }
}

/** Whether a row says anything at all. */
export const saysNothing = (cells: RowCells): boolean => Object.keys(cells).length === 0;

/** New lines and signs that are not seen become spaces: each field is one line. A lone mark for 'nothing' is nothing. */
function clean(text: string): string {
  const plain = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that are not seen are looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /^(-|–|—|n\/?a|n\.?v\.?t\.?|null|onbekend|#n\/b)$/i.test(plain) ? '' : plain.slice(0, longestCell);
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

/** A spreadsheet takes the first nought of a number away. */
function kvkNumber(text: string): string {
  const digits = text.replace(/^kvk\D*/i, '').replace(/[\s.]/g, '');
  return /^\d{7}$/.test(digits) ? `0${digits}` : /^\d{8}$/.test(digits) ? digits : text;
}
function establishmentNumber(text: string): string {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{8,11}$/.test(digits) ? digits.padStart(12, '0') : text;
}

/** Parts of a whole are rounded off: staff is kept in whole annual work units, money in whole euros. '1.200' is no such part. */
function whole(text: string): string {
  const plain = text.replace(/[€\s]/g, '');
  return /^\d+[.,]\d{1,2}$/.test(plain) ? String(Math.round(Number(plain.replace(',', '.')))) : text;
}
