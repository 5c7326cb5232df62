import { z } from 'zod';
import { formSchema } from '../../../platform/http/fields.ts';
import { Stack, TextField } from '../../../ui/index.ts';
import { fitSigners } from '../draft-content.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) =>
  z.object({
    name: f.optionalText(),
    place: f.optionalText(120),
    representedByName: f.optionalText(),
    representedByJobTitle: f.optionalText(120),
  }),
);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].institution.fields;

export const institutionStep: FormStep = {
  kind: 'form',
  code: 'institution',
  labels,
  stored: ({ terms: { parties } }) => ({
    name: formText(parties.institution.name),
    place: formText(parties.institution.place),
    representedByName: formText(parties.institution.representedByName),
    representedByJobTitle: formText(parties.institution.representedByJobTitle),
  }),
  read: reader({
    schema,
    apply: (value, content, { newId }) => {
      const institution = {
        name: orNull(value.name),
        place: orNull(value.place),
        representedByName: orNull(value.representedByName),
        representedByJobTitle: orNull(value.representedByJobTitle),
      };
      const { terms } = content;
      const parties = { ...terms.parties, institution };
      return fitSigners({ ...content, terms: { ...terms, parties } }, newId);
    },
  }),
  Fields,
};

function Fields({ lang, form, suggestions }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].institution;
  return (
    <Stack gap="md">
      <TextField {...field('name')} />
      <TextField {...field('place')} width="md" />
      <TextField {...field('representedByName')} hint={t.representedByHint} suggestions={suggestions.signatories} />
      <TextField {...field('representedByJobTitle')} width="md" />
    </Stack>
  );
}
