import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { NumberField, Stack, TextArea } from '../../../ui/index.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) =>
  z.object({
    what: f.optionalText(2000),
    hoursPerWeek: f.optionalDecimal(0, 168),
    threeWayTalksPerYear: f.optionalInt(0, 52),
  }),
);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].coachingHow.fields;

/** What the coaching consists of and how often. */
export const coachingHowStep: FormStep = {
  kind: 'form',
  code: 'coaching_how',
  labels,
  stored: ({ terms: { coaching } }) => ({
    what: formText(coaching.what),
    hoursPerWeek: formText(coaching.hoursPerWeek),
    threeWayTalksPerYear: formText(coaching.threeWayTalksPerYear),
  }),
  read: reader({
    schema,
    apply: ({ what, hoursPerWeek, threeWayTalksPerYear }, content) => ({
      ...content,
      terms: {
        ...content.terms,
        coaching: { ...content.terms.coaching, what: orNull(what), hoursPerWeek, threeWayTalksPerYear },
      },
    }),
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].coachingHow;
  return (
    <Stack gap="md">
      <TextArea {...field('what')} hint={t.whatHint} rows={4} />
      <NumberField {...field('hoursPerWeek')} hint={t.hoursHint} min={0} step={0.5} />
      <NumberField {...field('threeWayTalksPerYear')} hint={t.talksHint} min={0} />
    </Stack>
  );
}
