import { reachesCompany } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { fingerprint } from '../../../platform/http/fingerprint.ts';
import { type FormState, parseForm } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { sizeOfCompany } from '../../mkb-routes/index.ts';
import { withPlainNumbers } from '../company-forms.ts';
import { mayEditCompany } from '../company-policy.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { editableCompany } from '../editable-company.ts';
import type { Company } from '../rules/company.ts';
import { type CompanyYear, smeStanding } from '../rules/sme-status.ts';
import { selectSmeLimits, selectYears } from './company-year-store.ts';
import { removeYear, seeLarge, setYear } from './set-year.ts';
import { texts } from './texts.ts';
import { SizesPage } from './views/sizes-view.tsx';
import { YearFormPage } from './views/year-form-view.tsx';
import { emptyYear, filledYear, yearForm } from './year-form.ts';

type OfCompany = StaffRequest<{ companyId: string }>;
type OfYear = StaffRequest<{ companyId: string; yearEnd: string }>;
type Shown = { company: Company; form: FormState; year?: CompanyYear | undefined; seen?: string; isStale?: boolean };

export function mountSizes(web: Web): void {
  web.staff.get(paths.companyYears, showYears);
  web.staff.get(paths.companyYearNew, async (r) => {
    const company = await editableCompany(r);
    return company ? showForm(r, { company, form: emptyYear(r.today) }) : r.notFound();
  });
  web.staff.post(paths.companyYearNew, createYear);
  web.staff.post(paths.companyLargeSeen, markSeen);
  web.staff.get(paths.companyYearEdit, async (r) => {
    const found = await findYear(r);
    if (!found) return r.notFound();
    return showForm(r, { ...found, form: filledYear(found.year), seen: fingerprint(found.year) });
  });
  web.staff.post(paths.companyYearEdit, saveYear);
  web.staff.post(paths.companyYearRemove, async (r) => {
    const company = await editableCompany(r);
    if (!company || !(await removeYear(r, company.id, r.params.yearEnd))) return r.notFound();
    return done(r, company, texts[r.lang].removed);
  });
}

async function showYears(r: OfCompany): Promise<Response> {
  const { companyId } = r.params;
  const company = reachesCompany(r.actor, companyId) ? await selectOptionalCompany(r.tx, companyId) : null;
  if (!company) return r.notFound();
  const [years, limitsAt] = await Promise.all([selectYears(r.tx, companyId), selectSmeLimits(r.tx)]);
  const sizeOf = (year: CompanyYear) => sizeOfCompany(year, limitsAt(year.yearEnd));
  return r.page(
    { title: `${company.name}: ${texts[r.lang].title}` },
    <SizesPage
      lang={r.lang}
      company={company}
      years={years.map((year) => ({ ...year, alone: sizeOf(year) })).toReversed()}
      standing={smeStanding(years, sizeOf)}
      limits={limitsAt(r.today)}
      mayEdit={mayEditCompany(r.actor, companyId)}
    />,
  );
}

function showForm(r: StaffRequest<object>, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const t = texts[r.lang];
  return r.page(
    { title: shown.year ? t.editTitle : t.newTitle, width: 'narrow' },
    <YearFormPage lang={r.lang} {...shown} />,
    status,
  );
}

async function createYear(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const parsed = parseForm(yearForm(r.lang), withPlainNumbers(r.form));
  const form = parsed.ok
    ? withDayFault(r, parsed.form, parsed.value, await selectYears(r.tx, company.id))
    : parsed.form;
  if (!parsed.ok || !form.ok) return showForm(r, { company, form }, 422);
  await setYear(r, company.id, parsed.value);
  return done(r, company, texts[r.lang].saved(formatDate(r.lang, parsed.value.yearEnd)));
}

async function saveYear(r: OfYear): Promise<Response> {
  const found = await findYear(r);
  if (!found) return r.notFound();
  const { company, year } = found;
  const parsed = parseForm(yearForm(r.lang), withPlainNumbers(r.form));
  const others = (await selectYears(r.tx, company.id)).filter(({ yearEnd }) => yearEnd !== year.yearEnd);
  const form = parsed.ok ? withDayFault(r, parsed.form, parsed.value, others) : parsed.form;
  const seen = form.text('seen');
  if (!parsed.ok || !form.ok) return showForm(r, { ...found, form, seen }, 422);
  if (seen !== fingerprint(year)) return showForm(r, { ...found, form, seen: fingerprint(year), isStale: true }, 409);
  await setYear(r, company.id, parsed.value, year);
  return done(r, company, texts[r.lang].saved(formatDate(r.lang, parsed.value.yearEnd)));
}

function withDayFault(r: StaffRequest<object>, form: FormState, year: CompanyYear, others: readonly CompanyYear[]) {
  const t = texts[r.lang].faults;
  if (year.yearEnd > r.today) return form.with({ yearEnd: t.in_future });
  return others.some(({ yearEnd }) => yearEnd === year.yearEnd) ? form.with({ yearEnd: t.taken }) : form;
}

async function markSeen(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  // Whoever pressed it twice finds it done.
  await seeLarge(r, company.id);
  return done(r, company, texts[r.lang].seenDone);
}

const done = (r: StaffRequest<object>, { id }: Company, message: string): Response =>
  r.redirect(paths.companyYears({ companyId: id }), { tone: 'success', message });

async function findYear(r: OfYear): Promise<{ company: Company; year: CompanyYear } | null> {
  const company = await editableCompany(r);
  const years = company ? await selectYears(r.tx, company.id) : [];
  const year = years.find(({ yearEnd }) => yearEnd === r.params.yearEnd);
  return company && year ? { company, year } : null;
}
