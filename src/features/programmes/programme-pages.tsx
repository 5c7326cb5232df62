import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addProgramme, changeProgramme } from './change-programme.ts';
import { programmeForm } from './programme-form.ts';
import { selectOptionalProgramme, selectProgrammes } from './programme-store.ts';
import { texts } from './texts.ts';
import { ProgrammeFormPage, ProgrammesPage } from './views/programme-views.tsx';

export function mountProgrammes(web: Web): void {
  web.staff.get(paths.programmes, async (r) =>
    r.page({ title: texts[r.lang].title }, <ProgrammesPage lang={r.lang} programmes={await selectProgrammes(r.tx)} />),
  );
  web.staff.get(paths.programmeNew, (r) => showForm(r, new FormState(), null));
  web.staff.post(paths.programmeNew, async (r) => {
    const parsed = parseForm(programmeForm(r.lang), r.form);
    if (!parsed.ok) return showForm(r, parsed.form, null);
    const { name } = await addProgramme(r, parsed.value);
    return r.redirect(paths.programmes(), { tone: 'success', message: texts[r.lang].added(name) });
  });
  web.staff.get(paths.programmeEdit, async (r) => {
    const programme = await selectOptionalProgramme(r.tx, r.params.programmeId);
    if (!programme) return r.notFound();
    const { id, credits, sector, ...facts } = programme;
    return showForm(r, new FormState({ ...facts, credits: String(credits), sector: sector ?? '' }), id);
  });
  web.staff.post(paths.programmeEdit, async (r) => {
    if (!(await selectOptionalProgramme(r.tx, r.params.programmeId))) return r.notFound();
    const parsed = parseForm(programmeForm(r.lang), r.form);
    if (!parsed.ok) return showForm(r, parsed.form, r.params.programmeId);
    if (!(await changeProgramme(r, r.params.programmeId, parsed.value))) return r.notFound();
    return r.redirect(paths.programmes(), { tone: 'success', message: texts[r.lang].changed(parsed.value.name) });
  });
}

function showForm(r: StaffRequest, form: FormState, programmeId: string | null): Promise<Response> {
  const title = programmeId ? texts[r.lang].editTitle : texts[r.lang].newTitle;
  return r.page(
    { title, width: 'narrow' },
    <ProgrammeFormPage lang={r.lang} form={form} programmeId={programmeId} />,
    form.ok ? 200 : 422,
  );
}
