import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { DateField, FieldRow, NumberField, RadioGroup, SelectField, Stack } from '../../../ui/index.ts';
import { employmentKinds } from '../rules/terms.ts';
import { dateOrNull } from './duration-step.tsx';
import { type FieldsProps, type FormStep, fieldsOf, formText, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) =>
  z.object({
    inService: f.yesNo(),
    kind: f.optionalChoice(employmentKinds),
    hoursPerWeek: f.optionalDecimal(0, 168),
    endDate: f.optionalDate(),
  }),
);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].employment.fields;

export const employmentStep: FormStep = {
  kind: 'form',
  code: 'employment',
  labels,
  show: (name, value, lang) => {
    const t = stepTexts[lang].employment;
    if (name === 'inService') return value === 'yes' ? t.yes : value === 'no' ? t.no : value;
    if (name === 'kind')
      return employmentKinds.find((kind) => kind === value) ? t.kinds[value as keyof typeof t.kinds] : value;
    return value;
  },
  stored: ({ terms: { employment } }) => ({
    inService: employment.inService === null ? '' : employment.inService ? 'yes' : 'no',
    kind: formText(employment.kind),
    hoursPerWeek: formText(employment.hoursPerWeek),
    endDate: formText(employment.endDate),
  }),
  read: reader({
    schema,
    faults: ({ endDate }, { terms: { duration } }, { lang }) =>
      endDate && duration.start && endDate < duration.start
        ? { endDate: stepTexts[lang].employment.endBeforeStart }
        : {},
    apply: ({ endDate, ...facts }, content) => ({
      ...content,
      terms: { ...content.terms, employment: { ...facts, endDate: dateOrNull(endDate) } },
    }),
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].employment;
  return (
    <Stack gap="md">
      <RadioGroup
        {...field('inService')}
        inline
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <SelectField
        {...field('kind')}
        emptyLabel={t.kindUnknown}
        width="md"
        options={employmentKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <FieldRow>
        <NumberField {...field('hoursPerWeek')} min={0} step={0.5} />
        <DateField {...field('endDate')} hint={t.endDateHint} />
      </FieldRow>
    </Stack>
  );
}
