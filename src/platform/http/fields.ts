import { z } from 'zod';
import type { Lang } from '../i18n/lang.ts';
import { controlCharacters } from './form.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

type Outcome<T> = { value: T } | { fault: string };

/** Without the flag by which a pattern remembers where it was. */
const hasControlCharacters = new RegExp(controlCharacters.source);

/** A browser sends nothing at all for a box without a tick, so a name that is not there must reach its field too. */
const anything = () => z.unknown().optional();

/**
 * The kinds of field that forms are made of, in one language. Each takes what a browser sends (a string, a list, or nothing)
 * and gives a clean value or one sentence that says what to do.
 */
export type Fields = ReturnType<typeof fieldsIn>;

function fieldsIn(lang: Lang) {
  const t = { nl, en }[lang];

  const field = <T>(read: (text: string) => Outcome<T>) =>
    anything().transform((raw, context): T => {
      const text = (
        Array.isArray(raw) ? String(raw.at(-1) ?? '') : raw === undefined || raw === null ? '' : String(raw)
      ).trim();
      const outcome: Outcome<T> = hasControlCharacters.test(text) ? { fault: t.controlCharacters } : read(text);
      if ('value' in outcome) return outcome.value;
      context.addIssue({ code: 'custom', message: outcome.fault });
      return z.NEVER;
    });
  const optional = <T>(read: (text: string) => Outcome<T>) =>
    field<T | null>((text) => (text === '' ? { value: null } : read(text)));
  const required = <T>(read: (text: string) => Outcome<T>, fault: string = t.required) =>
    field<T>((text) => (text === '' ? { fault } : read(text)));

  const readText =
    (max: number) =>
    (text: string): Outcome<string> =>
      text.length > max ? { fault: t.tooLong(String(max)) } : { value: text };
  const readEmail = (text: string): Outcome<string> =>
    text.length <= 254 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/.test(text)
      ? { value: text.toLowerCase() }
      : { fault: t.email };
  const readDate = (text: string): Outcome<string> => (isCalendarDate(text) ? { value: text } : { fault: t.date });
  const readNumber =
    (min: number, max: number, fault: string, fits: (value: number) => boolean) =>
    (text: string): Outcome<number> => {
      const value = Number(text.replace(',', '.'));
      if (!/^-?\d{1,15}([.,]\d{1,6})?$/.test(text) || !fits(value)) return { fault };
      return value < min || value > max ? { fault: t.between(String(min), String(max)) } : { value };
    };
  const readInt = (min: number, max: number) => readNumber(min, max, t.wholeNumber, Number.isInteger);
  const readDecimal = (min: number, max: number) => readNumber(min, max, t.number, Number.isFinite);
  const readKvk = (text: string): Outcome<string> =>
    /^\d{8}$/.test(text.replace(/[\s.]/g, '')) ? { value: text.replace(/[\s.]/g, '') } : { fault: t.kvkNumber };
  const readPostcode = (text: string): Outcome<string> => {
    const match = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(text);
    return match ? { value: `${match[1]} ${match[2]?.toUpperCase()}` } : { fault: t.postcode };
  };

  return {
    text: (max = 200) => required(readText(max)),
    optionalText: (max = 200) => field(readText(max)),
    email: () => required(readEmail),
    optionalEmail: () => optional(readEmail),
    date: () => required(readDate),
    optionalDate: () => optional(readDate),
    int: (min: number, max: number) => required(readInt(min, max)),
    optionalInt: (min: number, max: number) => optional(readInt(min, max)),
    decimal: (min: number, max: number) => required(readDecimal(min, max)),
    optionalDecimal: (min: number, max: number) => optional(readDecimal(min, max)),
    /** Steps of a half, such as days a week; empty is 0. */
    halfDays: (max: number) =>
      field<number>((text) =>
        text === '' ? { value: 0 } : readNumber(0, max, t.halfStep, (value) => Number.isInteger(value * 2))(text),
      ),
    choice: <const Value extends string>(values: readonly Value[]) =>
      required<Value>(
        (text) => (values.includes(text as Value) ? { value: text as Value } : { fault: t.choice }),
        t.requiredChoice,
      ),
    optionalChoice: <const Value extends string>(values: readonly Value[]) =>
      optional<Value>((text) => (values.includes(text as Value) ? { value: text as Value } : { fault: t.choice })),
    /** Zero or more of `values`, from checkboxes of one name. */
    list: <const Value extends string>(values: readonly Value[]) =>
      anything().transform((raw, context): Value[] => {
        const chosen = raw === undefined ? [] : (Array.isArray(raw) ? raw : [raw]).map(String);
        if (chosen.every((value) => values.includes(value as Value)))
          return values.filter((value) => chosen.includes(value));
        context.addIssue({ code: 'custom', message: t.choice });
        return z.NEVER;
      }),
    checked: () => field((text) => ({ value: text !== '' })),
    mustBeChecked: (fault: string = t.mustAgree) =>
      field<true>((text) => (text === '' ? { fault } : { value: true as const })),
    /** A radio of yes, no or not known. */
    yesNo: () => field<boolean | null>((text) => ({ value: text === 'yes' ? true : text === 'no' ? false : null })),
    id: () =>
      required((text): Outcome<string> => (isUuid(text) ? { value: text } : { fault: t.choice }), t.requiredChoice),
    optionalId: () => optional((text): Outcome<string> => (isUuid(text) ? { value: text } : { fault: t.choice })),
    kvkNumber: () => optional(readKvk),
    requiredKvkNumber: () => required(readKvk),
    postcode: () => optional(readPostcode),
    code: () =>
      required(
        (text): Outcome<string> =>
          /^\d{6}$/.test(text.replace(/\s/g, '')) ? { value: text.replace(/\s/g, '') } : { fault: t.code },
      ),
    colour: () =>
      required(
        (text): Outcome<string> => (/^#[0-9a-f]{6}$/i.test(text) ? { value: text.toLowerCase() } : { fault: t.colour }),
      ),
  };
}

const byLang = { nl: fieldsIn('nl'), en: fieldsIn('en') };

/**
 * A form's schema, made once per language: `const companyForm = formSchema((f, lang) => z.object({ name: f.text() }))`,
 * used as `companyForm(lang)`.
 */
export function formSchema<Schema extends z.ZodType>(
  make: (fields: Fields, lang: Lang) => Schema,
): (lang: Lang) => Schema {
  const made = new Map<Lang, Schema>();
  return (lang) => {
    const schema = made.get(lang) ?? make(byLang[lang], lang);
    made.set(lang, schema);
    return schema;
  };
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

function isCalendarDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
