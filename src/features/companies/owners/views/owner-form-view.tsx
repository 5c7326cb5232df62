import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, LinkButton, SelectField, Stack } from '../../../../ui/index.ts';
import type { Company } from '../../rules/company.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { Colleague } from '../colleague-store.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  company: Company;
  colleagues: readonly Colleague[];
  /** Who it is now; null when nobody is. */
  ownerName: string | null;
  form: FormState;
};

export function OwnerFormPage({ lang, company, colleagues, ownerName, form }: Props) {
  const t = texts[lang];
  const companyId = company.id;
  return (
    <>
      <CompanyHeading lang={lang} company={company} title={t.title(company.name)} lead={t.lead} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ ownerPersonId: t.owner }} />
        {ownerName && (
          <p>
            {t.owner}: <strong>{ownerName}</strong>
          </p>
        )}
        <Form action={paths.companyOwner({ companyId })}>
          <SelectField
            name="ownerPersonId"
            label={t.owner}
            emptyLabel={t.nobody}
            value={form.text('ownerPersonId')}
            error={form.error('ownerPersonId')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
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
