import { isBlankRow, SheetError, type SheetFile, type SheetRow } from './read-sheet.ts';
import { unzipped, zipEntries } from './unzip.ts';
import { attributeOf, type XmlEvent, XmlWalk } from './xml-events.ts';

/** A sheet of sixty thousand rows is some 60 MB of XML. */
const mostBytes = 256 * 1024 * 1024;
const mostTexts = 64 * 1024 * 1024;
const mostColumns = 200;
/** What a cell can hold. */
const longestCell = 32_767;

/** An Excel workbook (ECMA-376). Nothing but its list of sheets is read until rows are asked for. */
export async function openXlsx(bytes: Buffer): Promise<SheetFile> {
  const entries = zipEntries(bytes);
  const events: Events = async function* (name, most) {
    const entry = entries.get(name);
    if (!entry) return;
    const walk = new XmlWalk();
    for await (const part of unzipped(bytes, entry, most)) yield walk.push(part);
    yield walk.push(null);
  };
  if (!entries.has('xl/workbook.xml')) throw new SheetError('not_a_sheet');
  const targets = new Map<string, string>();
  for (const event of await whole(events('xl/_rels/workbook.xml.rels', 1_000_000)))
    if (event.kind === 'open' && event.name === 'Relationship')
      targets.set(attributeOf(event.attributes, 'Id') ?? '', attributeOf(event.attributes, 'Target') ?? '');
  const sheets: { name: string; file: string }[] = [];
  let from1904 = false;
  for (const event of await whole(events('xl/workbook.xml', 10_000_000))) {
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(event.attributes, 'date1904') ?? '');
    const target = targets.get(attributeOf(event.attributes, 'id') ?? '');
    if (event.name === 'sheet' && target)
      sheets.push({
        name: attributeOf(event.attributes, 'name') ?? '',
        file: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      });
  }
  if (sheets.length === 0) throw new SheetError('not_a_sheet');
  let ready: Promise<Words> | null = null;
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name }) => name),
    rows: async function* (sheet) {
      ready ??= readWords(events, from1904);
      const file = sheets[sheet]?.file;
      if (file) yield* rowsOf(events(file, mostBytes), await ready);
    },
  };
}

/** What a part of the archive holds, one unpacked piece at a time: between two of these others get their turn. */
type Pieces = AsyncGenerator<Generator<XmlEvent, void, undefined>, void, undefined>;
type Events = (name: string, most: number) => Pieces;

async function whole(pieces: Pieces): Promise<XmlEvent[]> {
  const all: XmlEvent[] = [];
  for await (const piece of pieces) for (const event of piece) all.push(event);
  return all;
}

/** What cells point at: texts by number, and styles that say that a number is a day. */
type Words = { texts: string[]; isDay: boolean[]; from1904: boolean };

async function readWords(events: Events, from1904: boolean): Promise<Words> {
  const texts: string[] = [];
  let text = '';
  let isInside = false;
  let isSpoken = false;
  for await (const piece of events('xl/sharedStrings.xml', mostTexts))
    for (const event of piece)
      if (event.kind === 'text') text += isInside ? event.text : '';
      else if (event.name === 't') isInside = event.kind === 'open' && !event.isClosed && !isSpoken;
      // How a Japanese name is read out loud is not a part of it.
      else if (event.name === 'rPh') isSpoken = event.kind === 'open';
      else if (event.name === 'si') {
        if (event.kind === 'close' || event.isClosed) texts.push(text);
        text = '';
      }
  return { texts, isDay: await readStyles(events), from1904 };
}

/** Per style of a cell whether its number is a day. */
async function readStyles(events: Events): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const isDay: boolean[] = [];
  let isCell = false;
  for (const event of await whole(events('xl/styles.xml', 10_000_000))) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') isCell = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const format = Number(attributeOf(event.attributes, 'numFmtId'));
    if (event.name === 'numFmt') formats.set(format, attributeOf(event.attributes, 'formatCode') ?? '');
    if (event.name === 'xf' && isCell)
      isDay.push((format >= 14 && format <= 22) || /[dy]/i.test((formats.get(format) ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, '')));
  }
  return isDay;
}

async function* rowsOf(pieces: Pieces, words: Words): AsyncGenerator<SheetRow, void, undefined> {
  const walk = new RowWalk(words);
  for await (const piece of pieces)
    for (const event of piece) {
      const row = walk.take(event);
      if (row === 'end') return;
      if (row && !isBlankRow(row.cells)) yield row;
    }
}

/** Puts rows together from the events of a sheet. Of a formula its value counts, as it was when the workbook was saved. */
class RowWalk {
  readonly #words: Words;
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

  take(event: XmlEvent): SheetRow | 'end' | null {
    if (event.kind === 'text') {
      if (this.#reads && this.#value.length < longestCell) this.#value += event.text;
      return null;
    }
    const opens = event.kind === 'open';
    const ends = event.kind === 'close' || event.isClosed;
    switch (event.name) {
      case 'row':
        if (opens) this.#beginRow(event.attributes);
        return ends ? { number: this.#number, cells: this.#cells } : null;
      case 'c':
        if (opens) this.#beginCell(event.attributes);
        if (ends) this.#endCell();
        return null;
      case 'v':
      case 't':
        this.#reads = !ends;
        return null;
      case 'sheetData':
        return ends ? 'end' : null;
      default:
        return null;
    }
  }

  #beginRow(attributes: string): void {
    this.#number = Number(attributeOf(attributes, 'r')) || this.#number + 1;
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell(attributes: string): void {
    const place = attributeOf(attributes, 'r');
    this.#column = place === null ? this.#column + 1 : columnOf(place);
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
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
