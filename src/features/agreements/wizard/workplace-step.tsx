import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { Stack, TextField } from '../../../ui/index.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) => z.object({ location: f.optionalText(300), jobTitle: f.optionalText(120) }));

const labels: FormStep['labels'] = (lang) => stepTexts[lang].workplace.fields;

export const workplaceStep: FormStep = {
  kind: 'form',
  code: 'workplace',
  labels,
  stored: ({ terms: { workplace } }) => ({
    location: formText(workplace.location),
    jobTitle: formText(workplace.jobTitle),
  }),
  read: reader({
    schema,
    apply: (value, content) => ({
      ...content,
      terms: {
        ...content.terms,
        workplace: { location: orNull(value.location), jobTitle: orNull(value.jobTitle) },
      },
    }),
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].workplace;
  return (
    <Stack gap="md">
      <TextField {...field('location')} hint={t.locationHint} />
      <TextField {...field('jobTitle')} hint={t.jobTitleHint} />
    </Stack>
  );
}
