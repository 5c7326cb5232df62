import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { type Company, editableWorkplace, usePersonId, type Workplace } from '../../companies/index.ts';
import { texts } from '../texts.ts';
import { DeputyFormPage, type DeputyFormProps } from '../views/deputy-form-view.tsx';
import { selectDeputies } from './deputy-store.ts';
import { changeDeputy, type NamedDeputy, nameDeputy } from './name-deputy.ts';

type OfWorkplace = StaffRequest<{ companyId: string; workplaceId: string }>;
type OfDeputy = StaffRequest<{ companyId: string; workplaceId: string; deputyId: string }>;
type Place = { company: Company; workplace: Workplace };

const term = formSchema((f) => z.object({ validFrom: f.date(), validUntil: f.optionalDate() }));
const named = formSchema((f, lang) => term(lang).extend({ name: f.text(120), email: f.optionalEmail() }));

/** Who stands in for the coach of a workplace. */
export function mountDeputies(web: Web): void {
  web.staff.get(paths.deputyNew, async (r) => {
    const found = await editableWorkplace(r);
    return found ? show(r, { ...found, form: new FormState({ validFrom: r.today }) }) : r.notFound();
  });
  web.staff.post(paths.deputyNew, create);
  web.staff.get(paths.deputyEdit, async (r) => {
    const found = await findDeputy(r);
    if (!found) return r.notFound();
    const { validFrom, validUntil } = found.deputy;
    return show(r, { ...found, form: new FormState({ validFrom, validUntil: validUntil ?? '' }) });
  });
  web.staff.post(paths.deputyEdit, change);
}

async function create(r: OfWorkplace): Promise<Response> {
  const found = await editableWorkplace(r);
  if (!found) return r.notFound();
  const parsed = parseForm(named(r.lang), r.form);
  if (!parsed.ok) return show(r, { ...found, form: parsed.form });
  const { name, email, ...days } = parsed.value;
  const facts = { name, email, ...dated(days) };
  return answer(r, found, parsed.form, await nameDeputy(r, found.workplace, facts, usePersonId(r.form)));
}

async function change(r: OfDeputy): Promise<Response> {
  const found = await findDeputy(r);
  if (!found) return r.notFound();
  const parsed = parseForm(term(r.lang), r.form);
  if (!parsed.ok) return show(r, { ...found, form: parsed.form });
  const changed = await changeDeputy(r, found.workplace, found.deputy.id, dated(parsed.value));
  if (!changed.ok && changed.fault === 'not_found') return r.notFound();
  return answer(r, found, parsed.form, changed as NamedDeputy);
}

const dated = ({ validFrom, validUntil }: { validFrom: string; validUntil: string | null }) => ({
  validFrom: isoDate(validFrom),
  validUntil: validUntil === null ? null : isoDate(validUntil),
});

function answer(
  r: StaffRequest<object>,
  found: Place & Pick<DeputyFormProps, 'deputy'>,
  form: FormState,
  outcome: NamedDeputy,
): Promise<Response> | Response {
  const t = texts[r.lang];
  const again = (errors: Record<string, string>) => show(r, { ...found, form: form.with(errors) });
  if (outcome.ok) {
    const message = found.deputy ? t.deputySaved(outcome.name) : t.deputyNamed(outcome.name);
    return r.redirect(paths.company({ companyId: found.company.id }), { tone: 'success', message });
  }
  switch (outcome.fault) {
    case 'ends_before_start':
      return again({ validUntil: t.endsBeforeStart });
    case 'is_coach':
      return again({ name: t.deputyIsCoach(form.text('name')) });
    case 'same_day':
      return again({ validFrom: t.sameDay(outcome.term.name) });
    case 'runs_into_next':
      return again({ validUntil: t.runsIntoNext(outcome.term.name) });
    case 'overlaps':
      return again({ validFrom: t.overlaps(outcome.term.name) });
    case 'other_name': {
      const { person } = outcome;
      return show(r, { ...found, form: form.with({ email: t.otherName(person.name) }), known: person });
    }
  }
}

async function findDeputy(r: OfDeputy) {
  const found = await editableWorkplace(r);
  const deputies = found ? await selectDeputies(r.tx, found.workplace.id) : [];
  const deputy = deputies.find(({ id }) => id === r.params.deputyId.toLowerCase());
  return found && deputy ? { ...found, deputy } : null;
}

function show(r: StaffRequest<object>, props: Omit<DeputyFormProps, 'lang'>): Promise<Response> {
  const t = texts[r.lang];
  const title = props.deputy ? t.deputyEditTitle(props.deputy.name) : t.deputyNewTitle;
  return r.page({ title, width: 'narrow' }, <DeputyFormPage lang={r.lang} {...props} />, props.form.ok ? 200 : 422);
}
