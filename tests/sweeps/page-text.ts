/** A piece of text as a reader meets it, and the language that the page says it is in. */
export type TextPiece = { text: string; lang: string };

const voidElements = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const silentElements = /^(script|style|template)$/;
/** Attributes that are read out or shown. */
const readAttributes = ['alt', 'aria-label', 'title', 'placeholder', 'data-label', 'content'];

/**
 * All text of a page that the product rendered (which always closes its elements), also what only attributes hold, each
 * with the language of the nearest element that names one.
 */
export function textPieces(html: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const open: { name: string; lang: string }[] = [];
  const lang = () => open.at(-1)?.lang ?? '';
  for (const [, comment, slash, name = '', attributes = '', closed, text] of html.matchAll(
    /(<!--[\s\S]*?-->|<![^>]*>)|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi,
  )) {
    if (comment !== undefined) continue;
    if (text !== undefined) {
      if (!silentElements.test(open.at(-1)?.name ?? '')) add(pieces, text, lang());
      continue;
    }
    if (slash) {
      if (open.at(-1)?.name === name) open.pop();
      continue;
    }
    const own = attributeOf(attributes, 'lang') ?? lang();
    for (const attribute of readAttributes) add(pieces, attributeOf(attributes, attribute) ?? '', own);
    if (!closed && !voidElements.test(name)) open.push({ name, lang: own });
  }
  return pieces;
}

/** Values of an attribute in the whole page, of these elements. */
export function attributeValues(html: string, element: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}\\s([^>]*)>`, 'g'))]
    .map(([, attributes = '']) => attributeOf(attributes, attribute))
    .filter((value) => value !== undefined);
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

function add(pieces: TextPiece[], raw: string, lang: string): void {
  const text = decoded(raw).replace(/\s+/g, ' ').trim();
  if (text) pieces.push({ text, lang });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? whole),
  );
