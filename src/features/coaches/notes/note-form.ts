import { z } from 'zod';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { type FormState, type FormValues, parseForm } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { noteKinds } from '../rules/note-kind.ts';
import { notesTexts } from './notes-texts.ts';
import type { NoteFacts } from './write-note.ts';

const noteForm = formSchema((f, lang) =>
  z
    .object({ kind: f.choice(noteKinds), text: f.text(4000), day: f.date(), dueOn: f.optionalDate() })
    .superRefine(({ kind, dueOn }, context) => {
      if (kind === 'task' && dueOn === null)
        context.addIssue({ code: 'custom', path: ['dueOn'], message: notesTexts[lang].dueNeeded });
    }),
);

/** What was typed about a student, or the form with what is wrong. */
export function readNote(
  lang: Lang,
  values: FormValues,
  today: IsoDate,
): { ok: true; facts: NoteFacts } | { ok: false; form: FormState } {
  const parsed = parseForm(noteForm(lang), values);
  if (!parsed.ok) return parsed;
  const { kind, text, day, dueOn } = parsed.value;
  if (day > today) return { ok: false, form: parsed.form.with({ day: notesTexts[lang].dayLater }) };
  return { ok: true, facts: { kind, text, day: isoDate(day), dueOn: dueOn === null ? null : isoDate(dueOn) } };
}
