import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { Stack, TextArea } from '../../../ui/index.ts';
import { linesOf } from './lines.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) => z.object({ cases: f.optionalText(4000), procedure: f.optionalText(4000) }));

const labels: FormStep['labels'] = (lang) => stepTexts[lang].earlyEnding.fields;

export const earlyEndingStep: FormStep = {
  kind: 'form',
  code: 'early_ending',
  labels,
  stored: ({ terms: { earlyEnding } }) => ({
    cases: (earlyEnding.cases ?? []).join('\n'),
    procedure: formText(earlyEnding.procedure),
  }),
  read: reader({
    schema,
    apply: ({ cases, procedure }, content) => ({
      ...content,
      terms: { ...content.terms, earlyEnding: { cases: linesOf(cases), procedure: orNull(procedure) } },
    }),
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].earlyEnding;
  return (
    <Stack gap="md">
      <TextArea {...field('cases')} hint={t.casesHint} rows={8} width="full" />
      <TextArea {...field('procedure')} hint={t.procedureHint} rows={6} width="full" />
    </Stack>
  );
}
