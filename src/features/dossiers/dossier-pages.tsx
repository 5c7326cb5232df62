import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { can } from './dossier-policy.ts';
import { selectDossierYears } from './dossier-store.ts';
import { downloadDossier } from './download-dossier.ts';
import { mountEvidence } from './evidence-pages.tsx';
import { type DossierRequest, withDossier } from './find-dossier.ts';
import { noteWeeksOff } from './note-weeks-off.ts';
import type { OpenDossier } from './open-dossier.ts';
import { currentYear, yearName } from './rules/subsidy-year.ts';
import { readWeeksOff } from './rules/weeks-off-form.ts';
import { selectSubsidyYears } from './subsidy-year-store.ts';
import { texts } from './texts.ts';
import { DossierPage } from './views/dossier-view.tsx';

/** The subsidy dossier of one agreement in one study year. */
export function mountDossierPages(web: Web): void {
  web.staff.get(paths.dossierOf, openNewest);
  web.staff.get(paths.dossier, (r) => withDossier(r, can.read, (opened) => showDossier(r, opened)));
  web.staff.post(paths.dossierWeeks, (r) => withDossier(r, can.edit, (opened) => saveWeeks(r, opened)));
  web.staff.post(paths.dossierZip, (r) => withDossier(r, can.read, (opened) => downloadDossier(r, opened)));
  mountEvidence(web);
}

/** To the year that asks for attention: of those in which there is a dossier, the first in which the employer can still apply. */
async function openNewest(r: StaffRequest<{ agreementId: string }>): Promise<Response> {
  const [years, own] = await Promise.all([selectSubsidyYears(r.tx), selectDossierYears(r.tx, r.params.agreementId)]);
  if (!own || !can.read(r.actor, own)) return r.notFound();
  const year = currentYear(
    years.filter(({ firstDay }) => own.firstDays.includes(firstDay)),
    r.today,
  );
  if (year) return r.redirect(paths.dossier({ ...r.params, studyYear: yearName(year) }));
  // Without a dossier: of a draft, or in years for which the scheme is not known.
  return r.redirect(paths.agreement(r.params), { tone: 'info', message: texts[r.lang].notConcluded });
}

export async function showDossier(r: DossierRequest, opened: OpenDossier, form?: FormState): Promise<Response> {
  const [years, own] = await Promise.all([selectSubsidyYears(r.tx), selectDossierYears(r.tx, r.params.agreementId)]);
  const { dossier, year } = opened;
  return r.page(
    { title: texts[r.lang].dossierTitle(dossier.studentName, yearName(year)), width: 'wide' },
    <DossierPage
      lang={r.lang}
      now={r.now}
      opened={opened}
      years={years.filter(({ firstDay }) => own?.firstDays.includes(firstDay) || firstDay === year.firstDay)}
      form={form ?? new FormState()}
      mayEdit={can.edit(r.actor, dossier)}
      actor={r.actor}
    />,
    form ? 422 : 200,
  );
}

async function saveWeeks(r: DossierRequest, opened: OpenDossier): Promise<Response> {
  const t = texts[r.lang];
  const read = readWeeksOff(r.form, opened.weeks.employers);
  if ('faults' in read) {
    const errors = Object.fromEntries(read.faults.map(({ field, most }) => [field, t.weeksOffTooMany(String(most))]));
    return showDossier(r, opened, new FormState(r.form, errors));
  }
  const noted = await noteWeeksOff(r, r.params.agreementId, opened.year, read.weeksOff);
  if (noted === 'not_found') return r.notFound();
  return r.redirect(
    paths.dossier(r.params),
    noted === 'noted' ? { tone: 'success', message: t.weeksNoted } : { tone: 'info', message: t.weeksUnchanged },
  );
}
