import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { filterQuery, readFilter } from '../list-address.ts';
import { exportAgreements } from './export-agreements.ts';
import { countFound } from './export-store.ts';
import { exportColumns, exportFormats, usualColumns } from './rules/export-columns.ts';
import { archiveTexts } from './texts.ts';
import { ExportPage } from './views/export-view.tsx';

const exportForm = formSchema((f) =>
  z.object({ columns: f.list(exportColumns), format: f.choice(exportFormats), filter: f.optionalText(2000) }),
);

/** The list as a file: which columns, and of which kind. */
export function mountExport(web: Web): void {
  web.staff.get(paths.agreementsExport, (r) =>
    show(r, r.query.toString(), new FormState({ columns: [...usualColumns], format: 'xlsx' })),
  );
  web.staff.post(paths.agreementsExport, (r) => {
    const parsed = parseForm(exportForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form.text('filter'), parsed.form);
    const { filter, columns, format } = parsed.value;
    if (columns.length === 0) return show(r, filter, parsed.form.with({ columns: archiveTexts[r.lang].chooseAColumn }));
    return exportAgreements(r, readFilter(new URLSearchParams(filter)), { columns, format });
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
