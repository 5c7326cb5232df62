import { paths } from '../../paths.ts';
import { type FieldErrors, FormState, type FormValues } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { correctRow } from './correct-row.ts';
import { decideRows } from './decide-rows.ts';
import { downloadFaults } from './download-faults.ts';
import { can } from './import-policy.ts';
import { type CompanyImport, selectImport } from './import-store.ts';
import { faultsOf } from './row-faults.ts';
import { countUndecided, selectRows } from './row-list-store.ts';
import { selectRow } from './row-store.ts';
import { type Decision, decisionsOf, type Match, matches } from './rules/decisions.ts';
import { type RowField, rowFields } from './rules/import-field.ts';
import { rowsPerPage } from './rules/limits.ts';
import { countsOf } from './rules/row-counts.ts';
import { texts } from './texts.ts';
import { CorrectPage } from './views/correct-view.tsx';
import { DuplicatesPage } from './views/duplicates-view.tsx';
import { FaultsPage } from './views/faults-view.tsx';
import { RowsPage, type ShownOnly, shownOnly } from './views/rows-view.tsx';

type OfImport = StaffRequest<{ importId: string }>;
type OfRow = StaffRequest<{ importId: string; number: string }>;

/** The rows of an import: faults to correct, duplicates to decide on, and what came of each. */
export function mountImportRows(web: Web): void {
  web.staff.get(paths.companyImportFaults, showFaults);
  web.staff.post(paths.companyImportFaults, async (r) => {
    const found = await reach(r);
    return found ? downloadFaults(r, found) : r.notFound();
  });
  web.staff.get(paths.companyImportRow, showRow);
  web.staff.post(paths.companyImportRow, saveRow);
  web.staff.get(paths.companyImportDuplicates, (r) => showDuplicates(r));
  web.staff.post(paths.companyImportDuplicates, decide);
  web.staff.get(paths.companyImportRows, showRows);
}

const reach = (r: StaffRequest<{ importId: string }>): Promise<CompanyImport | null> =>
  can.bringIn(r.actor) ? selectImport(r.tx, r.params.importId) : Promise.resolve(null);

/** The row after which a page begins. */
const afterOf = ({ query }: OfImport): number => {
  const text = query.get('na') ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : 0;
};

const pageOf = <Row extends { number: number }>(all: readonly Row[], after: number) => {
  const rows = all.slice(0, rowsPerPage);
  return { rows, isContinued: after > 0, next: all.length > rowsPerPage ? (rows.at(-1)?.number ?? null) : null };
};

async function showFaults(r: OfImport): Promise<Response> {
  const found = await reach(r);
  if (!found) return r.notFound();
  const after = afterOf(r);
  const page = pageOf(await selectRows(r.tx, found.id, 'faulty', after), after);
  const rows = page.rows.map((row) => ({ ...row, faults: faultsOf(r.lang, row, found.sbiScheme) }));
  return r.page(
    { title: texts[r.lang].faultsTitle, width: 'wide' },
    <FaultsPage lang={r.lang} found={found} {...page} rows={rows} />,
  );
}

/** The row of a path when it has a fault that can still be corrected. */
async function faultyRow(r: OfRow) {
  const found = await reach(r);
  const number = /^\d{1,7}$/.test(r.params.number) ? Number(r.params.number) : 0;
  const row = found?.state === 'checked' ? await selectRow(r.tx, found.id, number) : null;
  return found && row && !row.facts ? { found, row } : null;
}

async function showRow(r: OfRow): Promise<Response> {
  const there = await faultyRow(r);
  if (!there) return r.notFound();
  const { found, row } = there;
  const values = Object.fromEntries(rowFields.map((field) => [field, row.cells[field] ?? '']));
  return showForm(r, found, row.number, new FormState(values, faultsOf(r.lang, row, found.sbiScheme)), 200);
}

function showForm(r: OfRow, found: CompanyImport, number: number, form: FormState, status: 200 | 422) {
  const t = texts[r.lang];
  return r.page(
    { title: t.correctTitle(String(number)) },
    <CorrectPage lang={r.lang} found={found} number={number} form={form} />,
    status,
  );
}

