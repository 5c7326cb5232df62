import { reachesCompany } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { addCompany } from './add-company.ts';
import { changeCompany } from './change-company.ts';
import type { CompanyCard } from './company-card.ts';
import { companyForm, filledCompany, withPlainNumbers } from './company-forms.ts';
import { mayAddCompany, mayEditCompany } from './company-policy.ts';
import { companiesPerPage, selectCompanies, selectCompanyDetails } from './company-store.ts';
import { mountContacts } from './contacts-pages.tsx';
import { editableCompany } from './editable-company.ts';
import { mountMerging } from './merging/merging-pages.tsx';
import { texts } from './texts.ts';
import { CompaniesPage } from './views/companies-view.tsx';
import { CompanyFormPage, type CompanyFormProps } from './views/company-form-view.tsx';
import { CompanyPage } from './views/company-view.tsx';
import { mountWorkplaces } from './workplaces-pages.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;

/** `cards` are what other features show on the page of a company, in this order. */
export function mountCompanies(web: Web, cards: readonly CompanyCard[]): void {
  // Before the page of one company: /bedrijven/dubbel is no company.
  mountMerging(web);
  web.staff.get(paths.companies, showCompanies);
  web.staff.get(paths.companyNew, (r) =>
    mayAddCompany(r.actor) ? showForm(r, { form: new FormState() }) : r.notFound(),
  );
  web.staff.post(paths.companyNew, createCompany);
  web.staff.get(paths.company, (r) => showCompany(r, cards));
  web.staff.get(paths.companyEdit, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    return showForm(r, { company, form: filledCompany(company), seen: fingerprint(company) });
  });
  web.staff.post(paths.companyEdit, saveCompany);
  web.staff.post(paths.companyUseKnown, useKnown);
  mountContacts(web);
  mountWorkplaces(web);
}

async function showCompanies(r: StaffRequest): Promise<Response> {
  const text = (r.query.get('q') ?? '').trim().slice(0, 80);
  const page = Math.min(Math.max(Math.trunc(Number(r.query.get('bladzijde'))) || 1, 1), 100_000);
  const found = await selectCompanies(r.tx, { text, page, companyId: r.actor.companyId });
  const figures = await selectFigures(r.tx, r.today);
  return r.page(
    { title: texts[r.lang].title },
    <CompaniesPage
      lang={r.lang}
      {...{ found, text, page, figures }}
      perPage={companiesPerPage}
      mayAdd={mayAddCompany(r.actor)}
    />,
  );
}

async function showCompany(r: OfCompany, cards: readonly CompanyCard[]): Promise<Response> {
  const { companyId } = r.params;
  const company = await selectCompanyDetails(r.tx, companyId, r.today);
  if (!company || !reachesCompany(r.actor, company.id)) return r.notFound();
  if (company.id !== companyId) return r.redirect(paths.company({ companyId: company.id }));
  const figures = await selectFigures(r.tx, r.today);
  return r.page(
    { title: company.name },
    <CompanyPage
      lang={r.lang}
      today={r.today}
      {...{ company, figures }}
      mayEdit={mayEditCompany(r.actor, companyId)}
      cards={await Promise.all(cards.map((card) => card(r, company)))}
    />,
  );
}

function showForm(
  r: StaffRequest<object>,
  props: Omit<CompanyFormProps, 'lang' | 'mayOpen'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const { existing, company } = props;
  const mayOpen = existing !== undefined && reachesCompany(r.actor, existing.id);
  return r.page(
    { title: company ? t.editTitle(company.name) : t.newTitle, width: 'narrow' },
    <CompanyFormPage lang={r.lang} mayOpen={mayOpen} {...props} />,
    status,
  );
}

async function createCompany(r: StaffRequest): Promise<Response> {
  if (!mayAddCompany(r.actor)) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(companyForm(r.lang), withPlainNumbers(r.form));
  if (!parsed.ok) return showForm(r, { form: parsed.form }, 422);
  const added = await addCompany(r, parsed.value, { evenIfAlike: parsed.form.text('evenIfAlike') !== '' });
  if (added.ok)
    return r.redirect(paths.company({ companyId: added.id }), {
      tone: 'success',
      message: t.added(parsed.value.name),
    });
  const { existing, fault } = added;
  if (added.fault === 'alike') {
    const reachable = added.alike.filter(({ company }) => reachesCompany(r.actor, company.id));
    return showForm(r, { form: parsed.form.with({ name: t.alikeError }), alike: reachable, fault }, 422);
  }
  return showForm(r, { form: parsed.form.with({ kvkNumber: t.kvkTaken(existing.name) }), existing, fault }, 422);
}

/** From the form of a new company: the known one it turned out to be, with all that was typed and what was known beside it. */
async function useKnown(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const typed = new FormState(withPlainNumbers(r.form));
  const known = filledCompany(company);
  const values = Object.keys(known.values).map((name) => [name, typed.text(name) || known.text(name)]);
  const form = new FormState(Object.fromEntries(values));
  return showForm(r, { company, form, seen: fingerprint(company), stored: company, isKnown: true });
}

async function saveCompany(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const t = texts[r.lang];
  const { companyId } = r.params;
  const parsed = parseForm(companyForm(r.lang), withPlainNumbers(r.form));
  const seen = parsed.form.text('seen');
  if (!parsed.ok) return showForm(r, { company, form: parsed.form, seen }, 422);
  const changed = await changeCompany(r, companyId, parsed.value, seen);
  if (changed.ok)
    return r.redirect(paths.company({ companyId }), { tone: 'success', message: t.saved(parsed.value.name) });
  switch (changed.fault) {
    case 'not_found':
      return r.notFound();
    case 'changed_meanwhile': {
      const { stored } = changed;
      return showForm(r, { company, form: parsed.form, seen: fingerprint(stored), stored }, 409);
    }
    case 'kvk_taken': {
      const form = parsed.form.with({ kvkNumber: t.kvkTaken(changed.existing.name) });
      return showForm(r, { company, form, seen, existing: changed.existing, fault: 'kvk_taken' }, 422);
    }
  }
}
