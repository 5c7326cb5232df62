/** The names of the fields of a statement in a form. */
export const choiceField = (code: string): string => `choice-${code}`;
export const noteField = (code: string): string => `note-${code}`;
export const longestNote = 1000;
