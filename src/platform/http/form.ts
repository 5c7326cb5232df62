import type { z } from 'zod';

/** What a browser sent: each name with its values, cleaned of control characters. Kept as typed, so a form can show it again. */
export type FormValues = Record<string, string | string[]>;
export type FieldErrors = Record<string, string>;

/** Reads an urlencoded body. A name that comes more than once becomes a list. */
export function formValues(params: URLSearchParams): FormValues {
  // In one pass: asking for each name by itself takes most of a minute when somebody sends tens of thousands.
  const values = new Map<string, string | string[]>();
  for (const [name, raw] of params) {
    const text = raw.replace(/\r\n?/g, '\n').normalize('NFC');
    const known = values.get(name);
    if (Array.isArray(known)) known.push(text);
    else values.set(name, known === undefined ? text : [known, text]);
  }
  return Object.fromEntries(values);
}

/** A form as it stands on screen: what is typed and what is wrong with it, by field. */
export class FormState {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  constructor(values: FormValues = {}, errors: FieldErrors = {}) {
    this.values = values;
    this.errors = errors;
  }
  /** The value of a field with one value; control characters left out, so that sending again can succeed. */
  text(name: string): string {
    const value = this.values[name];
    return ((Array.isArray(value) ? value.at(-1) : value) ?? '').replace(controlCharacters, '');
  }
  list(name: string): string[] {
    const value = this.values[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  }
  has(name: string, value: string): boolean {
    return this.list(name).includes(value);
  }
  error(name: string): string | undefined {
    return this.errors[name];
  }
  get ok(): boolean {
    return Object.keys(this.errors).length === 0;
  }
  with(errors: FieldErrors): FormState {
    return new FormState(this.values, { ...this.errors, ...errors });
  }
}

// C0 and C1 controls but newline and tab, and the marks that turn the direction of text around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export type Parsed<T> = { ok: true; value: T; form: FormState } | { ok: false; form: FormState };

/** Holds a form against its schema. Wrong fields come back with a sentence each, and everything typed is kept. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, values: FormValues): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, form: new FormState(values) };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.') || 'form';
    errors[name] ??= issue.message;
  }
  return { ok: false, form: new FormState(values, errors) };
}
