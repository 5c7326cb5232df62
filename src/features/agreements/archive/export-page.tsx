import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import { readColumns } from '../../../shell/columns-form.tsx';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { filterQuery, readFilter } from '../list-address.ts';
import { exportAgreements } from './export-agreements.ts';
import { countFound } from './export-store.ts';
import { exportColumns, usualColumns } from './rules/export-columns.ts';
import { archiveTexts } from './texts.ts';
import { ExportPage } from './views/export-view.tsx';

/** The list as a file: which columns, and of which kind. */
export function mountExport(web: Web): void {
  web.staff.get(paths.agreementsExport, (r) =>
    show(r, r.query.toString(), new FormState({ columns: [...usualColumns], format: 'xlsx' })),
  );
  web.staff.post(paths.agreementsExport, (r) => {
    const parsed = readColumns(r.lang, r.form, exportColumns);
    const filter = parsed.form.text('filter');
    if (!parsed.ok) return show(r, filter, parsed.form);
    return exportAgreements(r, readFilter(new URLSearchParams(filter)), parsed.value);
  });
}

async function show(r: StaffRequest, query: string, form: FormState): Promise<Response> {
  const filter = readFilter(new URLSearchParams(query));
  const count = await countFound(r.tx, r.actor, filter, r.now);
  return r.page(
    { title: archiveTexts[r.lang].exportTitle, width: 'narrow' },
    <ExportPage lang={r.lang} query={filterQuery(filter).toString()} count={count} form={form} />,
    form.ok ? 200 : 422,
  );
}
