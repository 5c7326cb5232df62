import { SheetError } from './read-sheet.ts';

const longestEntity = 12;
const longestTag = 1024 * 1024;

/** What a walk through XML meets: a tag that opens or closes, by its name without prefix and its attributes as text, or text, perhaps in parts. */
export type XmlSink = {
  open(name: string, attributes: string, isClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
};

/**
 * Walks through XML that comes in parts, without keeping it: enough for what spreadsheets write. Declarations, remarks and entities of
 * a document's own are passed over, so nothing in it can grow or reach elsewhere.
 */
export class XmlWalk {
  #rest = '';
  readonly #decoder = new TextDecoder();
  readonly #sink: XmlSink;
  constructor(sink: XmlSink) {
    this.#sink = sink;
  }

  /** The next part; null: there is no more. */
  push(part: Uint8Array | null): void {
    const text = this.#rest + (part ? this.#decoder.decode(part, { stream: true }) : this.#decoder.decode());
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        at = this.#textTo(text, at, part === null);
        break;
      }
      if (open > at) this.#sink.text(unescaped(text.slice(at, open)));
      const next = text.charCodeAt(open + 1);
      const end = next === 0x21 ? endOfRemark(text, open) : endOfTag(text, open);
      if (end < 0) {
        if (text.length - open > longestTag) throw new SheetError('broken');
        at = open;
        break;
      }
      if (next === 0x21) {
        if (text.startsWith('<![CDATA[', open)) this.#sink.text(text.slice(open + 9, end - 2));
      } else if (next !== 0x3f) this.#tag(text, open + 1, end);
      at = end + 1;
    }
    this.#rest = text.slice(at);
  }

  /** What there is goes on its way, but for the beginning of an entity: a text without end would else be put together again and again. */
  #textTo(text: string, from: number, isLast: boolean): number {
    const entity = isLast ? -1 : text.indexOf('&', Math.max(from, text.length - longestEntity));
    const end = entity < 0 ? text.length : entity;
    if (end > from) this.#sink.text(unescaped(text.slice(from, end)));
    return end;
  }

  #tag(text: string, from: number, end: number): void {
    const closes = text.charCodeAt(from) === 0x2f;
    const begin = closes ? from + 1 : from;
    let at = begin;
    let name = begin;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x3a) name = at + 1;
      else if (code === 0x2f || code <= 0x20) break;
    }
    if (closes) {
      this.#sink.close(text.slice(name, at));
      return;
    }
    const isClosed = text.charCodeAt(end - 1) === 0x2f;
    this.#sink.open(text.slice(name, at), text.slice(at, isClosed ? end - 1 : end), isClosed);
  }
}

/** A value of an attribute may hold a '>'. */
function endOfTag(text: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return -1;
}

function endOfRemark(text: string, open: number): number {
  const [begin, sign] = text.startsWith('<![CDATA[', open)
    ? [9, ']]>']
    : text.startsWith('<!--', open)
      ? [4, '-->']
      : [1, '>'];
  const end = text.indexOf(sign, open + begin);
  return end < 0 ? -1 : end + sign.length - 1;
}

/** The value of an attribute, with or without prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    // A space before it, or the colon of a prefix.
    if (!(before <= 0x20 || before === 0x3a)) continue;
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= 0x20) equals += 1;
    if (attributes.charCodeAt(equals) !== 0x3d) continue;
    let quote = equals + 1;
    while (attributes.charCodeAt(quote) <= 0x20) quote += 1;
    const end = attributes.indexOf(attributes[quote] ?? '', quote + 1);
    if (end > quote) return unescaped(attributes.slice(quote + 1, end));
    return '';
  }
  return null;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, inner: string) => {
    if (inner[0] !== '#') return named[inner] ?? whole;
    const code = inner[1]?.toLowerCase() === 'x' ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
