import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../../../kernel/iso-date.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { DateField, FieldRow } from '../../../ui/index.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) => z.object({ start: f.optionalDate(), end: f.optionalDate() }));

const labels: FormStep['labels'] = (lang) => stepTexts[lang].duration.fields;

export const durationStep: FormStep = {
  kind: 'form',
  code: 'duration',
  labels,
  stored: ({ terms: { duration } }) => ({ start: formText(duration.start), end: formText(duration.end) }),
  read: reader({
    schema,
    faults: ({ start, end }, _content, { lang }) =>
      start && end && end <= start ? { end: stepTexts[lang].duration.endNotAfterStart } : {},
    apply: ({ start, end }, content) => ({
      ...content,
      terms: { ...content.terms, duration: { start: dateOrNull(start), end: dateOrNull(end) } },
    }),
  }),
  Fields,
};

export const dateOrNull = (text: string | null): IsoDate | null => (text ? parseIsoDate(text) : null);

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  return (
    <FieldRow>
      <DateField {...field('start')} />
      <DateField {...field('end')} hint={stepTexts[lang].duration.endHint} />
    </FieldRow>
  );
}
