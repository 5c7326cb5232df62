import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, FieldRow, Form, HiddenField, LinkButton, Stack, TextField } from '../../../../ui/index.ts';
import type { Company } from '../../rules/company.ts';
import { ChangedMeanwhile } from '../../views/changed-meanwhile.tsx';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { CompanyLocation } from '../location-store.ts';
import { texts } from '../texts.ts';

export type LocationFormProps = {
  lang: Lang;
  company: Company;
  form: FormState;
  /** The location that is changed; absent for a new one. */
  location?: CompanyLocation | undefined;
  seen?: string | undefined;
  /** What somebody else saved in between. */
  stored?: CompanyLocation | undefined;
};

export function LocationFormPage({ lang, company, form, location, seen, stored }: LocationFormProps) {
  const t = texts[lang];
  const companyId = company.id;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const { name, street, postcode, place, establishmentNumber } = t;
  const labels = { name, street, postcode, place, establishmentNumber };
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={location ? t.editTitle : t.newTitle}
        lead={location ? t.editLead(company.name) : t.newLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={labels} />
        {stored && <ChangedMeanwhile lang={lang} form={form} stored={storedValues(stored)} labels={labels} />}
        <Form
          action={
            location ? paths.locationEdit({ companyId, locationId: location.id }) : paths.locationNew({ companyId })
          }
        >
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          <TextField {...field('name')} label={t.name} hint={t.nameHint} maxLength={120} />
          <TextField {...field('street')} label={t.street} optional={t.optional} maxLength={120} />
          <FieldRow>
            <TextField {...field('postcode')} label={t.postcode} optional={t.optional} width="sm" maxLength={10} />
            <TextField {...field('place')} label={t.place} optional={t.optional} maxLength={80} />
          </FieldRow>
          <TextField
            {...field('establishmentNumber')}
            label={t.establishmentNumber}
            hint={t.establishmentHint}
            optional={t.optional}
            width="sm"
            inputMode="numeric"
            maxLength={20}
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

const storedValues = ({ id: _, establishmentNumber, ...facts }: CompanyLocation): Record<string, string> => ({
  ...facts,
  establishmentNumber: establishmentNumber ?? '',
});
