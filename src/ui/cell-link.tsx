import { jsxAttr, jsxTemplate } from 'preact/jsx-runtime';
import type { Content } from './content.ts';
import { between, isWritten } from './written.ts';

/** The link in a row of a table to what the row is about. Called, not an element: a list has as many as rows. */
export const cellLink = (href: string, content: Content) =>
  isWritten ? writtenLink(href, content) : elementLink(href, content);

export const writtenLink = (href: string, content: Content) =>
  jsxTemplate([`<a ${jsxAttr('href', href)}>`, '</a>'], between(content));

/** The same for the browser. */
export const elementLink = (href: string, content: Content) => <a href={href}>{content}</a>;
