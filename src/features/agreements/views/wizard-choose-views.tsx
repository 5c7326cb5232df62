import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Button, ButtonRow, Card, ErrorSummary, Form, LinkButton, RadioGroup } from '../../../ui/index.ts';
import type { CompanyDetails, CompanyOption } from '../../companies/index.ts';
import type { Found } from '../wizard/rules/search.ts';
import { texts } from '../wizard/texts.ts';
import { type WizardFacts, WizardFrame } from './wizard-frame.tsx';
import { SearchBar } from './wizard-search-bar.tsx';

/** Which company of the register the draft takes over. */
export function ChooseCompanyPage({
  lang,
  facts,
  q,
  companies,
  current,
  error,
}: {
  lang: Lang;
  facts: WizardFacts;
  q: string;
  companies: Found<CompanyOption>;
  current: string | null;
  error?: string | undefined;
}) {
  const t = texts[lang];
  const { agreementId } = facts;
  const action = paths.agreementCompany({ agreementId });
  return (
    <WizardFrame
      {...{ lang, facts }}
      title={t.chooseCompanyTitle}
      lead={t.chooseCompanyLead}
      above={<Errors lang={lang} name="company" error={error} />}
    >
      <Card>
        <SearchBar lang={lang} action={action} q={q} found={companies} hidden={{}} />
        {companies.total === 0 ? (
          <p>{t.noCompanies}</p>
        ) : (
          <Form action={action}>
            <RadioGroup
              name="company"
              label={t.company}
              error={error}
              value={current}
              options={companies.shown.map(({ id, name, place, kvkNumber }) => ({
                value: id,
                label: name,
                hint: t.companyHint(place, kvkNumber),
              }))}
            />
            <Take lang={lang} back={paths.agreementStep({ agreementId, step: 'learning_company' })} />
          </Form>
        )}
      </Card>
    </WizardFrame>
  );
}

/** Which workplace of the company the draft takes over. */
export function ChooseWorkplacePage({
  lang,
  facts,
  company,
  current,
  error,
}: {
  lang: Lang;
  facts: WizardFacts;
  company: CompanyDetails;
  current: string | null;
  error?: string | undefined;
}) {
  const t = texts[lang];
  const { agreementId } = facts;
  const back = paths.agreementStep({ agreementId, step: 'workplace' });
  return (
    <WizardFrame
      {...{ lang, facts }}
      title={t.chooseWorkplaceTitle}
      lead={t.chooseWorkplaceLead}
      above={<Errors lang={lang} name="workplace" error={error} />}
    >
      <Card title={company.name}>
        {company.workplaces.length === 0 ? (
          <>
            <p>{t.noWorkplaces}</p>
            <LinkButton href={back}>{t.cancel}</LinkButton>
          </>
        ) : (
          <Form action={paths.agreementWorkplace({ agreementId })}>
            <RadioGroup
              name="workplace"
              label={t.workplace}
              error={error}
              value={current}
              options={workplaceOptions(lang, company)}
            />
            <Take lang={lang} back={back} />
          </Form>
        )}
      </Card>
    </WizardFrame>
  );
}

export const workplaceOptions = (lang: Lang, { workplaces }: CompanyDetails) =>
  workplaces.map(({ id, location, functionTitle, coach }) => ({
    value: id,
    label: `${functionTitle}, ${location}`,
    hint: coach ? texts[lang].coachIs(coach.name) : texts[lang].noCoach,
  }));

function Take({ lang, back }: { lang: Lang; back: string }) {
  const t = texts[lang];
  return (
    <ButtonRow>
      <Button kind="primary">{t.take}</Button>
      <LinkButton kind="quiet" href={back}>
        {t.cancel}
      </LinkButton>
    </ButtonRow>
  );
}

function Errors({ lang, name, error }: { lang: Lang; name: string; error: string | undefined }) {
  return <ErrorSummary title={shellTexts[lang].fixErrors} errors={error ? [{ name, message: error }] : []} />;
}
