import { createElement, Fragment, type VNode } from 'preact';
import { jsxAttr, jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import type { Content } from './content.ts';

/**
 * What a page has by the hundred (rows, options, badges, icons) is written as text on the server: as elements these took a fifth of the processor time
 * of a long list. The browser makes elements and knows nothing of written tags, so what also lives there has both.
 */
export const isWritten = !('document' in globalThis);

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `<td role="cell">` */
export function openingTag(tag: string, attributes: Attributes): string {
  const words = Object.entries(attributes).map(([name, value]) => jsxAttr(name, value));
  return `<${[tag, ...words.filter(Boolean)].join(' ')}>`;
}

/** This word with what HTML reads as its own escaped. */
export const escaped = (word: string): string => inNarrowSigns(String(jsxEscape(word)));

/** Content between written tags, for `jsxTemplate`, which would escape what is in an array for good. */
export function between(content: Content): unknown {
  if (Array.isArray(content)) return createElement(Fragment, null, content);
  const written = jsxEscape(content);
  return typeof written === 'string' ? inNarrowSigns(written) : written;
}

/** Signs outside Latin-1 as numbers: with one of them the whole page takes two bytes a sign in memory, and four times as long to be turned into UTF-8. */
const inNarrowSigns = (html: string): string =>
  html.replace(/[\u{100}-\u{10ffff}]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** HTML as it stands: only of what `openingTag` and `escaped` gave, and of text of our own. */
export function verbatim(html: string): VNode {
  if (!isWritten) throw new Error('the browser cannot show written tags');
  return jsxTemplate([html]);
}
