import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  FieldRow,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  RadioGroup,
  Stack,
  TextField,
} from '../../../../ui/index.ts';
import type { Company } from '../../rules/company.ts';
import type { CompanyYear } from '../../rules/sme-status.ts';
import { texts as companyTexts } from '../../texts.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  company: Company;
  form: FormState;
  /** The year that is corrected; absent for a new one. */
  year?: CompanyYear | undefined;
  seen?: string | undefined;
  /** Somebody saved since the form was filled. */
  isStale?: boolean | undefined;
};

export function YearFormPage({ lang, company, form, year, seen, isStale }: Props) {
  const t = texts[lang];
  const words = companyTexts[lang];
  const companyId = company.id;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const number = { inputMode: 'numeric', width: 'sm', maxLength: 24 } as const;
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={year ? t.editTitle : t.newTitle}
        lead={t.newLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        {isStale && <Notice tone="warning" role="alert" title={t.changed} />}
        <Form
          action={
            year ? paths.companyYearEdit({ companyId, yearEnd: year.yearEnd }) : paths.companyYearNew({ companyId })
          }
        >
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          <DateField {...field('yearEnd')} label={t.yearEnd} hint={t.yearEndHint} />
          <TextField {...field('staff')} {...number} label={t.staff} hint={words.staffHint} />
          <FieldRow>
            <TextField {...field('turnover')} {...number} label={t.turnover} hint={words.euroHint} prefix="€" />
            <TextField {...field('balanceSheet')} {...number} label={t.balanceSheet} hint={words.euroHint} prefix="€" />
          </FieldRow>
          <RadioGroup
            {...field('linked')}
            label={t.linked}
            hint={t.linkedHint}
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t.linkedOptions[value] }))}
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            {year && (
              <Button kind="danger" formAction={paths.companyYearRemove({ companyId, yearEnd: year.yearEnd })}>
                {t.remove}
              </Button>
            )}
            <LinkButton kind="quiet" href={paths.companyYears({ companyId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
