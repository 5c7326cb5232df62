import { reachesCompany } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { type FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { selectContacts } from '../contact-store.ts';
import { editableCompany } from '../editable-company.ts';
import { selectColleagues } from '../owners/colleague-store.ts';
import { type Company, isPresent } from '../rules/company.ts';
import { type MomentFault, momentKinds } from '../rules/moment.ts';
import { selectStageChanges } from '../stages/stage-store.ts';
import { addMoment } from './add-moment.ts';
import { changeMoment, momentSeen } from './change-moment.ts';
import { finishStep } from './finish-step.ts';
import { fieldOfFault, filledMoment, freshMoment, momentForm } from './moment-form.ts';
import { type Moment, selectMoments, selectOptionalMoment } from './moment-store.ts';
import { texts } from './texts.ts';
import { HistoryPage } from './views/history-view.tsx';
import { MomentFormPage, type MomentFormPageProps } from './views/moment-form-view.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;
type OfMoment = StaffRequest<{ companyId: string; momentId: string }>;

/** As many as a page can show without getting in the way. */
const mostShown = 200;

export function mountMoments(web: Web): void {
  web.staff.get(paths.companyHistory, showHistory);
  web.staff.get(paths.momentNew, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    return showForm(r, { company, form: newMoment(r) });
  });
  web.staff.post(paths.momentNew, createMoment);
  web.staff.get(paths.momentEdit, async (r) => {
    const found = await findMoment(r);
    if (!found) return r.notFound();
    return showForm(r, { ...found, form: filledMoment(found.moment), seen: momentSeen(found.moment) });
  });
  web.staff.post(paths.momentEdit, saveMoment);
  web.staff.post(paths.momentStepDone, (r) => markStep(r, true));
  web.staff.post(paths.momentStepReopen, (r) => markStep(r, false));
}

/** Today, by us; `soort` in the address chooses the kind. */
function newMoment({ query, today, actor }: OfCompany): FormState {
  const kind = momentKinds.find((one) => one === query.get('soort')) ?? 'call';
  return freshMoment(kind, today, actor.personId);
}

async function showHistory(r: OfCompany): Promise<Response> {
  const { companyId } = r.params;
  const company = reachesCompany(r.actor, companyId) ? await selectOptionalCompany(r.tx, companyId) : null;
  if (!company) return r.notFound();
  const [moments, changes] = await Promise.all([
    selectMoments(r.tx, { companyId }, mostShown),
    selectStageChanges(r.tx, companyId, mostShown),
  ]);
  const mayEdit = (await editableCompany(r)) !== null;
  return r.page(
    { title: `${company.name}: ${texts[r.lang].historyTitle}` },
    <HistoryPage lang={r.lang} today={r.today} most={mostShown} {...{ company, moments, changes, mayEdit }} />,
  );
}

async function showForm(
  r: StaffRequest<object>,
  props: Omit<MomentFormPageProps, 'lang' | 'contacts' | 'colleagues'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const { company, moment } = props;
  const [contacts, colleagues] = await Promise.all([
    selectContacts(r.tx, company.id),
    selectColleagues(r.tx, r.today, company.id),
  ]);
  return r.page(
    { title: moment ? t.editTitle : t.newTitle, width: 'narrow' },
    <MomentFormPage
      lang={r.lang}
      contacts={contacts.filter((contact) => isPresent(contact, r.today))}
      colleagues={colleagues}
      {...props}
    />,
    status,
  );
}

async function createMoment(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const parsed = parseForm(momentForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, { company, form: parsed.form }, 422);
  const saved = await addMoment(r, { companyId: company.id }, parsed.value);
  if (saved.ok) return r.redirect(paths.company({ companyId: company.id }), success(texts[r.lang].added));
  if (saved.fault === 'not_found') return r.notFound();
  return showForm(r, { company, form: withFault(r, parsed.form, saved.fault) }, 422);
}

async function saveMoment(r: OfMoment): Promise<Response> {
  const found = await findMoment(r);
  if (!found) return r.notFound();
  const { company } = found;
  const parsed = parseForm(momentForm(r.lang), r.form);
  const seen = parsed.form.text('seen');
  const shown = { ...found, form: parsed.form, seen };
  if (!parsed.ok) return showForm(r, shown, 422);
  const changed = await changeMoment(r, { companyId: company.id }, found.moment.id, parsed.value, seen);
  if (changed.ok) return r.redirect(paths.companyHistory({ companyId: company.id }), success(texts[r.lang].saved));
  switch (changed.fault) {
    case 'not_found':
      return r.notFound();
    case 'changed_meanwhile': {
      const { stored } = changed;
      return showForm(r, { ...shown, seen: momentSeen(stored), stored }, 409);
    }
    default:
      return showForm(r, { ...shown, form: withFault(r, parsed.form, changed.fault) }, 422);
  }
}

async function markStep(r: OfMoment, isDone: boolean): Promise<Response> {
  const company = await editableCompany(r);
  const finished = company && (await finishStep(r, { companyId: company.id }, r.params.momentId, isDone));
  if (!finished) return r.notFound();
  const t = texts[r.lang];
  const { step, changed } = finished;
  const message = isDone ? t.stepDone(step) : t.stepReopened(step);
  return r.redirect(
    paths.company({ companyId: company.id }),
    changed ? success(message) : { tone: 'info', message: t.nothingChanged },
  );
}

const success = (message: string) => ({ tone: 'success' as const, message });

const withFault = (r: StaffRequest<object>, form: FormState, fault: MomentFault): FormState =>
  form.with({ [fieldOfFault[fault]]: texts[r.lang].faults[fault] });

async function findMoment(r: OfMoment): Promise<{ company: Company; moment: Moment } | null> {
  const company = await editableCompany(r);
  const moment = company && (await selectOptionalMoment(r.tx, { companyId: company.id }, r.params.momentId));
  return moment ? { company, moment } : null;
}
