import { z } from 'zod';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { targetGroups } from '../../kernel/target-group.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { type FieldErrors, FormState } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { birthDateFault } from './rules/birth-date.ts';
import { type Student, type StudentFacts, studentValues } from './rules/student.ts';
import { looksLikeBsn } from './rules/student-number.ts';
import { texts } from './texts.ts';

export const studentForm = formSchema((f, lang) =>
  z
    .object({
      name: f.text(120),
      studentNumber: f.text(20),
      email: f.optionalEmail(),
      birthDate: f.optionalDate(),
      street: f.optionalText(120),
      postcode: f.postcode(),
      place: f.optionalText(80),
      targetGroup: f.optionalChoice(targetGroups),
      cohortId: f.optionalId(),
    })
    .superRefine(({ studentNumber }, context) => {
      const message = studentNumberFault(lang, studentNumber);
      if (message) context.addIssue({ code: 'custom', path: ['studentNumber'], message });
    })
    .transform(
      ({ birthDate, postcode, ...facts }): StudentFacts => ({
        ...facts,
        birthDate: birthDate === null ? null : isoDate(birthDate),
        postcode: postcode ?? '',
      }),
    ),
);

function studentNumberFault(lang: Lang, studentNumber: string): string | null {
  if (looksLikeBsn(studentNumber)) return texts[lang].bsn;
  return /^[A-Za-z0-9-]+$/.test(studentNumber) ? null : texts[lang].studentNumberShape;
}

/** What the schema cannot know: whether the birth date can be true today. */
export function ageErrors(lang: Lang, { birthDate }: StudentFacts, today: IsoDate): FieldErrors {
  const fault = birthDate && birthDateFault(birthDate, today);
  return fault ? { birthDate: texts[lang].birthDateFaults[fault] } : {};
}

export const filledStudent = (student: Student): FormState => new FormState(studentValues(student));
