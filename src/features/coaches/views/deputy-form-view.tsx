import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  EmailField,
  FieldRow,
  Form,
  LinkButton,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { type Company, KnownPerson, type Workplace } from '../../companies/index.ts';
import type { Deputy } from '../deputies/deputy-store.ts';
import { texts } from '../texts.ts';

export type DeputyFormProps = {
  lang: Lang;
  company: Company;
  workplace: Workplace;
  form: FormState;
  /** The term that is changed; absent for a new deputy. */
  deputy?: Deputy | undefined;
  /** Whose address it is already, under another name. */
  known?: { id: string; name: string } | undefined;
};

export function DeputyFormPage({ lang, company, workplace, form, deputy, known }: DeputyFormProps) {
  const t = texts[lang];
  const place = { companyId: company.id, workplaceId: workplace.id };
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={deputy ? t.deputyEditTitle(deputy.name) : t.deputyNewTitle}
        lead={deputy ? t.deputyEditLead : t.deputyNewLead(workplace.functionTitle, workplace.location)}
        breadcrumbs={[{ href: paths.company({ companyId: company.id }), label: company.name }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <FormErrors lang={lang} form={form} labels={{ ...t, name: t.personName }} />
      <Form action={deputy ? paths.deputyEdit({ ...place, deputyId: deputy.id }) : paths.deputyNew(place)}>
        <Stack gap="md">
          {!deputy && (
            <>
              <TextField {...field('name')} label={t.personName} autocomplete="off" maxLength={120} />
              <EmailField
                {...field('email')}
                label={t.email}
                hint={t.emailHint}
                optional={t.optional}
                autocomplete="off"
              />
              {known && <KnownPerson lang={lang} person={known} />}
            </>
          )}
          <FieldRow>
            <DateField {...field('validFrom')} label={t.validFrom} />
            <DateField {...field('validUntil')} label={t.validUntil} hint={t.validUntilHint} />
          </FieldRow>
        </Stack>
        <ButtonRow>
          <Button kind="primary">{deputy ? t.save : t.nameDeputy}</Button>
          <LinkButton kind="quiet" href={paths.company({ companyId: company.id })}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
