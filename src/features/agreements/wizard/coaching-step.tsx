import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { Stack, TextField } from '../../../ui/index.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) =>
  z.object({
    workplaceCoachName: f.optionalText(),
    workplaceCoachJobTitle: f.optionalText(120),
    visitingTutorName: f.optionalText(),
  }),
);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].coaching.fields;

/** Who coach: for the company and for the hogeschool. */
export const coachingStep: FormStep = {
  kind: 'form',
  code: 'coaching',
  labels,
  stored: ({ terms: { coaching } }) => ({
    workplaceCoachName: formText(coaching.workplaceCoachName),
    workplaceCoachJobTitle: formText(coaching.workplaceCoachJobTitle),
    visitingTutorName: formText(coaching.visitingTutorName),
  }),
  read: reader({
    schema,
    apply: (value, content) => ({
      ...content,
      terms: {
        ...content.terms,
        coaching: {
          ...content.terms.coaching,
          workplaceCoachName: orNull(value.workplaceCoachName),
          workplaceCoachJobTitle: orNull(value.workplaceCoachJobTitle),
          visitingTutorName: orNull(value.visitingTutorName),
        },
      },
    }),
  }),
  Fields,
};

function Fields({ lang, form, suggestions }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].coaching;
  return (
    <Stack gap="md">
      <TextField {...field('workplaceCoachName')} hint={t.workplaceCoachHint} />
      <TextField {...field('workplaceCoachJobTitle')} width="md" />
      <TextField {...field('visitingTutorName')} hint={t.visitingTutorHint} suggestions={suggestions.tutors} />
    </Stack>
  );
}
