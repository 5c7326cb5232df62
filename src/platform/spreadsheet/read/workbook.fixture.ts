import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

export type SheetText = { name: string; xml: string };
const text = (value: string) => new TextEncoder().encode(value);

/** A workbook of sheets in the XML of their cells, as Excel would write it; with shared texts and styles when given. */
export function workbookOf(
  sheets: readonly SheetText[],
  { shared = [], styles = '' }: { shared?: readonly string[]; styles?: string } = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': text(
      `<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="o"><x:sheets>${sheets
        .map(({ name }, index) => `<x:sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships>${sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
  };
  if (shared.length > 0)
    files['xl/sharedStrings.xml'] = text(`<sst>${shared.map((one) => `<si>${one}</si>`).join('')}</sst>`);
  if (styles !== '') files['xl/styles.xml'] = text(`<styleSheet>${styles}</styleSheet>`);
  for (const [index, { xml }] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = text(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);
  return zipSync(files);
}

/** Rows of plain text cells. */
export const sheetXml = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An archive whose one sheet unpacks to so many bytes, and whose register says another size. */
export function bomb(bytes: number, statedSize: number): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml';
  const packed = deflateRawSync(Buffer.alloc(bytes, 0x20), { level: 9 });
  const entries = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', name];
  const parts: Buffer[] = [];
  const register: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const [data, size] =
      entry === name ? [packed, statedSize] : [deflateRawSync(contentOf(entry)), contentOf(entry).length];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(entry.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(data.length, 20);
    line.writeUInt32LE(size, 24);
    line.writeUInt16LE(entry.length, 28);
    line.writeUInt32LE(at, 42);
    parts.push(header, Buffer.from(entry), data);
    register.push(line, Buffer.from(entry));
    at += 30 + entry.length + data.length;
  }
  const lines = Buffer.concat(register);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(lines.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, lines, end]);
}

const contentOf = (entry: string): Buffer =>
  Buffer.from(
    entry === 'xl/workbook.xml'
      ? '<workbook><sheets><sheet name="Blad1" r:id="rId1"/></sheets></workbook>'
      : '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  );
