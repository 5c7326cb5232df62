import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { editableCompany } from '../editable-company.ts';
import type { Company } from '../rules/company.ts';
import { stages } from '../rules/stage.ts';
import { changeStage } from './change-stage.ts';
import { texts } from './texts.ts';
import { StageFormPage } from './views/stage-form-view.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;

const stageForm = formSchema((f) => z.object({ to: f.choice(stages), reason: f.optionalText(500) }));

export function mountStages(web: Web): void {
  web.staff.get(paths.companyStage, async (r) => {
    const company = await editableCompany(r);
    return company ? showForm(r, company, new FormState()) : r.notFound();
  });
  web.staff.post(paths.companyStage, saveStage);
}

const showForm = (r: OfCompany, company: Company, form: FormState): Promise<Response> =>
  r.page(
    { title: texts[r.lang].title(company.name), width: 'narrow' },
    <StageFormPage lang={r.lang} company={company} form={form} />,
    form.ok ? 200 : 422,
  );

async function saveStage(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(stageForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, company, parsed.form);
  const changed = await changeStage(r, company.id, parsed.value.to, parsed.value.reason);
  if (changed.ok)
    return r.redirect(paths.company({ companyId: company.id }), {
      tone: 'success',
      message: t.saved(t.stage[changed.to]),
    });
  if (changed.fault === 'not_found') return r.notFound();
  const now = { ...company, stage: changed.stage };
  const fault =
    changed.fault === 'reason_needed'
      ? { reason: t.faults.reason_needed }
      : { to: t.faults.not_allowed(t.stage[changed.stage]) };
  return showForm(r, now, parsed.form.with(fault));
}
