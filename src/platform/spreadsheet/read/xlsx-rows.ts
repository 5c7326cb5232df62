import { isBlankRow, SheetError, type SheetFile, type SheetRow } from './read-sheet.ts';
import { unzipped, zipEntries } from './unzip.ts';
import { attributeOf, type XmlSink, XmlWalk } from './xml-walk.ts';

/** A sheet of sixty thousand rows is some 60 MB of XML. */
const mostBytes = 256 * 1024 * 1024;
const mostTexts = 64 * 1024 * 1024;
const mostColumns = 200;
/** What a cell can hold. */
const longestCell = 32_767;

/** An Excel workbook (ECMA-376). Nothing but its list of sheets is read until rows are asked for. */
export async function openXlsx(bytes: Buffer): Promise<SheetFile> {
  const entries = zipEntries(bytes);
  const parts: Parts = async function* (name, most) {
    const entry = entries.get(name);
    if (entry) yield* unzipped(bytes, entry, most);
  };
  if (!entries.has('xl/workbook.xml')) throw new SheetError('not_a_sheet');
  const targets = new Map<string, string>();
  await walk(parts('xl/_rels/workbook.xml.rels', 1_000_000), {
    ...ignoring,
    open: (name, attributes) => {
      if (name === 'Relationship')
        targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
    },
  });
  const sheets: { name: string; file: string }[] = [];
  let from1904 = false;
  await walk(parts('xl/workbook.xml', 10_000_000), {
    ...ignoring,
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      const target = name === 'sheet' && targets.get(attributeOf(attributes, 'id') ?? '');
      if (!target) return;
      const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', file });
    },
  });
  if (sheets.length === 0) throw new SheetError('not_a_sheet');
  let ready: Promise<Words> | null = null;
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name }) => name),
    rows: async function* (sheet) {
      ready ??= readWords(parts, from1904);
      const file = sheets[sheet]?.file;
      if (file) yield* rowsOf(parts(file, mostBytes), await ready);
    },
  };
}

/** One file of the archive, an unpacked piece at a time: between two of these others get their turn. */
type Parts = (name: string, most: number) => AsyncGenerator<Buffer, void, undefined>;
const ignoring: XmlSink = { open: () => {}, close: () => {}, text: () => {} };

async function walk(pieces: ReturnType<Parts>, sink: XmlSink): Promise<void> {
  const xml = new XmlWalk(sink);
  for await (const piece of pieces) xml.push(piece);
  xml.push(null);
}

/** What cells point at: texts by number, and styles that say that a number is a day. */
type Words = { texts: string[]; isDay: boolean[]; from1904: boolean };

async function readWords(parts: Parts, from1904: boolean): Promise<Words> {
  const texts: string[] = [];
  let text = '';
  let isInside = false;
  let isSpoken = false;
  const end = (name: string) => {
    if (name === 't') isInside = false;
    else if (name === 'rPh') isSpoken = false;
    else if (name === 'si') {
      texts.push(text);
      text = '';
    }
  };
  await walk(parts('xl/sharedStrings.xml', mostTexts), {
    open: (name, _, isClosed) => {
      // How a Japanese name is read out loud is not a part of it.
      if (name === 'rPh') isSpoken = true;
      if (name === 't') isInside = !isSpoken;
      if (isClosed) end(name);
    },
    close: end,
    text: (part) => {
      if (isInside) text += part;
    },
  });
  return { texts, isDay: await readStyles(parts), from1904 };
}

/** Per style of a cell whether its number is a day. */
async function readStyles(parts: Parts): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const isDay: boolean[] = [];
  let isCell = false;
  await walk(parts('xl/styles.xml', 10_000_000), {
    ...ignoring,
    open: (name, attributes) => {
      if (name === 'cellXfs') isCell = true;
      if (name !== 'numFmt' && name !== 'xf') return;
      const format = Number(attributeOf(attributes, 'numFmtId'));
      if (name === 'numFmt') formats.set(format, attributeOf(attributes, 'formatCode') ?? '');
      else if (isCell) isDay.push((format >= 14 && format <= 22) || saysDay(formats.get(format) ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return isDay;
}

const saysDay = (format: string): boolean => /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''));

async function* rowsOf(pieces: ReturnType<Parts>, words: Words): AsyncGenerator<SheetRow, void, undefined> {
  const sink = new RowSink(words);
  const xml = new XmlWalk(sink);
  for await (const piece of pieces) {
    xml.push(piece);
    yield* sink.taken();
    if (sink.isAtEnd) return;
  }
  xml.push(null);
  yield* sink.taken();
}

/** Puts rows together from what is met in a sheet. Of a formula its value counts, as it was when the workbook was saved. */
class RowSink implements XmlSink {
  readonly #words: Words;
  isAtEnd = false;
  #rows: SheetRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #reads = false;
  constructor(words: Words) {
    this.#words = words;
  }

  /** The rows that came whole since it was asked before. */
  taken(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string, isClosed: boolean): void {
    if (this.isAtEnd) return;
    if (name === 'c') {
      const place = attributeOf(attributes, 'r');
      this.#column = place === null ? this.#column + 1 : columnOf(place);
      this.#type = attributeOf(attributes, 't') ?? 'n';
      this.#style = Number(attributeOf(attributes, 's') ?? 0);
      this.#value = '';
    } else if (name === 'row') {
      this.#number = Number(attributeOf(attributes, 'r')) || this.#number + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'v' || name === 't') this.#reads = true;
    if (isClosed) this.close(name);
  }

  text(text: string): void {
    if (this.#reads && this.#value.length < longestCell) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reads = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') {
      if (!this.isAtEnd && !isBlankRow(this.#cells)) this.#rows.push({ number: this.#number, cells: this.#cells });
    } else if (name === 'sheetData') this.isAtEnd = true;
  }

  #endCell(): void {
    if (this.#column < 0 || this.#column >= mostColumns) return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = textOf(this.#type, this.#style, this.#value, this.#words);
  }
}

/** 'AB12' is the 28th column, 27 from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const sign of place) {
    const code = sign.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function textOf(type: string, style: number, value: string, { texts, isDay, from1904 }: Words): string {
  if (type === 's') return (texts[Number(value)] ?? '').trim();
  if (type === 'b') return value === '1' ? 'ja' : 'nee';
  // #N/A and the like say that there is no value.
  if (type === 'e') return '';
  if (type !== 'n' || value === '') return value.trim();
  const figure = Number(value);
  if (!Number.isFinite(figure)) return value.trim();
  if (isDay[style] && figure > 0 && figure < 2_958_466) {
    const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Date(base + Math.floor(figure) * 86_400_000).toISOString().slice(0, 10);
  }
  // 0.1 + 0.2 as people see it, and large numbers without an exponent.
  return Number.isInteger(figure) ? BigInt(figure).toString() : String(Number(figure.toPrecision(12)));
}
