import { paths } from '../../paths.ts';
import { type FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import {
  addMoment,
  changeMoment,
  fieldOfFault,
  filledMoment,
  finishStep,
  freshMoment,
  type Moment,
  type MomentFormProps,
  momentForm,
  momentSeen,
  momentTexts,
  selectColleagues,
  selectOptionalMoment,
} from '../companies/index.ts';
import { findAssociation, type OfAssociation } from './find-association.ts';
import type { Association } from './rules/association.ts';
import { MomentOfAssociationPage } from './views/moment-page-view.tsx';

type OfMoment = StaffRequest<{ associationId: string; momentId: string }>;
type Shown = Omit<MomentFormProps, 'lang' | 'colleagues'>;

/** Contact moments with an association: kept, corrected and ticked as those with a company. */
export function mountMomentsOfAssociations(web: Web): void {
  web.staff.get(paths.branchMomentNew, async (r) => {
    const association = await findAssociation(r, 'edit');
    return association ? show(r, association, { form: freshMoment('talk', r.today, r.actor.personId) }) : r.notFound();
  });
  web.staff.post(paths.branchMomentNew, add);
  web.staff.get(paths.branchMomentEdit, async (r) => {
    const found = await findMoment(r);
    if (!found) return r.notFound();
    const { association, moment } = found;
    return show(r, association, { moment, form: filledMoment(moment), seen: momentSeen(moment) });
  });
  web.staff.post(paths.branchMomentEdit, change);
  web.staff.post(paths.branchMomentDone, (r) => mark(r, true));
  web.staff.post(paths.branchMomentReopen, (r) => mark(r, false));
}

async function findMoment(r: OfMoment): Promise<{ association: Association; moment: Moment } | null> {
  const association = await findAssociation(r, 'edit');
  const { momentId } = r.params;
  const moment = association && (await selectOptionalMoment(r.tx, { branchAssociationId: association.id }, momentId));
  return moment ? { association, moment } : null;
}

/** The form asks for less than that of a company: nobody of a company, and an association waits for no answer. */
const readMoment = (r: OfAssociation) => parseForm(momentForm(r.lang), { ...r.form, beginning: 'us', contactId: '' });

async function add(r: OfAssociation): Promise<Response> {
  const association = await findAssociation(r, 'edit');
  if (!association) return r.notFound();
  const parsed = readMoment(r);
  if (!parsed.ok) return show(r, association, { form: parsed.form });
  const saved = await addMoment(r, { branchAssociationId: association.id }, parsed.value);
  if (saved.ok) return back(r, momentTexts[r.lang].addedToAssociation);
  return saved.fault === 'not_found'
    ? r.notFound()
    : show(r, association, { form: withFault(r, parsed.form, saved.fault) });
}

async function change(r: OfMoment): Promise<Response> {
  const found = await findMoment(r);
  if (!found) return r.notFound();
  const { association, moment } = found;
  const parsed = readMoment(r);
  const shown = { moment, form: parsed.form, seen: parsed.form.text('seen') };
  if (!parsed.ok) return show(r, association, shown);
  const of = { branchAssociationId: association.id };
  const changed = await changeMoment(r, of, moment.id, parsed.value, shown.seen);
  if (changed.ok) return back(r, momentTexts[r.lang].saved);
  switch (changed.fault) {
    case 'not_found':
      return r.notFound();
    case 'changed_meanwhile': {
      const { stored } = changed;
      return show(r, association, { ...shown, seen: momentSeen(stored), stored }, 409);
    }
    default:
      return show(r, association, { ...shown, form: withFault(r, parsed.form, changed.fault) });
  }
}

async function mark(r: OfMoment, isDone: boolean): Promise<Response> {
  const association = await findAssociation(r, 'edit');
  const of = association && { branchAssociationId: association.id };
  const finished = of && (await finishStep(r, of, r.params.momentId, isDone));
  if (!finished) return r.notFound();
  const t = momentTexts[r.lang];
  if (!finished.changed) return back(r, t.nothingChanged, 'info');
  return back(r, isDone ? t.stepDone(finished.step) : t.stepReopened(finished.step));
}

const withFault = (r: OfAssociation, form: FormState, fault: keyof typeof fieldOfFault): FormState =>
  form.with({ [fieldOfFault[fault]]: momentTexts[r.lang].faults[fault] });

const back = (r: OfAssociation, message: string, tone: 'success' | 'info' = 'success'): Response =>
  r.redirect(paths.branchAssociation({ associationId: r.params.associationId }), { tone, message });

async function show(r: OfAssociation, association: Association, shown: Shown, status?: 409): Promise<Response> {
  const t = momentTexts[r.lang];
  return r.page(
    { title: `${shown.moment ? t.editTitle : t.newTitle}: ${association.name}`, width: 'narrow' },
    <MomentOfAssociationPage
      lang={r.lang}
      association={association}
      colleagues={await selectColleagues(r.tx, r.today, null)}
      {...shown}
    />,
    status ?? (shown.form.ok ? 200 : 422),
  );
}
