import { isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type AppointedCoach, appointCoach, type CoachFacts } from './appoint-coach.ts';
import { type ChangedCoach, changeCoach } from './change-coach.ts';
import { coachForm, filledCoach } from './company-forms.ts';
import { editableWorkplace, usePersonId } from './editable-company.ts';
import { hasStaffRole } from './person-store.ts';
import type { Company, Workplace, WorkplaceCoach } from './rules/company.ts';
import { texts } from './texts.ts';
import { CoachFormPage, type CoachFormProps } from './views/coach-form-view.tsx';

type OfWorkplace = StaffRequest<{ companyId: string; workplaceId: string }>;
type OfCoach = StaffRequest<{ companyId: string; workplaceId: string; coachId: string }>;

export function mountCoaches(web: Web): void {
  web.staff.get(paths.coachNew, async (r) => {
    const found = await editableWorkplace(r);
    return found ? showForm(r, { ...found, form: new FormState({ validFrom: r.today }) }) : r.notFound();
  });
  web.staff.post(paths.coachNew, createCoach);
  web.staff.get(paths.coachEdit, async (r) => {
    const found = await findCoach(r);
    if (!found) return r.notFound();
    return showForm(r, { ...found, form: filledCoach(found.coach), seen: fingerprint(found.coach) });
  });
  web.staff.post(paths.coachEdit, saveCoach);
}

function showForm(
  r: StaffRequest<object>,
  props: Omit<CoachFormProps, 'lang'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const title = props.coach ? t.coachEditTitle(props.coach.name) : t.coachNewTitle;
  return r.page({ title, width: 'narrow' }, <CoachFormPage lang={r.lang} {...props} />, status);
}

async function createCoach(r: OfWorkplace): Promise<Response> {
  const found = await editableWorkplace(r);
  if (!found) return r.notFound();
  const parsed = parseForm(coachForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, { ...found, form: parsed.form }, 422);
  const facts = withDates(parsed.value);
  const { company, workplace } = found;
  const appointed = await appointCoach(r, company.id, workplace.id, facts, usePersonId(r.form));
  if (!appointed.ok) return refuse(r, appointed, { ...found, form: parsed.form });
  const t = texts[r.lang];
  const message = [
    t.coachAppointed(appointed.name, formatDate(r.lang, facts.validFrom)),
    appointed.ended.length > 0 ? t.coachEnded(appointed.ended.map(({ name }) => name).join(', ')) : '',
    appointed.reused ? t.contactReused(appointed.name) : '',
  ].filter(Boolean);
  return r.redirect(paths.company({ companyId: company.id }), { tone: 'success', message: message.join(' ') });
}

async function saveCoach(r: OfCoach): Promise<Response> {
  const found = await findCoach(r);
  if (!found) return r.notFound();
  const { company, coach, fixed } = found;
  // The form of a colleague shows name and address, but does not ask for them.
  const values = fixed ? { ...r.form, name: coach.name, email: coach.email ?? '' } : r.form;
  const parsed = parseForm(coachForm(r.lang), values);
  const seen = parsed.form.text('seen');
  const shown = { ...found, form: parsed.form, seen };
  if (!parsed.ok) return showForm(r, shown, 422);
  const changed = await changeCoach(r, r.params, withDates(parsed.value), seen, usePersonId(r.form));
  if (!changed.ok) return refuse(r, changed, shown);
  const t = texts[r.lang];
  const message = changed.reused ? t.contactReused(changed.name) : t.coachSaved(changed.name);
  return r.redirect(paths.company({ companyId: company.id }), { tone: 'success', message });
}

type Refused = Extract<AppointedCoach | ChangedCoach, { ok: false }>;

function refuse(r: StaffRequest<object>, refused: Refused, shown: Omit<CoachFormProps, 'lang'>): Promise<Response> {
  const t = texts[r.lang];
  const { form } = shown;
  const again = (errors: Record<string, string>) => showForm(r, { ...shown, form: form.with(errors) }, 422);
  switch (refused.fault) {
    case 'not_found':
      return r.notFound();
    case 'ends_before_start':
      return again({ validUntil: t.endsBeforeStart });
    case 'same_day':
      return again({ validFrom: t.sameDay(refused.term.name) });
    case 'runs_into_next':
      return again({ validUntil: t.runsIntoNext(refused.term.name, formatDate(r.lang, refused.term.validFrom)) });
    case 'overlaps': {
      const { name, validFrom, validUntil } = refused.term;
      const from = formatDate(r.lang, validFrom);
      const term = validUntil === null ? t.termOpen(from) : t.term(from, formatDate(r.lang, validUntil));
      return again({ validFrom: t.overlaps(name, term) });
    }
    case 'other_name': {
      const { person } = refused;
      return showForm(r, { ...shown, form: form.with({ email: t.otherName(person.name) }), known: person }, 422);
    }
    case 'changed_meanwhile': {
      const { stored } = refused;
      return showForm(r, { ...shown, seen: fingerprint(stored), stored }, 409);
    }
  }
}

const withDates = ({
  validFrom,
  validUntil,
  ...person
}: {
  name: string;
  email: string | null;
  validFrom: string;
  validUntil: string | null;
}): CoachFacts => ({
  ...person,
  validFrom: isoDate(validFrom),
  validUntil: validUntil === null ? null : isoDate(validUntil),
});

async function findCoach(
  r: OfCoach,
): Promise<{ company: Company; workplace: Workplace; coach: WorkplaceCoach; fixed: boolean } | null> {
  const found = await editableWorkplace(r);
  const coach = found?.workplace.coaches.find(({ id }) => id === r.params.coachId.toLowerCase());
  return found && coach ? { ...found, coach, fixed: await hasStaffRole(r.tx, coach.personId) } : null;
}
