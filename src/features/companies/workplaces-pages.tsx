import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addWorkplace } from './add-workplace.ts';
import { changeWorkplace, workplaceSeen } from './change-workplace.ts';
import { mountCoaches } from './coaches-pages.tsx';
import { filledWorkplace, workplaceForm } from './company-forms.ts';
import { editableCompany, editableWorkplace } from './editable-company.ts';
import { texts } from './texts.ts';
import { WorkplaceFormPage, type WorkplaceFormProps } from './views/workplace-form-view.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;
type OfWorkplace = StaffRequest<{ companyId: string; workplaceId: string }>;

export function mountWorkplaces(web: Web): void {
  web.staff.get(paths.workplaceNew, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    // Mostly the student works where the company is.
    const location = [company.street, company.place].filter(Boolean).join(', ');
    return showForm(r, { company, form: new FormState({ location }) });
  });
  web.staff.post(paths.workplaceNew, createWorkplace);
  web.staff.get(paths.workplaceEdit, async (r) => {
    const found = await editableWorkplace(r);
    if (!found) return r.notFound();
    return showForm(r, { ...found, form: filledWorkplace(found.workplace), seen: workplaceSeen(found.workplace) });
  });
  web.staff.post(paths.workplaceEdit, saveWorkplace);
  mountCoaches(web);
}

function showForm(
  r: StaffRequest<object>,
  props: Omit<WorkplaceFormProps, 'lang'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const title = props.workplace ? t.workplaceEditTitle : t.workplaceNewTitle;
  return r.page({ title, width: 'narrow' }, <WorkplaceFormPage lang={r.lang} {...props} />, status);
}

async function createWorkplace(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const parsed = parseForm(workplaceForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, { company, form: parsed.form }, 422);
  await addWorkplace(r, company.id, parsed.value);
  const message = texts[r.lang].workplaceAdded;
  return r.redirect(paths.company({ companyId: company.id }), { tone: 'success', message });
}

async function saveWorkplace(r: OfWorkplace): Promise<Response> {
  const found = await editableWorkplace(r);
  if (!found) return r.notFound();
  const { company, workplace } = found;
  const parsed = parseForm(workplaceForm(r.lang), r.form);
  const seen = parsed.form.text('seen');
  if (!parsed.ok) return showForm(r, { ...found, form: parsed.form, seen }, 422);
  const changed = await changeWorkplace(r, company.id, workplace.id, parsed.value, seen);
  if (changed.ok) {
    const message = texts[r.lang].workplaceSaved;
    return r.redirect(paths.company({ companyId: company.id }), { tone: 'success', message });
  }
  if (changed.fault === 'not_found') return r.notFound();
  const { stored } = changed;
  return showForm(r, { ...found, form: parsed.form, seen: workplaceSeen(stored), stored }, 409);
}
