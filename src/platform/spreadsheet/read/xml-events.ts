import { SheetError } from './read-sheet.ts';

const longestEntity = 12;
const longestTag = 1024 * 1024;

/** What a walk through XML meets: a tag that opens or closes by its name without prefix, with its attributes as text; or text. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; isClosed: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Walks through XML that comes in parts, without keeping it: enough for what spreadsheets write. One text may come as several events. Declarations, remarks and entities of
 * a document's own are passed over, so nothing in it can grow or reach elsewhere.
 */
export class XmlWalk {
  #rest = '';
  readonly #decoder = new TextDecoder();

  *push(part: Uint8Array | null): Generator<XmlEvent, void, undefined> {
    const text = this.#rest + (part ? this.#decoder.decode(part, { stream: true }) : this.#decoder.decode());
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        // What there is goes on its way, but for the beginning of an entity: a text without end would else be put together again and again.
        const entity = part ? text.indexOf('&', Math.max(at, text.length - longestEntity)) : -1;
        const end = entity < 0 ? text.length : entity;
        if (end > at) yield { kind: 'text', text: unescaped(text.slice(at, end)) };
        at = end;
        break;
      }
      if (open > at) yield { kind: 'text', text: unescaped(text.slice(at, open)) };
      at = open;
      const plain = text.startsWith('<![CDATA[', open);
      const end = plain
        ? text.indexOf(']]>', open)
        : text.startsWith('<!--', open)
          ? text.indexOf('-->', open)
          : endOfTag(text, open);
      if (end < 0) {
        if (text.length - at > longestTag) throw new SheetError('broken');
        break;
      }
      if (plain) yield { kind: 'text', text: text.slice(open + 9, end) };
      else if (!/[!?]/.test(text[open + 1] ?? '')) yield tagOf(text.slice(open + 1, end));
      at = end + (plain || text.startsWith('<!--', open) ? 3 : 1);
    }
    this.#rest = text.slice(at);
  }
}

/** A value of an attribute may hold a '>'. */
function endOfTag(text: string, open: number): number {
  const end = text.indexOf('>', open);
  if (end < 0) return -1;
  const quotes = text.slice(open, end).split('"').length - 1;
  if (quotes % 2 === 0) return end;
  const closing = text.indexOf('"', end);
  return closing < 0 ? -1 : text.indexOf('>', closing);
}

function tagOf(inside: string): XmlEvent {
  if (inside[0] === '/') return { kind: 'close', name: nameOf(inside.slice(1)) };
  const isClosed = inside.endsWith('/');
  return { kind: 'open', name: nameOf(inside), attributes: isClosed ? inside.slice(0, -1) : inside, isClosed };
}

function nameOf(inside: string): string {
  const name = /^[^\s/>]+/.exec(inside)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, with or without prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

const patterns = new Map<string, RegExp>();

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, inner: string) => {
    if (inner[0] !== '#') return named[inner] ?? whole;
    const code = inner[1]?.toLowerCase() === 'x' ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
