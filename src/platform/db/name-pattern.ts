/**
 * The pattern of LIKE that finds a name by any part of it. One or two letters are the beginning of the name: an index of
 * groups of three letters cannot find them elsewhere, and half of all names would match.
 *
 * @param text what somebody typed, trimmed; `%`, `_` and `\\` in it stand for themselves
 */
export function namePattern(text: string): string {
  const literal = literalPattern(text);
  return isFoundAnywhere(text) ? `%${literal}%` : `${literal}%`;
}

/** Whether this is looked for anywhere in a name, or only where it begins. */
export const isFoundAnywhere = (text: string): boolean => text.length >= 3;

/** A text as it stands in a pattern of LIKE: `%`, `_` and `\\` in it stand for themselves. */
export const literalPattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
