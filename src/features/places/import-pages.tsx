import { paths } from '../../paths.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { chooseColumns, dropImport, takeOverImport } from './bring-in-postcodes.ts';
import { selectSuspectKm } from './distance-store.ts';
import { selectPostcodeImport } from './import-store.ts';
import { selectCurrentPoints, selectPostcodeTables } from './postcode-store.ts';
import { readImport } from './read-import.ts';
import { type Columns, pointParts } from './rules/columns.ts';
import { texts } from './texts.ts';
import { ImportPage } from './views/import-view.tsx';

type OfImport = StaffRequest<{ importId: string }>;

/** Bringing in a file of points: its columns, what it brings, which suspects are right, and taking it over. */
export function mountPostcodeImport(web: Web): void {
  web.staff.get(paths.postcodeImport, (r) => show(r));
  web.staff.post(paths.postcodeImport, async (r) => {
    const { importId } = r.params;
    return (await chooseColumns(r, importId, postedColumns(r)))
      ? r.redirect(paths.postcodeImport({ importId }))
      : r.notFound();
  });
  web.staff.post(paths.postcodeImportUse, useImport);
  web.staff.post(paths.postcodeImportDrop, async (r) => {
    const dropped = await dropImport(r, r.params.importId);
    if (!dropped) return r.notFound();
    return r.redirect(paths.postcodes(), { tone: 'info', message: texts[r.lang].dropped });
  });
}

/** A column by its number; anything else is none. */
function postedColumns(r: OfImport): Columns {
  const chosen = pointParts.map((part) => {
    const text = String(r.form[part] ?? '');
    return [part, /^\d{1,2}$/.test(text) ? Number(text) : null];
  });
  return Object.fromEntries(chosen) as Columns;
}

async function useImport(r: OfImport): Promise<Response> {
  const t = texts[r.lang];
  const take = new Set(
    Object.entries(r.form).flatMap(([name, value]) => (value === 'new' ? [name.replace(/^suspect-/, '')] : [])),
  );
  const taken = await takeOverImport(r, r.params.importId, { seen: String(r.form.seen ?? ''), take });
  if (taken.ok)
    return r.redirect(paths.postcodes(), { tone: 'success', message: t.takenOver(formatNumber(r.lang, taken.codes)) });
  switch (taken.fault) {
    case 'not_found':
      return r.notFound();
    case 'no_points':
      return show(r, { message: t.noPoints, take });
    case 'changed_meanwhile':
      return show(r, { message: t.tableChanged, take });
  }
}

async function show(r: OfImport, refused?: { message: string; take: ReadonlySet<string> }): Promise<Response> {
  const draft = await selectPostcodeImport(r.tx, r.params.importId);
  if (!draft) return r.notFound();
  const [current, { current: table }, suspectKm] = await Promise.all([
    selectCurrentPoints(r.tx),
    selectPostcodeTables(r.tx),
    selectSuspectKm(r.tx),
  ]);
  const read = readImport(draft, current, suspectKm);
  if ('fault' in read) return r.notFound();
  return r.page(
    { title: texts[r.lang].importTitle },
    <ImportPage
      lang={r.lang}
      draft={draft}
      read={read}
      table={table}
      suspectKm={suspectKm}
      message={refused?.message ?? null}
      take={refused?.take ?? new Set()}
    />,
    refused ? 409 : 200,
  );
}
