import { studyYearName } from '../../kernel/study-year.ts';
import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type CompanyDetails, selectCompanyDetails } from '../companies/index.ts';
import { aimForm, factsForm, filledFacts, reasonForm } from './commitment-forms.ts';
import { can } from './commitment-policy.ts';
import { selectChanges, selectMkbRouteOptions } from './commitment-store.ts';
import { type FoundCommitment, findCommitment, type OfCommitment } from './find-commitment.ts';
import { selectLetters } from './letter-store.ts';
import { changeCommitment, endCommitment, factsOf, recordCommitment } from './record-commitment.ts';
import { promisableYears } from './rules/commitment.ts';
import { texts } from './texts.ts';
import { CommitmentFormPage, type CommitmentFormProps } from './views/commitment-form-view.tsx';
import { CommitmentPage } from './views/commitment-view.tsx';
import { EndCommitmentPage } from './views/reason-views.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;

/** Promises of a company: recording, one promise with its history and letters, changing and ending it. */
export function mountPromises(web: Web): void {
  web.staff.get(paths.commitmentNew, async (r) => {
    const company = await companyToPromise(r);
    return company ? showNew(r, company, new FormState({ level: 'intended', guarantee: 'no' })) : r.notFound();
  });
  web.staff.post(paths.commitmentNew, record);
  web.staff.get(paths.commitment, async (r) => {
    const found = await findCommitment(r, 'see');
    if (!found) return r.notFound();
    const { commitment } = found;
    const [changes, letters] = await Promise.all([
      selectChanges(r.tx, commitment.id),
      selectLetters(r.tx, commitment.id),
    ]);
    return r.page(
      { title: texts[r.lang].oneTitle(commitment.mkbRouteName, studyYearName(commitment.cohortYear)) },
      <CommitmentPage
        lang={r.lang}
        {...found}
        {...{ changes, letters }}
        mayEdit={can.edit(r.actor, commitment) && commitment.endedAt === null}
      />,
    );
  });
  web.staff.get(paths.commitmentEdit, async (r) => {
    const found = await editable(r);
    return found ? showEdit(r, found, filledFacts(found.commitment)) : r.notFound();
  });
  web.staff.post(paths.commitmentEdit, save);
  web.staff.get(paths.commitmentEnd, async (r) => {
    const found = await editable(r);
    return found ? showEnd(r, found, new FormState()) : r.notFound();
  });
  web.staff.post(paths.commitmentEnd, async (r) => {
    const found = await editable(r);
    if (!found) return r.notFound();
    const parsed = parseForm(reasonForm(r.lang), r.form);
    if (!parsed.ok) return showEnd(r, found, parsed.form);
    if (!(await endCommitment(r, r.params, parsed.value.reason))) return r.notFound();
    return r.redirect(paths.commitment(r.params), { tone: 'success', message: texts[r.lang].ended });
  });
}

/** The company of the path when the actor may promise places in its name: to any Mkb-route, or to the one of the role. */
async function companyToPromise(r: OfCompany): Promise<CompanyDetails | null> {
  const { companyId } = r.params;
  if (!can.edit(r.actor, { companyId, mkbRouteId: r.actor.mkbRouteId ?? '' })) return null;
  return selectCompanyDetails(r.tx, companyId, r.today);
}

async function editable(r: OfCommitment): Promise<FoundCommitment | null> {
  const found = await findCommitment(r, 'edit');
  return found && found.commitment.endedAt === null ? found : null;
}

async function record(r: OfCompany): Promise<Response> {
  const company = await companyToPromise(r);
  if (!company) return r.notFound();
  const t = texts[r.lang];
  const facts = parseForm(factsForm(r.lang), r.form);
  const aim = parseForm(aimForm(r.lang), r.form);
  const form = facts.form.with(aim.form.errors);
  if (!facts.ok || !aim.ok) return showNew(r, company, form);
  const { mkbRouteId, cohortYear } = aim.value;
  const known = await selectMkbRouteOptions(r.tx, r.actor.mkbRouteId);
  if (!known.some(({ id }) => id === mkbRouteId))
    return showNew(r, company, form.with({ mkbRouteId: t.unknownMkbRoute }));
  if (!promisableYears(r.today).includes(cohortYear))
    return showNew(r, company, form.with({ cohortYear: t.unknownYear }));
  const recorded = await recordCommitment(r, { companyId: company.id, mkbRouteId, cohortYear, ...facts.value });
  if (recorded.ok)
    return r.redirect(paths.commitment({ companyId: company.id, commitmentId: recorded.id }), {
      tone: 'success',
      message: t.recorded,
    });
  if (recorded.fault !== 'same_exists') return r.notFound();
  return showNew(r, company, form.with({ level: t.sameExists }), { same: recorded.same });
}

async function save(r: OfCommitment): Promise<Response> {
  const found = await editable(r);
  if (!found) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(factsForm(r.lang), r.form);
  if (!parsed.ok) return showEdit(r, found, parsed.form, { seen: parsed.form.text('seen') });
  const changed = await changeCommitment(r, r.params, parsed.value, parsed.form.text('seen'));
  if (changed.ok) return r.redirect(paths.commitment(r.params), { tone: 'success', message: t.changed });
  if (changed.fault === 'same_exists')
    return showEdit(r, found, parsed.form.with({ level: t.sameExists }), {
      same: changed.same,
      seen: parsed.form.text('seen'),
    });
  if (changed.fault === 'not_found') return r.notFound();
  const { stored } = changed;
  return showEdit(r, { ...found, commitment: stored }, parsed.form, { stored, seen: fingerprint(factsOf(stored)) });
}

async function showNew(
  r: OfCompany,
  company: CompanyDetails,
  form: FormState,
  more: Partial<CommitmentFormProps> = {},
): Promise<Response> {
  const mkbRoutes = await selectMkbRouteOptions(r.tx, r.actor.mkbRouteId);
  const aim = { mkbRoutes, years: promisableYears(r.today) };
  return r.page(
    { title: texts[r.lang].newTitle, width: 'narrow' },
    <CommitmentFormPage lang={r.lang} {...{ company, form, aim }} {...more} />,
    form.ok ? 200 : 422,
  );
}

function showEdit(
  r: OfCommitment,
  { company, commitment }: FoundCommitment,
  form: FormState,
  more: Partial<CommitmentFormProps> = {},
): Promise<Response> {
  return r.page(
    { title: texts[r.lang].editTitle, width: 'narrow' },
    <CommitmentFormPage
      lang={r.lang}
      {...{ company, commitment, form }}
      seen={fingerprint(factsOf(commitment))}
      {...more}
    />,
    more.stored ? 409 : form.ok ? 200 : 422,
  );
}

function showEnd(r: OfCommitment, found: FoundCommitment, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].endTitle, width: 'narrow' },
    <EndCommitmentPage lang={r.lang} {...found} form={form} />,
    form.ok ? 200 : 422,
  );
}
