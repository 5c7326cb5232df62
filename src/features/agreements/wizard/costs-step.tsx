import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { Stack, TextArea } from '../../../ui/index.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) => z.object({ costs: f.optionalText(4000), privacy: f.optionalText(4000) }));

const labels: FormStep['labels'] = (lang) => stepTexts[lang].costs.fields;

/** What is agreed on costs and privacy beside the clauses. */
export const costsStep: FormStep = {
  kind: 'form',
  code: 'costs',
  labels,
  stored: ({ terms }) => ({ costs: formText(terms.costs), privacy: formText(terms.privacy) }),
  read: reader({
    schema,
    apply: ({ costs, privacy }, content) => ({
      ...content,
      terms: { ...content.terms, costs: orNull(costs), privacy: orNull(privacy) },
    }),
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].costs;
  return (
    <Stack gap="md">
      <TextArea {...field('costs')} hint={t.costsHint} optional={t.optional} rows={4} width="full" />
      <TextArea {...field('privacy')} hint={t.privacyHint} optional={t.optional} rows={4} width="full" />
    </Stack>
  );
}
