import { z } from 'zod';
import { formSchema } from '../../platform/http/fields.ts';
import { type FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { ownTexts } from './own-texts.ts';
import { type Answers, type Choice, choices } from './rules/answer.ts';
import { choiceField, longestNote, noteField } from './rules/answer-fields.ts';
import type { Statement } from './rules/statement.ts';

/** What was chosen on a form for these statements; without a choice a statement is left out, unless there are words with it. */
export function readAnswers(
  lang: Lang,
  statements: readonly Statement[],
  form: FormValues,
): { ok: true; answers: Answers; form: FormState } | { ok: false; form: FormState } {
  const schema = formSchema((f) =>
    z.object(
      Object.fromEntries(
        statements.flatMap(({ code }) => [
          [choiceField(code), f.optionalChoice(choices)],
          [noteField(code), f.optionalText(longestNote)],
        ]),
      ),
    ),
  )(lang);
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const bare = statements.filter(({ code }) => !value[choiceField(code)] && value[noteField(code)]);
  if (bare.length > 0) {
    const errors = bare.map(({ code }) => [choiceField(code), ownTexts[lang].chooseToo]);
    return { ok: false, form: parsed.form.with(Object.fromEntries(errors)) };
  }
  const answers = statements.flatMap(({ code }) => {
    const choice = value[choiceField(code)] as Choice | null;
    return choice ? [[code, { choice, note: String(value[noteField(code)] ?? '') }] as const] : [];
  });
  return { ok: true, answers: Object.fromEntries(answers), form: parsed.form };
}

/** Kept answers as a form shows them. */
export const answerValues = (answers: Answers): FormValues =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([code, { choice, note }]) => [
      [choiceField(code), choice],
      [noteField(code), note],
    ]),
  );
