import { reachesCompany } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { addCompany } from './add-company.ts';
import { selectAnswerTerms } from './answers/answer-term-store.ts';
import { changeCompany } from './change-company.ts';
import type { CompanyCard, CompanyCards } from './company-card.ts';
import { companyForm, filledCompany, withPlainNumbers } from './company-forms.ts';
import { mayAddCompany, mayEditCompany } from './company-policy.ts';
import { selectCompanyDetails } from './company-store.ts';
import { mountContacts } from './contacts-pages.tsx';
import { editableCompany } from './editable-company.ts';
import { mountExport } from './export/export-page.tsx';
import { mountCompanyList } from './list/company-list-page.tsx';
import type { ReadPlaces } from './list/place-filter.ts';
import { selectLocations } from './locations/location-store.ts';
import { mountLocations } from './locations/locations-pages.tsx';
import { mountMerging } from './merging/merging-pages.tsx';
import { selectLastContact, selectMoments, selectOpenSteps } from './moments/moment-store.ts';
import { mountMoments } from './moments/moments-pages.tsx';
import { selectPersonName } from './owners/owner-store.ts';
import { mountOwners } from './owners/owners-pages.tsx';
import { hasKvkKey } from './registry/kvk-key-store.ts';
import { mountLookUp } from './registry/look-up-pages.tsx';
import { mountCompanySettings } from './registry/settings-pages.tsx';
import { waitingOf } from './rules/answer-term.ts';
import { factsOf } from './rules/company.ts';
import { companyStanding } from './rules/company-standing.ts';
import { lastYearEnd } from './rules/sme-status.ts';
import { setYear } from './sizes/set-year.ts';
import { mountSizes } from './sizes/sizes-pages.tsx';
import { selectStageChanges } from './stages/stage-store.ts';
import { mountStages } from './stages/stages-pages.tsx';
import { texts } from './texts.ts';
import { CompanyFormPage, type CompanyFormProps } from './views/company-form-view.tsx';
import { CompanyPage } from './views/company-view.tsx';
import { mountWorkplaces } from './workplaces-pages.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;

/** `cards` are what other features show on the page of a company; `places` narrows the list by place. */
export function mountCompanies(web: Web, cards: CompanyCards, places: ReadPlaces): void {
  // What is about many companies comes before the page of one: /bedrijven/dubbel is no company.
  mountCompanyList(web, places);
  mountExport(web, places);
  mountOwners(web);
  mountMerging(web);
  web.staff.get(paths.companyNew, async (r) =>
    mayAddCompany(r.actor) ? showForm(r, { form: new FormState(), mayLookUp: await hasKvkKey(r.tx) }) : r.notFound(),
  );
  mountLookUp(web);
  mountCompanySettings(web);
  web.staff.post(paths.companyNew, createCompany);
  web.staff.get(paths.company, (r) => showCompany(r, cards));
  web.staff.get(paths.companyEdit, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    return showForm(r, { company, form: filledCompany(company), seen: fingerprint(factsOf(company)) });
  });
  web.staff.post(paths.companyEdit, saveCompany);
  mountStages(web);
  mountMoments(web);
  mountSizes(web);
  mountLocations(web);
  web.staff.post(paths.companyUseKnown, useKnown);
  mountContacts(web);
  mountWorkplaces(web);
}

/** As many of the newest as the page of a company shows; the history has all. */
const newest = 5;

async function showCompany(r: OfCompany, cards: CompanyCards): Promise<Response> {
  const { companyId } = r.params;
  const { tx, today } = r;
  const company = await selectCompanyDetails(tx, companyId, today);
  if (!company || !reachesCompany(r.actor, company.id)) return r.notFound();
  if (company.id !== companyId) return r.redirect(paths.company({ companyId: company.id }));
  const [figures, terms, openSteps, moments, changes, lastContact, locations, ownerName] = await Promise.all([
    selectFigures(tx, today),
    selectAnswerTerms(tx),
    selectOpenSteps(tx, { companyId }),
    selectMoments(tx, { companyId }, newest),
    selectStageChanges(tx, companyId, newest),
    selectLastContact(tx, companyId),
    selectLocations(tx, companyId),
    company.ownerPersonId ? selectPersonName(tx, company.ownerPersonId) : null,
  ]);
  const { waitingSince } = company;
  const [first] = openSteps;
  const step = first?.nextStep && {
    text: first.nextStep.text,
    ownerName: first.stepOwnerName ?? '',
    due: first.nextStep.due,
  };
  const standing = companyStanding(
    company,
    {
      waiting: waitingSince && waitingOf(waitingSince, today, terms, figures.answerWorkingDays),
      step: step ?? null,
      hadContact: lastContact !== null,
    },
    today,
  );
  const shown = (ones: readonly CompanyCard[]) => Promise.all(ones.map((card) => card(r, company)));
  return r.page(
    { title: company.name },
    <CompanyPage
      lang={r.lang}
      {...{ today, company, figures, standing, openSteps, moments, changes, lastContact, locations, ownerName }}
      mayEdit={mayEditCompany(r.actor, companyId)}
      cards={{ main: await shown(cards.main), aside: await shown(cards.aside) }}
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
  const names = [...Object.keys(known.values), 'staff', 'turnover', 'balanceSheet'];
  const values = names.map((name) => [name, typed.text(name) || known.text(name)]);
  const form = new FormState(Object.fromEntries(values));
  return showForm(r, { company, form, seen: fingerprint(factsOf(company)), stored: company, isKnown: true });
}

async function saveCompany(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const t = texts[r.lang];
  const { companyId } = r.params;
  const parsed = parseForm(companyForm(r.lang), withPlainNumbers(r.form));
  const seen = parsed.form.text('seen');
  if (!parsed.ok) return showForm(r, { company, form: parsed.form, seen }, 422);
  const { staff, turnover, balanceSheet, ...facts } = parsed.value;
  const changed = await changeCompany(r, companyId, facts, seen);
  // Only where somebody began to add a company that turned out to be known.
  if (changed.ok && (staff ?? turnover ?? balanceSheet) !== null)
    await setYear(r, companyId, { yearEnd: lastYearEnd(r.today), staff, turnover, balanceSheet, linkedCounted: null });
  if (changed.ok)
    return r.redirect(paths.company({ companyId }), { tone: 'success', message: t.saved(parsed.value.name) });
  switch (changed.fault) {
    case 'not_found':
      return r.notFound();
    case 'changed_meanwhile': {
      const { stored } = changed;
      return showForm(r, { company, form: parsed.form, seen: fingerprint(factsOf(stored)), stored }, 409);
    }
    case 'kvk_taken': {
      const form = parsed.form.with({ kvkNumber: t.kvkTaken(changed.existing.name) });
      return showForm(r, { company, form, seen, existing: changed.existing, fault: 'kvk_taken' }, 422);
    }
  }
}
