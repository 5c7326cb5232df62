import { z } from 'zod';
import { ageOn, parseIsoDate } from '../../../kernel/iso-date.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { DateField, Stack, TextField } from '../../../ui/index.ts';
import { fitSigners } from '../draft-content.ts';
import { needsLegalRepresentative } from '../rules/completeness.ts';
import { type FieldsProps, type FormStep, fieldsOf, formText, orNull, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';

const schema = formSchema((f) =>
  z.object({
    name: f.optionalText(),
    studentNumber: f.optionalText(40),
    birthDate: f.optionalDate(),
    address: f.optionalText(300),
  }),
);

const labels: FormStep['labels'] = (lang) => stepTexts[lang].student.fields;

/** Nobody younger starts a hogeschool, and nobody older lives: a typing error in the year. */
const believableAges = { youngest: 12, oldest: 110 };

export const studentStep: FormStep = {
  kind: 'form',
  code: 'student',
  labels,
  stored: ({ terms: { parties } }) => ({
    name: formText(parties.student.name),
    studentNumber: formText(parties.student.studentNumber),
    birthDate: formText(parties.student.birthDate),
    address: formText(parties.student.address),
  }),
  read: reader({
    schema,
    faults: ({ birthDate }, _content, { lang, today }) => {
      const date = birthDate ? parseIsoDate(birthDate) : null;
      if (!date) return {};
      const age = ageOn(date, today);
      const believable = age >= believableAges.youngest && age <= believableAges.oldest;
      return believable ? {} : { birthDate: stepTexts[lang].student.unlikelyBirthDate };
    },
    apply: (value, content, { today, adultAge, newId }) => {
      const { terms } = content;
      const student = {
        name: orNull(value.name),
        studentNumber: orNull(value.studentNumber),
        birthDate: value.birthDate ? parseIsoDate(value.birthDate) : null,
        address: orNull(value.address),
      };
      const parties = { ...terms.parties, student };
      const young = needsLegalRepresentative({ ...terms, parties }, today, { adultAge });
      const legalRepresentative = parties.legalRepresentative ?? (young ? { name: null, relation: null } : null);
      return fitSigners({ ...content, terms: { ...terms, parties: { ...parties, legalRepresentative } } }, newId);
    },
  }),
  Fields,
};

function Fields({ lang, form }: FieldsProps) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].student;
  return (
    <Stack gap="md">
      <TextField {...field('name')} />
      <TextField {...field('studentNumber')} hint={t.studentNumberHint} width="sm" />
      <DateField {...field('birthDate')} hint={t.birthDateHint} />
      <TextField {...field('address')} hint={t.addressHint} />
    </Stack>
  );
}
