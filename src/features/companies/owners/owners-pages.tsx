import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { mayAddCompany } from '../company-policy.ts';
import { editableCompany } from '../editable-company.ts';
import type { Company } from '../rules/company.ts';
import { selectColleagues, selectOwners } from './colleague-store.ts';
import { giveOwner } from './give-owner.ts';
import { handOver } from './hand-over.ts';
import { selectPersonName } from './owner-store.ts';
import { texts } from './texts.ts';
import { HandOverPage } from './views/hand-over-view.tsx';
import { OwnerFormPage } from './views/owner-form-view.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;

const ownerForm = formSchema((f) => z.object({ ownerPersonId: f.optionalId() }));
const handOverForm = formSchema((f) => z.object({ from: f.id(), to: f.id() }));

/** Before the page of one company: /bedrijven/overdragen is no company. */
export function mountOwners(web: Web): void {
  web.staff.get(paths.companiesHandOver, (r) =>
    mayAddCompany(r.actor) ? showHandOver(r, new FormState()) : r.notFound(),
  );
  web.staff.post(paths.companiesHandOver, doHandOver);
  web.staff.get(paths.companyOwner, async (r) => {
    const company = await editableCompany(r);
    return company
      ? showOwner(r, company, new FormState({ ownerPersonId: company.ownerPersonId ?? r.actor.personId }))
      : r.notFound();
  });
  web.staff.post(paths.companyOwner, saveOwner);
}

async function showOwner(r: OfCompany, company: Company, form: FormState): Promise<Response> {
  const { ownerPersonId } = company;
  const [colleagues, ownerName] = await Promise.all([
    selectColleagues(r.tx, r.today, company.id),
    ownerPersonId ? selectPersonName(r.tx, ownerPersonId) : null,
  ]);
  return r.page(
    { title: texts[r.lang].title(company.name), width: 'narrow' },
    <OwnerFormPage lang={r.lang} {...{ company, colleagues, ownerName, form }} />,
    form.ok ? 200 : 422,
  );
}

async function saveOwner(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(ownerForm(r.lang), r.form);
  if (!parsed.ok) return showOwner(r, company, parsed.form);
  const given = await giveOwner(r, company.id, parsed.value.ownerPersonId);
  if (given.ok)
    return r.redirect(paths.company({ companyId: company.id }), {
      tone: 'success',
      message: given.name === null ? t.savedNone : t.saved(given.name),
    });
  if (given.fault === 'not_found') return r.notFound();
  return showOwner(r, company, parsed.form.with({ ownerPersonId: t.unknown }));
}

async function showHandOver(r: StaffRequest, form: FormState): Promise<Response> {
  const [owners, colleagues] = await Promise.all([selectOwners(r.tx), selectColleagues(r.tx, r.today, null)]);
  return r.page(
    { title: texts[r.lang].handOverTitle, width: 'narrow' },
    <HandOverPage lang={r.lang} {...{ owners, colleagues, form }} />,
    form.ok ? 200 : 422,
  );
}

async function doHandOver(r: StaffRequest): Promise<Response> {
  if (!mayAddCompany(r.actor)) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(handOverForm(r.lang), r.form);
  if (!parsed.ok) return showHandOver(r, parsed.form);
  const done = await handOver(r, parsed.value.from, parsed.value.to);
  if (!done.ok) return showHandOver(r, parsed.form.with({ to: done.fault === 'same_person' ? t.same : t.unknown }));
  const count = (n: number) => formatNumber(r.lang, n);
  return r.redirect(paths.companies(), {
    tone: 'success',
    message: t.handedOver(count(done.companies), count(done.steps), done.toName),
  });
}
