import type { VNode } from 'preact';
import type { z } from 'zod';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type FieldErrors, type FormState, type FormValues, parseForm } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { DraftContent } from '../draft-content.ts';
import type { StepCode } from './rules/steps.ts';

/** What reading a form may depend on besides the form itself. */
export type StepContext = { lang: Lang; today: IsoDate; adultAge: number; newId: () => string };

/** Names to choose from, as suggestions under a text field. */
export type Suggestions = { signatories: readonly string[]; tutors: readonly string[] };

export type FieldsProps = {
  lang: Lang;
  form: FormState;
  content: DraftContent;
  suggestions: Suggestions;
};

export type ReadOutcome = { ok: true; content: DraftContent } | { ok: false; form: FormState };

/** The name of each field of a page, as a question. */
export type Labels = Readonly<Record<string, string>>;

/** A page with a form. */
export type FormStep = {
  kind: 'form';
  code: StepCode;
  labels(lang: Lang): Labels;
  /** How a stored value reads, where it is a code. */
  show?(name: string, value: string, lang: Lang): string;
  /** What is stored, as the form shows it. */
  stored(content: DraftContent): FormValues;
  read(form: FormValues, content: DraftContent, context: StepContext): ReadOutcome;
  Fields(props: FieldsProps): VNode;
};

/** A page with a list, each row of which has a page with a form. A row has a key that is stable while others come and go. */
export type RowsStep = Omit<FormStep, 'kind' | 'stored' | 'read' | 'Fields'> & {
  kind: 'rows';
  /** The rows that are there, in order. */
  keys(content: DraftContent): readonly string[];
  /** Whether this key is no row yet but can become one. */
  canAdd(key: string, content: DraftContent): boolean;
  stored(content: DraftContent, key: string): FormValues;
  read(form: FormValues, content: DraftContent, context: StepContext, key: string): ReadOutcome;
  remove(content: DraftContent, key: string, context: StepContext): DraftContent;
  rowTitle(content: DraftContent, key: string, lang: Lang): string;
  /** The row in a line, for checking; null when too little is known. */
  rowSummary(content: DraftContent, key: string, lang: Lang): string | null;
  Fields(props: FieldsProps & { rowKey: string }): VNode;
  List(props: ListProps): VNode;
};

export type ListProps = {
  lang: Lang;
  content: DraftContent;
  today: IsoDate;
  adultAge: number;
  hrefOf(key: string): string;
  removeHrefOf(key: string): string;
};

/** Key of the row that is not there yet. */
export const newRow = 'nieuw';

export type Step = FormStep | RowsStep;

type Definition<Schema extends z.ZodType> = {
  schema(lang: Lang): Schema;
  /** What is wrong with values that are right each for themselves. */
  faults?(value: z.output<Schema>, content: DraftContent, context: StepContext, key: string): FieldErrors;
  apply(value: z.output<Schema>, content: DraftContent, context: StepContext, key: string): DraftContent;
};

/** How a step reads a form: format first, then what fields say about one another; everything typed is kept. */
export function reader<Schema extends z.ZodType>(definition: Definition<Schema>) {
  return (form: FormValues, content: DraftContent, context: StepContext, key = ''): ReadOutcome => {
    const parsed = parseForm(definition.schema(context.lang), form);
    if (!parsed.ok) return parsed;
    const faults = definition.faults?.(parsed.value, content, context, key) ?? {};
    if (Object.keys(faults).length > 0) return { ok: false, form: parsed.form.with(faults) };
    return { ok: true, content: definition.apply(parsed.value, content, context, key) };
  };
}

/** Name, label, value and error of a field, to spread into its block. */
export const fieldsOf =
  (form: FormState, labels: Labels) =>
  (name: string): { name: string; label: string; value: string; error: string | undefined } => ({
    name,
    label: labels[name] ?? name,
    value: form.text(name),
    error: form.error(name),
  });

/** What a page shows when nothing was typed yet: numbers and absent values as text. */
export const formText = (value: string | number | null): string => (value === null ? '' : String(value));

/** Typed text, or null when nothing was typed. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
