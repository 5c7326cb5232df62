import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changeProfile, profileSeen, storedProfile } from './change-profile.ts';
import { withWorkplace } from './find-workplace.ts';
import { filledProfile, profileForm, readPlaces } from './profile-form.ts';
import { yearsAhead } from './rules/cohort-year.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { texts } from './texts.ts';
import { ProfileFormPage } from './views/profile-form-view.tsx';
import { can } from './workplace-policy.ts';
import { selectLocations, selectMkbRouteChoices } from './workplace-store.ts';

type OfWorkplace = StaffRequest<{ workplaceId: string }>;

/** Where, when and for whom a workplace is. */
export function mountProfile(web: Web): void {
  web.staff.get(paths.workplaceProfile, (r) => withWorkplace(r, can.edit, (workplace) => fill(r, workplace)));
  web.staff.post(paths.workplaceProfile, (r) => withWorkplace(r, can.edit, (workplace) => save(r, workplace)));
}

async function fill(r: OfWorkplace, workplace: WorkplaceProfile, conflict = false): Promise<Response> {
  const stored = await storedProfile(r.tx, workplace.id);
  if (!stored) return r.notFound();
  const form = filledProfile(
    stored.profile,
    stored.capacity,
    stored.mkbRoutes.map(({ id }) => id),
  );
  const shown = conflict ? new FormState({ ...form.values, ...r.form }) : form;
  return ask(r, workplace, shown, { seen: profileSeen(stored), conflict });
}

async function ask(
  r: OfWorkplace,
  workplace: WorkplaceProfile,
  form: FormState,
  { seen, conflict = false }: { seen: string; conflict?: boolean },
): Promise<Response> {
  const [locations, mkbRoutes] = await Promise.all([
    selectLocations(r.tx, workplace.companyId),
    selectMkbRouteChoices(r.tx, r.actor.mkbRouteId),
  ]);
  return r.page(
    { title: texts[r.lang].profileTitle(workplace.functionTitle), width: 'narrow' },
    <ProfileFormPage
      lang={r.lang}
      {...{ workplace, form, seen, conflict, locations, mkbRoutes }}
      years={yearsAhead(r.today)}
    />,
    conflict ? 409 : form.ok ? 200 : 422,
  );
}

async function save(r: OfWorkplace, workplace: WorkplaceProfile): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(profileForm(r.lang), r.form);
  const read = readPlaces(r.form, yearsAhead(r.today));
  const seen = parsed.form.text('seen');
  const faults = 'faults' in read ? Object.fromEntries(read.faults.map((name) => [name, t.placesFault])) : {};
  if (!parsed.ok || 'faults' in read) return ask(r, workplace, parsed.form.with(faults), { seen });
  const change = { profile: parsed.value, places: read.places, mkbRouteIds: parsed.form.list('mkbRoutes') };
  const changed = await changeProfile(r, workplace.id, change, seen);
  if (changed.ok)
    return r.redirect(paths.workplace({ workplaceId: workplace.id }), { tone: 'success', message: t.saved });
  switch (changed.fault) {
    case 'not_found':
      return r.notFound();
    case 'location_gone':
      return ask(r, workplace, parsed.form.with({ where: t.locationGone }), { seen });
    case 'changed_meanwhile':
      return fill(r, workplace, true);
  }
}
