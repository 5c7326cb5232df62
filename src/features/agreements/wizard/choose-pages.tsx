import { paths } from '../../../paths.ts';
import { isUuid } from '../../../platform/http/fields.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { selectCompanyDetails, selectCompanyOptions } from '../../companies/index.ts';
import { takeCompany, takeWorkplace } from '../prefill.ts';
import { saveDraft } from '../save-draft.ts';
import { ChooseCompanyPage, ChooseWorkplacePage } from '../views/wizard-choose-views.tsx';
import { openWizard, type Wizard } from './open-wizard.ts';
import { found } from './rules/search.ts';
import { cannotOpen, factsFor } from './step-pages.tsx';
import { texts } from './texts.ts';

type ChooseRequest = StaffRequest<{ agreementId: string }>;

/** Taking over a company or a workplace from the register into a draft. */
export function mountChoices(web: Web): void {
  web.staff.get(paths.agreementCompany, (r) => inWizard(r, (wizard) => showCompanies(r, wizard)));
  web.staff.post(paths.agreementCompany, (r) => inWizard(r, (wizard) => chooseCompany(r, wizard), { lock: true }));
  web.staff.get(paths.agreementWorkplace, (r) => inWizard(r, (wizard) => showWorkplaces(r, wizard)));
  web.staff.post(paths.agreementWorkplace, (r) => inWizard(r, (wizard) => chooseWorkplace(r, wizard), { lock: true }));
}

async function inWizard(
  r: ChooseRequest,
  answer: (wizard: Wizard) => Promise<Response>,
  options: { lock?: boolean } = {},
): Promise<Response> {
  const opened = await openWizard(r, r.params.agreementId, options);
  return opened.ok ? answer(opened.wizard) : cannotOpen(r, opened.fault);
}

async function showCompanies(r: ChooseRequest, wizard: Wizard, error?: string): Promise<Response> {
  const q = r.query.get('q') ?? '';
  const companies = await selectCompanyOptions(r.tx);
  return r.page(
    { title: texts[r.lang].chooseCompanyTitle },
    <ChooseCompanyPage
      lang={r.lang}
      facts={factsFor(wizard, 'learning_company')}
      q={q}
      companies={found(companies, q, ({ name, place, kvkNumber }) => `${name} ${place} ${kvkNumber ?? ''}`)}
      current={wizard.draft.content.companyId}
      error={error}
    />,
    error ? 422 : 200,
  );
}

async function chooseCompany(r: ChooseRequest, wizard: Wizard): Promise<Response> {
  const { draft, context } = wizard;
  const company = await companyOf(r, wizard, String(r.form.company ?? ''));
  if (!company) return showCompanies(r, wizard, texts[r.lang].chooseFirst);
  await saveDraft(r, draft, takeCompany(draft.content, company, context.newId));
  const { agreementId } = r.params;
  return r.redirect(
    company.workplaces.length > 0
      ? paths.agreementWorkplace({ agreementId })
      : paths.agreementStep({ agreementId, step: 'learning_company' }),
    { tone: 'success', message: texts[r.lang].taken },
  );
}

/** The coach who counts is the one on the first day of the agreement, or of the change. */
async function companyOf(r: ChooseRequest, { draft }: Wizard, id: string | null) {
  const on = draft.facts.amends?.from ?? draft.content.terms.duration.start ?? r.today;
  return id && isUuid(id) ? selectCompanyDetails(r.tx, id, on) : null;
}

async function showWorkplaces(r: ChooseRequest, wizard: Wizard, error?: string): Promise<Response> {
  const { content } = wizard.draft;
  const company = await companyOf(r, wizard, content.companyId);
  if (!company) return r.redirect(paths.agreementCompany({ agreementId: r.params.agreementId }));
  return r.page(
    { title: texts[r.lang].chooseWorkplaceTitle },
    <ChooseWorkplacePage
      lang={r.lang}
      facts={factsFor(wizard, 'workplace')}
      company={company}
      current={content.workplaceId}
      error={error}
    />,
    error ? 422 : 200,
  );
}

async function chooseWorkplace(r: ChooseRequest, wizard: Wizard): Promise<Response> {
  const { draft } = wizard;
  const company = await companyOf(r, wizard, draft.content.companyId);
  const workplace = company?.workplaces.find(({ id }) => id === r.form.workplace);
  if (!company || !workplace) return showWorkplaces(r, wizard, texts[r.lang].chooseFirst);
  await saveDraft(r, draft, takeWorkplace(draft.content, company, workplace));
  const { agreementId } = r.params;
  return r.redirect(paths.agreementStep({ agreementId, step: 'workplace' }), {
    tone: 'success',
    message: texts[r.lang].taken,
  });
}
