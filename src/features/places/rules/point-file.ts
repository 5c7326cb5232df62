/** A file of points as rows of text; the line (or place in the file) from 1. */
export type PointFile = { header: string[]; rows: { line: number; cells: string[] }[] };
export type PointFileFault = 'empty' | 'not_text' | 'bad_json' | 'too_many_rows' | 'too_few_columns';

const mostRows = 20_000;

/** Reads a JSON object of postcode → [latitude, longitude], or a CSV text with a header. */
export function readPointFile(text: string): PointFile | { fault: PointFileFault } {
  const content = text.replace(/^\ufeff/, '').trim();
  if (content === '') return { fault: 'empty' };
  if (content.includes('\0')) return { fault: 'not_text' };
  const file = content.startsWith('{') || content.startsWith('[') ? readJson(content) : readCsv(content);
  if ('fault' in file) return file;
  if (file.rows.length === 0) return { fault: 'empty' };
  return file.header.length < 3 ? { fault: 'too_few_columns' } : file;
}

function readJson(content: string): PointFile | { fault: PointFileFault } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { fault: 'bad_json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'bad_json' };
  const entries = Object.entries(value);
  if (entries.length > mostRows) return { fault: 'too_many_rows' };
  const rows = entries.map(([code, point], index) => ({
    line: index + 1,
    cells: [code, ...(Array.isArray(point) ? point : []).slice(0, 2).map(String)],
  }));
  return { header: ['postcode', 'latitude', 'longitude'], rows };
}

function readCsv(content: string): PointFile | { fault: PointFileFault } {
  const first = content.split(/\r?\n/, 1)[0] ?? '';
  const separator = [';', '\t', ','].find((sign) => first.split(sign).length >= 3) ?? ',';
  const rows: PointFile['rows'] = [];
  let line = 1;
  let begin = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ line: begin, cells });
    cells = [];
    cell = '';
    begin = line + 1;
  };
  for (let at = 0; at < content.length; at += 1) {
    const sign = content[at] as string;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (content[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') {
      if (rows.length > mostRows) return { fault: 'too_many_rows' };
      endRow();
    } else if (sign !== '\r') cell += sign;
    if (sign === '\n') line += 1;
  }
  endRow();
  const [header, ...rest] = rows;
  return header ? { header: header.cells, rows: rest } : { fault: 'empty' };
}
