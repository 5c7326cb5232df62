import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, HiddenField, LinkButton, Stack, TextField } from '../../../ui/index.ts';
import type { Company, Workplace } from '../rules/company.ts';
import { texts } from '../texts.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { CompanyHeading } from './company-heading.tsx';

export type WorkplaceFormProps = {
  lang: Lang;
  company: Company;
  form: FormState;
  /** The workplace that is changed; absent for a new one. */
  workplace?: Workplace | undefined;
  seen?: string | undefined;
  /** What somebody else saved in between. */
  stored?: Workplace | undefined;
};

export function WorkplaceFormPage({ lang, company, form, workplace, seen, stored }: WorkplaceFormProps) {
  const t = texts[lang];
  const companyId = company.id;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={workplace ? t.workplaceEditTitle : t.workplaceNewTitle}
        lead={workplace ? t.workplaceEditLead(company.name) : t.workplaceNewLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ ...t, functionTitle: t.workplaceFunction }} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={{ location: stored.location, functionTitle: stored.functionTitle }}
            labels={{ location: t.location, functionTitle: t.workplaceFunction }}
          />
        )}
        <Form
          action={
            workplace
              ? paths.workplaceEdit({ companyId, workplaceId: workplace.id })
              : paths.workplaceNew({ companyId })
          }
        >
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          <TextField
            {...field('functionTitle')}
            label={t.workplaceFunction}
            hint={t.workplaceFunctionHint}
            autocomplete="off"
            maxLength={120}
          />
          <TextField
            {...field('location')}
            label={t.location}
            hint={t.locationHint}
            autocomplete="off"
            maxLength={160}
          />
          <ButtonRow>
            <Button kind="primary">{workplace ? t.save : t.addWorkplaceButton}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
