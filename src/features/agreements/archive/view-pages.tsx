import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { filterQuery, readFilter } from '../list-address.ts';
import { callViewOtherwise, keepView, removeView, type ViewOutcome } from './keep-view.ts';
import { archiveTexts } from './texts.ts';
import { selectOptionalView, selectViews } from './view-store.ts';
import { RenameViewPage, ViewsPage } from './views/views-view.tsx';

const newForm = formSchema((f) => z.object({ name: f.text(60), isShared: f.checked(), filter: f.optionalText(2000) }));
const nameForm = formSchema((f) => z.object({ name: f.text(60) }));

/** Filters of the list under a name: made, used, renamed and removed. */
export function mountViews(web: Web): void {
  web.staff.get(paths.agreementViews, (r) => show(r, r.query.toString(), new FormState()));
  web.staff.post(paths.agreementViews, async (r) => {
    const parsed = parseForm(newForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form.text('filter'), parsed.form);
    const { name, isShared, filter } = parsed.value;
    const outcome = await keepView(r, { name, isShared, query: keptQuery(filter) });
    if (!outcome.ok && outcome.fault !== 'not_found')
      return show(r, filter, parsed.form.with({ name: archiveTexts[r.lang].viewFaults[outcome.fault] }));
    const query = filterQuery(readFilter(new URLSearchParams(filter)));
    return r.redirect(`${paths.agreements()}?${query}`, {
      tone: 'success',
      message: archiveTexts[r.lang].viewKept(name),
    });
  });
  web.staff.get(paths.agreementView, (r) => showRename(r, null));
  web.staff.post(paths.agreementView, async (r) => {
    const parsed = parseForm(nameForm(r.lang), r.form);
    if (!parsed.ok) return showRename(r, parsed.form);
    const outcome = await callViewOtherwise(r, r.params.viewId, parsed.value.name);
    if (!outcome.ok && outcome.fault === 'name_taken')
      return showRename(r, parsed.form.with({ name: archiveTexts[r.lang].viewFaults.name_taken }));
    return back(r, outcome, archiveTexts[r.lang].viewRenamed);
  });
  web.staff.post(paths.agreementViewRemove, async (r) =>
    back(r, await removeView(r, r.params.viewId), archiveTexts[r.lang].viewRemoved),
  );
}

/** Without the name that was searched for: a view is for work that comes back, and should not keep whom somebody looked up. */
const keptQuery = (query: string): string =>
  filterQuery({ ...readFilter(new URLSearchParams(query)), text: '' }).toString();

const back = (r: StaffRequest, outcome: ViewOutcome, message: string) =>
  outcome.ok ? r.redirect(paths.agreementViews(), { tone: 'success', message }) : r.notFound();

async function show(r: StaffRequest, query: string, form: FormState): Promise<Response> {
  const filter = readFilter(new URLSearchParams(query));
  return r.page(
    { title: archiveTexts[r.lang].viewsTitle },
    <ViewsPage
      lang={r.lang}
      query={filterQuery(filter).toString()}
      hasText={filter.text !== ''}
      // Also with nothing to keep when the form came back: what is wrong with it stands in the form.
      canKeep={keptQuery(query) !== '' || !form.ok}
      views={await selectViews(r.tx, r.actor)}
      mayShare={can.keepView(r.actor, { isShared: true })}
      form={form}
    />,
    form.ok ? 200 : 422,
  );
}

async function showRename(r: StaffRequest<{ viewId: string }>, form: FormState | null): Promise<Response> {
  const view = await selectOptionalView(r.tx, r.actor, r.params.viewId);
  if (!view || !can.keepView(r.actor, view)) return r.notFound();
  return r.page(
    { title: archiveTexts[r.lang].renameView, width: 'narrow' },
    <RenameViewPage lang={r.lang} view={view} form={form ?? new FormState({ name: view.name })} />,
    form && !form.ok ? 422 : 200,
  );
}
