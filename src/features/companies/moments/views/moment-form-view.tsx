import { paths } from '../../../../paths.ts';
import type { Company } from '../../rules/company.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import { texts } from '../texts.ts';
import { MomentForm, type MomentFormProps } from './moment-form.tsx';

export type MomentFormPageProps = MomentFormProps & { company: Company };

export function MomentFormPage({ company, ...form }: MomentFormPageProps) {
  const { lang, moment } = form;
  const t = texts[lang];
  const companyId = company.id;
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={moment ? t.editTitle : t.newTitle}
        lead={moment ? t.editLead(company.name) : t.newLead(company.name)}
      />
      <MomentForm
        {...form}
        action={moment ? paths.momentEdit({ companyId, momentId: moment.id }) : paths.momentNew({ companyId })}
        cancelHref={paths.company({ companyId })}
      />
    </>
  );
}
