import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { type FieldErrors, FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import { type Lang, langs } from '../../platform/i18n/lang.ts';
import { clausesTexts } from './clauses-texts.ts';
import { clauseFaults } from './document/clause-faults.ts';
import { unknownPlaceholders } from './document/placeholders.ts';
import type { Clause } from './rules/terms.ts';

export type ClausesByLang = Record<Lang, Clause[]>;

/** The fields of one clause in the form, after its place: clauses.3.textNl. */
const clauseForm = formSchema((f) =>
  z.object({
    code: f.text(60),
    headingNl: f.text(200),
    textNl: f.text(10_000),
    headingEn: f.text(200),
    textEn: f.text(10_000),
  }),
);
const fieldNames = ['code', 'headingNl', 'textNl', 'headingEn', 'textEn'] as const;
export type ClauseField = (typeof fieldNames)[number];

/** More articles than any agreement has; keeps a made-up form small. */
const mostClauses = 80;

export const clauseFieldName = (index: number, field: ClauseField): string => `clauses.${index}.${field}`;

/** The form of these clauses; Dutch and English belong together by their place. */
export function clausesFormOf({ nl, en }: ClausesByLang): FormValues {
  const values: FormValues = { count: String(nl.length) };
  nl.forEach((clause, index) => {
    const other = en.find(({ code }) => code === clause.code);
    values[clauseFieldName(index, 'code')] = clause.code;
    values[clauseFieldName(index, 'headingNl')] = clause.heading;
    values[clauseFieldName(index, 'textNl')] = clause.text;
    values[clauseFieldName(index, 'headingEn')] = other?.heading ?? '';
    values[clauseFieldName(index, 'textEn')] = other?.text ?? '';
  });
  return values;
}

/** How many clauses the form has. */
export function countClauses(form: FormState): number {
  const count = Number(form.text('count'));
  return Number.isInteger(count) && count >= 0 ? Math.min(count, mostClauses) : 0;
}

/** The clauses as typed, or the form with a sentence beside every field that is not right. */
export function readClauses(
  values: FormValues,
  lang: Lang,
): { ok: true; clauses: ClausesByLang } | { ok: false; form: FormState } {
  const form = new FormState(values);
  const errors: FieldErrors = {};
  const clauses: ClausesByLang = { nl: [], en: [] };
  for (let index = 0; index < countClauses(form); index += 1) {
    const fields = Object.fromEntries(fieldNames.map((name) => [name, values[clauseFieldName(index, name)] ?? '']));
    const parsed = parseForm(clauseForm(lang), fields);
    if (parsed.ok) {
      const { code, headingNl, textNl, headingEn, textEn } = parsed.value;
      clauses.nl.push({ code, heading: headingNl, text: textNl });
      clauses.en.push({ code, heading: headingEn, text: textEn });
    } else
      for (const [name, message] of Object.entries(parsed.form.errors))
        errors[clauseFieldName(index, name as ClauseField)] = message;
  }
  if (Object.keys(errors).length === 0) for (const one of langs) addFaults(errors, clauses[one], one, lang);
  return Object.keys(errors).length > 0 ? { ok: false, form: form.with(errors) } : { ok: true, clauses };
}

/** `of` is the language of the clauses, `lang` that of the reader. */
function addFaults(errors: FieldErrors, clauses: readonly Clause[], of: Lang, lang: Lang): void {
  const t = clausesTexts[lang];
  const [heading, text] = of === 'nl' ? (['headingNl', 'textNl'] as const) : (['headingEn', 'textEn'] as const);
  for (const fault of clauseFaults(clauses)) {
    if (fault.code === 'no_clauses') errors.form ??= t.noClauses;
    else if (fault.code === 'code_twice') errors[clauseFieldName(fault.index, heading)] ??= t.codeTwice;
    else if (fault.code === 'unknown_placeholder') {
      const clause = clauses[fault.index];
      const inHeading = unknownPlaceholders(clause?.heading ?? '').includes(fault.name);
      const names = unknownPlaceholders(inHeading ? (clause?.heading ?? '') : (clause?.text ?? ''));
      const field = clauseFieldName(fault.index, inHeading ? heading : text);
      errors[field] ??= t.unknownPlaceholder(names.map(braced).join(', '));
    } else if (fault.code === 'block_not_alone')
      errors[clauseFieldName(fault.index, text)] ??= t.blockNotAlone(braced(fault.name));
  }
}

export const braced = (name: string): string => `{{${name}}}`;

/** What a button beside a clause asks: "up:3", "down:3", "remove:3" or "add". The form as typed, arranged anew. */
export function arrangeClauses(values: FormValues, order: string): FormState {
  const form = new FormState(values);
  const rows = Array.from({ length: countClauses(form) }, (_, index) =>
    Object.fromEntries(fieldNames.map((name) => [name, form.text(clauseFieldName(index, name))])),
  );
  const [verb, place] = order.split(':');
  const index = Number(place);
  const row = rows[index];
  if (verb === 'add' && rows.length < mostClauses) rows.push({ code: freeCode(rows.map(({ code }) => code ?? '')) });
  if (verb === 'remove' && row) rows.splice(index, 1);
  const target = verb === 'up' ? index - 1 : verb === 'down' ? index + 1 : -1;
  const other = rows[target];
  if (row && other) [rows[index], rows[target]] = [other, row];
  const arranged: FormValues = { count: String(rows.length), basedOn: form.text('basedOn') };
  rows.forEach((fields, at) => {
    for (const name of fieldNames) arranged[clauseFieldName(at, name)] = fields[name] ?? '';
  });
  return new FormState(arranged);
}

function freeCode(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) if (!taken.includes(`clause_${number}`)) return `clause_${number}`;
}
