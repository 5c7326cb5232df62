import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectMoments } from '../companies/index.ts';
import { selectMkbRouteChoices } from '../people/index.ts';
import { associationForm, filledAssociation } from './association-forms.ts';
import { can } from './association-policy.ts';
import { selectAssociations, selectMkbRoutesOf } from './association-store.ts';
import { selectCallsOf } from './call-store.ts';
import { findAssociation, type OfAssociation, pageOf } from './find-association.ts';
import { selectMembers } from './member-store.ts';
import { selectContactsOf } from './people-store.ts';
import type { Association } from './rules/association.ts';
import { addAssociation, changeAssociation, chooseMkbRoutes } from './save-association.ts';
import { texts } from './texts.ts';
import { AssociationFormPage } from './views/association-form-view.tsx';
import { AssociationListPage } from './views/association-list-view.tsx';
import { AssociationPage } from './views/association-view.tsx';
import { MkbRoutesFormPage } from './views/mkb-routes-form-view.tsx';

/** The associations, one with all that hangs on it, its facts and the Mkb-routes of its sector. */
export function mountAssociations(web: Web): void {
  web.staff.get(paths.branchAssociations, async (r) => {
    if (!can.see(r.actor)) return r.notFound();
    const page = pageOf(r.query);
    const found = await selectAssociations(r.tx, { page, today: r.today });
    return r.page(
      { title: texts[r.lang].title },
      <AssociationListPage lang={r.lang} {...found} page={page} mayAdd={can.edit(r.actor)} />,
    );
  });
  web.staff.get(paths.branchAssociationNew, (r) =>
    can.edit(r.actor) ? showForm(r, null, new FormState()) : r.notFound(),
  );
  web.staff.post(paths.branchAssociationNew, (r) => save(r, null));
  web.staff.get(paths.branchAssociation, show);
  web.staff.get(paths.branchAssociationEdit, async (r) => {
    const association = await findAssociation(r, 'edit');
    return association ? showForm(r, association, filledAssociation(association)) : r.notFound();
  });
  web.staff.post(paths.branchAssociationEdit, async (r) => {
    const association = await findAssociation(r, 'edit');
    return association ? save(r, association) : r.notFound();
  });
  web.staff.get(paths.branchMkbRoutes, async (r) => {
    const association = await findAssociation(r, 'edit');
    if (!association) return r.notFound();
    const [choices, chosen] = await Promise.all([selectMkbRouteChoices(r.tx), selectMkbRoutesOf(r.tx, association.id)]);
    return r.page(
      { title: texts[r.lang].mkbRoutesTitle(association.name), width: 'narrow' },
      <MkbRoutesFormPage lang={r.lang} {...{ association, choices, chosen }} />,
    );
  });
  web.staff.post(paths.branchMkbRoutes, async (r) => {
    const known = new Set((await selectMkbRouteChoices(r.tx)).map(({ id }) => id));
    const wanted = new FormState(r.form).list('mkbRouteId').filter((id) => known.has(id));
    if (!(await chooseMkbRoutes(r, r.params.associationId, wanted))) return r.notFound();
    return r.redirect(paths.branchAssociation(r.params), { tone: 'success', message: texts[r.lang].saved });
  });
}

/** As many as a page can show without getting in the way. */
const momentsShown = 50;

async function show(r: OfAssociation): Promise<Response> {
  const association = await findAssociation(r, 'see');
  if (!association) return r.notFound();
  const page = pageOf(r.query);
  const [members, contacts, moments, calls, mkbRoutes] = await Promise.all([
    selectMembers(r.tx, association.id, page),
    selectContactsOf(r.tx, association.id),
    selectMoments(r.tx, { branchAssociationId: association.id }, momentsShown),
    selectCallsOf(r.tx, association.id),
    selectMkbRoutesOf(r.tx, association.id),
  ]);
  return r.page(
    { title: association.name },
    <AssociationPage
      lang={r.lang}
      today={r.today}
      {...{ association, members, contacts, moments, calls, mkbRoutes, page }}
      mayEdit={can.edit(r.actor)}
    />,
  );
}

async function save(r: StaffRequest<object>, association: Association | null): Promise<Response> {
  if (!can.edit(r.actor)) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(associationForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, association, parsed.form);
  const saved = association
    ? await changeAssociation(r, association.id, parsed.value)
    : await addAssociation(r, parsed.value);
  if (saved.ok)
    return r.redirect(paths.branchAssociation({ associationId: saved.id }), { tone: 'success', message: t.saved });
  return saved.fault === 'not_found' ? r.notFound() : showForm(r, association, parsed.form.with({ name: t.nameTaken }));
}

function showForm(r: StaffRequest<object>, association: Association | null, form: FormState): Promise<Response> {
  const t = texts[r.lang];
  return r.page(
    { title: association ? t.editTitle(association.name) : t.newTitle, width: 'narrow' },
    <AssociationFormPage lang={r.lang} {...{ association, form }} />,
    form.ok ? 200 : 422,
  );
}
