import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import { readColumns } from '../../../shell/columns-form.tsx';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import type { ReadPlaces } from '../list/place-filter.ts';
import { readList } from '../list/read-list.ts';
import { exportCompanies } from './export-companies.ts';
import { countFound } from './export-store.ts';
import { columnsOf, usualColumns } from './rules/export-columns.ts';
import { texts } from './texts.ts';
import { ExportPage } from './views/export-view.tsx';

/** The list of companies as a file. The filter stands in the address, as it does in the list. */
export function mountExport(web: Web, places: ReadPlaces): void {
  web.staff.get(paths.companiesExport, (r) =>
    show(r, places, new FormState({ columns: [...usualColumns], format: 'xlsx' })),
  );
  web.staff.post(paths.companiesExport, async (r) => {
    const list = await readList(r, places);
    const parsed = readColumns(r.lang, r.form, columnsOf(list.place.near !== null));
    return parsed.ok ? exportCompanies(r, list, parsed.value) : show(r, places, parsed.form);
  });
}

async function show(r: StaffRequest, places: ReadPlaces, form: FormState): Promise<Response> {
  const { narrowed, place, query } = await readList(r, places);
  const count = await countFound(r.tx, { narrowed, near: (await place.near?.rows(narrowed)) ?? null });
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <ExportPage lang={r.lang} {...{ query, count, form }} columns={columnsOf(place.near !== null)} />,
    form.ok ? 200 : 422,
  );
}