async function saveRow(r: OfRow): Promise<Response> {
  const t = texts[r.lang];
  const { importId } = r.params;
  const there = await faultyRow(r);
  if (!there) {
    const found = await reach(r);
    if (!found) return r.notFound();
    return r.redirect(paths.companyImportFaults({ importId }), { tone: 'info', message: t.noRowHere });
  }
  const { number } = there.row;
  const typed = (field: RowField) => one(r.form[field]);
  const corrected = await correctRow(r, r.lang, { importId, number }, typed);
  if (corrected.ok) {
    const [next] = await selectRows(r.tx, importId, 'faulty', 0, 1);
    if (!next)
      return r.redirect(paths.companyImport({ importId }), { tone: 'success', message: t.corrected(String(number)) });
    const message = t.correctedNext(String(number));
    return r.redirect(paths.companyImportRow({ importId, number: String(next.number) }), { tone: 'success', message });
  }
  if (corrected.fault === 'not_found') return r.notFound();
  const errors: FieldErrors = { ...corrected.faults, ...faultsOf(r.lang, { cells: {}, clash: corrected.clash }, null) };
  return showForm(r, there.found, number, new FormState(r.form, errors), 422);
}

async function showDuplicates(r: OfImport, refused?: { kind?: Match; message: string }): Promise<Response> {
  const found = await reach(r);
  if (found?.state !== 'checked') return r.notFound();
  const counts = countsOf(found.counts);
  const asked = matches.find((match) => match === r.query.get('soort'));
  const kind = refused?.kind ?? asked ?? matches.find((match) => counts[match] > 0) ?? 'kvk';
  const after = afterOf(r);
  const page = pageOf(await selectRows(r.tx, found.id, kind, after), after);
  const undecided = await countUndecided(r.tx, found.id, kind);
  return r.page(
    { title: texts[r.lang].duplicatesTitle, width: 'wide' },
    <DuplicatesPage lang={r.lang} {...{ found, kind, undecided }} {...page} message={refused?.message ?? null} />,
    refused ? 422 : 200,
  );
}

async function decide(r: OfImport): Promise<Response> {
  const t = texts[r.lang];
  const { importId } = r.params;
  const kind = matches.find((match) => match === one(r.form.kind));
  if (!(await reach(r))) return r.notFound();
  if (!kind) return showDuplicates(r, { message: t.chooseDecision });
  const isDecision = (text: string): text is Decision => decisionsOf[kind].some((one) => one === text);
  const byRow = Object.entries(r.form).flatMap(([name, value]) => {
    const number = /^row-(\d{1,7})$/.exec(name)?.[1];
    const decision = one(value);
    return number && isDecision(decision) ? [{ number: Number(number), decision }] : [];
  });
  const forAll = one(r.form.all);
  if (!isDecision(forAll) && byRow.length === 0) return showDuplicates(r, { kind, message: t.chooseDecision });
  let decided = 0;
  if (isDecision(forAll)) decided += (await decideRows(r, importId, kind, 'undecided', forAll)) ?? 0;
  for (const [decision, rows] of Map.groupBy(byRow, (row) => row.decision)) {
    const numbers = rows.map(({ number }) => number);
    decided += (await decideRows(r, importId, kind, numbers, decision)) ?? 0;
  }
  // On to where something is left to decide.
  const counts = countsOf((await reach(r))?.counts ?? {});
  const flash = { tone: 'success', message: t.decidedDone(String(decided)) } as const;
  if (counts.undecided === 0) return r.redirect(paths.companyImport({ importId }), flash);
  const last = /^\d{1,7}$/.test(one(r.form.last)) ? Number(one(r.form.last)) : 0;
  const [more] = await selectRows(r.tx, importId, kind, last, 1);
  const list = paths.companyImportDuplicates({ importId });
  return r.redirect(more ? `${list}?soort=${kind}&na=${last}` : list, flash);
}

async function showRows(r: OfImport): Promise<Response> {
  const found = await reach(r);
  if (!found || (found.state !== 'done' && found.state !== 'undone')) return r.notFound();
  const only: ShownOnly = shownOnly.find((one) => one === r.query.get('wat')) ?? 'all';
  const after = afterOf(r);
  const page = pageOf(await selectRows(r.tx, found.id, only, after), after);
  return r.page(
    { title: texts[r.lang].rowsTitle, width: 'wide' },
    <RowsPage lang={r.lang} found={found} only={only} {...page} />,
  );
}

const one = (value: FormValues[string] | undefined): string =>
  Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '');
