import type { z } from 'zod';
import type { Fields as FieldKinds } from '../../../platform/http/fields.ts';
import type { FormState, FormValues } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { DateField, FieldRow, Fieldset, NumberField, Stack, TextField } from '../../../ui/index.ts';
import type { Draft } from '../rules/draft-terms.ts';
import type { SecondCompany } from '../rules/terms.ts';
import { dateOrNull } from './duration-step.tsx';
import { OrganisationFields, organisationFrom, organisationShape, storedOrganisation } from './organisation-fields.tsx';
import { fieldsOf, formText, type Labels, orNull } from './step.ts';
import { stepTexts } from './step-texts.ts';

/** The fields of a second learning company: those of an organisation, its workplace, coach and share of the week. */
export const secondCompanyShape = (f: FieldKinds) =>
  organisationShape(f).extend({
    location: f.optionalText(300),
    jobTitle: f.optionalText(120),
    workplaceCoachName: f.optionalText(),
    workplaceCoachJobTitle: f.optionalText(120),
    daysPerWeek: f.optionalDecimal(0.5, 7),
    from: f.optionalDate(),
    until: f.optionalDate(),
  });

export const storedSecondCompany = (company: Draft<SecondCompany> | null): FormValues => ({
  ...storedOrganisation(company),
  location: formText(company?.location ?? null),
  jobTitle: formText(company?.jobTitle ?? null),
  workplaceCoachName: formText(company?.workplaceCoachName ?? null),
  workplaceCoachJobTitle: formText(company?.workplaceCoachJobTitle ?? null),
  daysPerWeek: formText(company?.daysPerWeek ?? null),
  from: formText(company?.from ?? null),
  until: formText(company?.until ?? null),
});

export const secondCompanyFrom = (value: z.output<ReturnType<typeof secondCompanyShape>>): Draft<SecondCompany> => ({
  ...organisationFrom(value),
  location: orNull(value.location),
  jobTitle: orNull(value.jobTitle),
  workplaceCoachName: orNull(value.workplaceCoachName),
  workplaceCoachJobTitle: orNull(value.workplaceCoachJobTitle),
  daysPerWeek: value.daysPerWeek,
  from: dateOrNull(value.from),
  until: dateOrNull(value.until),
});

export function SecondCompanyFields({ lang, form, labels }: { lang: Lang; form: FormState; labels: Labels }) {
  const t = stepTexts[lang].secondCompany;
  const field = fieldsOf(form, labels);
  return (
    <Stack gap="lg">
      <OrganisationFields lang={lang} form={form} labels={labels} />
      <Fieldset legend={t.work}>
        <TextField {...field('location')} />
        <TextField {...field('jobTitle')} />
        <TextField {...field('workplaceCoachName')} />
        <TextField {...field('workplaceCoachJobTitle')} width="md" />
        <NumberField {...field('daysPerWeek')} hint={t.daysHint} min={0.5} max={7} step={0.5} />
        <FieldRow>
          <DateField {...field('from')} hint={t.datesHint} />
          <DateField {...field('until')} />
        </FieldRow>
      </Fieldset>
    </Stack>
  );
}
