import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { type FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import {
  type Dimension,
  dimensions,
  hardSignals,
  perDimension,
  type Statement,
  statementFaults,
} from './rules/statement.ts';
import { statementField } from './rules/statement-fields.ts';
import { settingsTexts } from './settings-texts.ts';
import { texts } from './texts.ts';

/** The places for a statement in a form, in order. */
export const slots = dimensions.flatMap((dimension) =>
  Array.from({ length: perDimension.most }, (_, at) => ({ dimension, at })),
);

const codeShape = /^[a-z0-9_-]{1,60}$/;

/** The statements of a form; without words in either language a place is empty. A new one gets a code from `newCode`. */
export function readStatements(
  lang: Lang,
  values: FormValues,
  newCode: () => string,
): { ok: true; statements: Statement[]; form: FormState } | { ok: false; form: FormState } {
  const schema = formSchema((f) =>
    z.object(
      Object.fromEntries(
        slots.flatMap(({ dimension, at }) => [
          [statementField('code', dimension, at), f.optionalText(60)],
          [statementField('nl', dimension, at), f.optionalText(200)],
          [statementField('en', dimension, at), f.optionalText(200)],
          [statementField('signal', dimension, at), f.optionalChoice(hardSignals)],
        ]),
      ),
    ),
  )(lang);
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return parsed;
  const placed = slots.flatMap((slot) => {
    const read = (name: 'code' | 'nl' | 'en' | 'signal') => parsed.value[statementField(name, slot.dimension, slot.at)];
    const words = { nl: String(read('nl') ?? ''), en: String(read('en') ?? '') };
    if (words.nl === '' && words.en === '') return [];
    const code = String(read('code') ?? '');
    const statement: Statement = {
      code: codeShape.test(code) ? code : newCode(),
      dimension: slot.dimension,
      hardSignal: (read('signal') as Statement['hardSignal']) ?? null,
      words,
    };
    return [{ slot, statement }];
  });
  const statements = placed.map(({ statement }) => statement);
  const errors = faultsOf(lang, placed);
  return Object.keys(errors).length > 0
    ? { ok: false, form: parsed.form.with(errors) }
    : { ok: true, statements, form: parsed.form };
}

type Placed = { slot: { dimension: Dimension; at: number }; statement: Statement };

function faultsOf(lang: Lang, placed: readonly Placed[]): Record<string, string> {
  const t = settingsTexts[lang].faults;
  const name = (dimension: Dimension) => texts[lang].dimensions[dimension];
  const errors: Record<string, string> = {};
  for (const fault of statementFaults(placed.map(({ statement }) => statement)))
    switch (fault.fault) {
      case 'no_words': {
        const found = placed.find(({ statement }) => statement.code === fault.code);
        if (found)
          errors[statementField(found.statement.words.nl === '' ? 'nl' : 'en', found.slot.dimension, found.slot.at)] =
            t.no_words;
        break;
      }
      case 'too_few':
        errors[statementField('nl', fault.dimension, 0)] = t.too_few(name(fault.dimension), perDimension.least);
        break;
      case 'too_many':
        errors[statementField('nl', fault.dimension, 0)] = t.too_many(name(fault.dimension), perDimension.most);
        break;
      case 'signal_not_asked':
        errors.form = t.signal_not_asked(settingsTexts[lang].signals[fault.signal]);
        break;
      case 'double_code':
        // Only a form that was tampered with has one.
        errors.form = t.no_words;
    }
  return errors;
}

/** Kept statements as the form shows them. */
export function statementValues(statements: readonly Statement[]): FormValues {
  const values: FormValues = {};
  for (const dimension of dimensions)
    for (const [at, { code, hardSignal, words }] of statements.filter((one) => one.dimension === dimension).entries()) {
      values[statementField('code', dimension, at)] = code;
      values[statementField('nl', dimension, at)] = words.nl;
      values[statementField('en', dimension, at)] = words.en;
      values[statementField('signal', dimension, at)] = hardSignal ?? '';
    }
  return values;
}
