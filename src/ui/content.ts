import type { ComponentChildren } from 'preact';

/** What a caller may put inside a block: text, elements or nothing. */
export type Content = ComponentChildren;

/** Joins class names and leaves out what is absent or false. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
