import { z } from 'zod';
import type { Fields as FieldKinds } from '../../../platform/http/fields.ts';
import type { FormState, FormValues } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Fieldset, Stack, TextField } from '../../../ui/index.ts';
import type { Draft } from '../rules/draft-terms.ts';
import type { OrganisationParty } from '../rules/terms.ts';
import { fieldsOf, formText, type Labels, orNull } from './step.ts';
import { stepTexts } from './step-texts.ts';

/** The fields of an organisation that is a party, for learning company, employer and third location alike. */
export const organisationShape = (f: FieldKinds) =>
  z.object({
    name: f.optionalText(),
    kvkNumber: f.kvkNumber(),
    address: f.optionalText(300),
    representedByName: f.optionalText(),
    representedByJobTitle: f.optionalText(120),
  });

export const storedOrganisation = (organisation: Draft<OrganisationParty> | null): FormValues => ({
  name: formText(organisation?.name ?? null),
  kvkNumber: formText(organisation?.kvkNumber ?? null),
  address: formText(organisation?.address ?? null),
  representedByName: formText(organisation?.representedByName ?? null),
  representedByJobTitle: formText(organisation?.representedByJobTitle ?? null),
});

export const organisationFrom = (value: z.output<ReturnType<typeof organisationShape>>): Draft<OrganisationParty> => ({
  name: orNull(value.name),
  kvkNumber: value.kvkNumber,
  address: orNull(value.address),
  representedByName: orNull(value.representedByName),
  representedByJobTitle: orNull(value.representedByJobTitle),
});

export function OrganisationFields({ lang, form, labels }: { lang: Lang; form: FormState; labels: Labels }) {
  const t = stepTexts[lang].organisation;
  const field = fieldsOf(form, labels);
  return (
    <Stack gap="lg">
      <Fieldset legend={t.who}>
        <TextField {...field('name')} />
        <TextField {...field('kvkNumber')} hint={t.kvkHint} width="sm" inputMode="numeric" />
        <TextField {...field('address')} hint={t.addressHint} />
      </Fieldset>
      <Fieldset legend={t.representative} hint={t.representativeHint}>
        <TextField {...field('representedByName')} />
        <TextField {...field('representedByJobTitle')} width="md" />
      </Fieldset>
    </Stack>
  );
}
