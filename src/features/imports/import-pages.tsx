import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { FormState, type FormValues } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectRetentions, shift } from '../privacy/index.ts';
import { can } from './import-policy.ts';
import { type CompanyImport, selectImport, selectNewestImports } from './import-store.ts';
import { beginReading, beginRun, beginUndo, mapAgain, setOnAgain } from './move-import.ts';
import type { Chosen, FileFault } from './read-file.ts';
import { hasRows, selectRows } from './row-list-store.ts';
import { type Columns, columnFaults, type ImportField, importFields } from './rules/import-field.ts';
import { isStuck } from './rules/import-state.ts';
import { largestFile } from './rules/limits.ts';
import { countsOf } from './rules/row-counts.ts';
import { chooseColumns, dropImport, readOtherwise, startImport } from './start-import.ts';
import { texts } from './texts.ts';
import { ConfirmUndoPage, DonePage, UndonePage } from './views/done-view.tsx';
import { MappingPage } from './views/mapping-view.tsx';
import { PreviewPage } from './views/preview-view.tsx';
import { ProgressPage } from './views/progress-view.tsx';
import { StartPage } from './views/start-view.tsx';

type OfImport = StaffRequest<{ importId: string }>;

const uploadLimits = { largest: largestFile + 64 * 1024, seconds: 300, atOnce: 2 };
const shownImports = 20;
const shownRows = 10;

/** Bringing in a file of companies: choosing it, its columns, what it brings, doing it and undoing it. */
export function mountImport(web: Web): void {
  web.staff.get(paths.companyImports, (r) => showStart(r));
  web.staff.upload(paths.companyImports, saveFile, {
    ...uploadLimits,
    onFault: (r, fault) => showStart(r, texts[r.lang].uploadFaults[fault]),
  });
  web.staff.get(paths.companyImport, (r) => show(r));
  web.staff.post(paths.companyImport, saveColumns);
  web.staff.post(paths.companyImportOtherwise, readAnew);
  web.staff.post(paths.companyImportRemap, (r) => move(r, mapAgain));
  web.staff.post(paths.companyImportRun, (r) => move(r, beginRun));
  web.staff.post(paths.companyImportAgain, async (r) => {
    const moved = await setOnAgain(r, r.params.importId);
    if (moved === 'not_found') return r.notFound();
    const message = moved === 'moved' ? texts[r.lang].wentOn : texts[r.lang].notStuck;
    return r.redirect(paths.companyImport(r.params), { tone: 'info', message });
  });
  web.staff.get(paths.companyImportUndo, confirmUndo);
  web.staff.post(paths.companyImportUndo, (r) => move(r, beginUndo));
  web.staff.post(paths.companyImportDrop, async (r) => {
    const dropped = await dropImport(r, r.params.importId);
    if (!dropped) return r.notFound();
    return r.redirect(paths.companyImports(), { tone: 'info', message: texts[r.lang].dropped });
  });
}

async function showStart(r: StaffRequest, fault?: string): Promise<Response> {
  if (!can.bringIn(r.actor)) return r.notFound();
  const imports = await selectNewestImports(r.tx, shownImports);
  const form = new FormState({}, fault ? { file: fault } : {});
  return r.page(
    { title: texts[r.lang].title },
    <StartPage lang={r.lang} form={form} imports={imports} />,
    fault ? 422 : 200,
  );
}

async function saveFile(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const bytes = r.files.get('file');
  if (!bytes) return showStart(r, t.chooseFile);
  if (bytes.byteLength > largestFile) return showStart(r, t.uploadFaults.too_large);
  const started = await startImport(r, { fileName: r.fileNames.get('file') ?? '', bytes });
  if (started.ok) return r.redirect(paths.companyImport({ importId: started.id }));
  return started.fault === 'not_allowed' ? r.notFound() : showStart(r, t.fileFaults[started.fault]);
}

/** The page of an import is that of the state it is in. */
async function show(r: OfImport): Promise<Response> {
  const { lang, tx, now } = r;
  const t = texts[lang];
  const found = await reach(r);
  if (!found) return r.notFound();
  const { state, id } = found;
  switch (state) {
    case 'mapping':
      return showMapping(r, found, { fileFault: found.fault as FileFault | null });
    case 'reading':
    case 'running':
    case 'undoing':
      return r.page(
        { title: t.working[state].title, width: 'narrow' },
        <ProgressPage {...{ lang, found, state }} isStuck={isStuck(state, found.progressedAt, now)} />,
      );
    case 'checked':
      return r.page(
        { title: t.previewTitle, width: 'wide' },
        <PreviewPage lang={lang} found={found} rows={await selectRows(tx, id, 'all', 0, shownRows)} />,
      );
    case 'done':
      return r.page(
        { title: t.doneTitle },
        <DonePage lang={lang} found={found} undoUntil={await lastDayToUndo(r, found)} />,
      );
    case 'undone':
      return r.page({ title: t.undoneTitle }, <UndonePage lang={lang} found={found} hasRows={await hasRows(tx, id)} />);
  }
}

const reach = (r: OfImport): Promise<CompanyImport | null> =>
  can.bringIn(r.actor) ? selectImport(r.tx, r.params.importId) : Promise.resolve(null);

async function lastDayToUndo({ tx, today }: OfImport, { id, finishedAt }: CompanyImport): Promise<string | null> {
  if (!finishedAt || !(await hasRows(tx, id))) return null;
  return shift(dateInNetherlands(finishedAt), (await selectRetentions(tx, today)).import);
}

type Mapping = {
  isFaulty?: boolean;
  fileFault?: FileFault | null;
  breaks?: { typed: string; isFaulty: boolean };
};

function showMapping(r: OfImport, found: CompanyImport, { isFaulty, fileFault = null, breaks }: Mapping) {
  return r.page(
    { title: texts[r.lang].mappingTitle, width: 'wide' },
    <MappingPage
      lang={r.lang}
      found={found}
      faults={isFaulty ? columnFaults(found.columns) : []}
      fileFault={fileFault}
      breaks={breaks ?? { typed: found.breaks.join(', '), isFaulty: false }}
    />,
    isFaulty || breaks?.isFaulty ? 422 : 200,
  );
}

async function saveColumns(r: OfImport): Promise<Response> {
  const { importId } = r.params;
  const chosen = await chooseColumns(r, importId, {
    columns: postedColumns(r.form),
    sbiScheme: r.form.sbiScheme === '2008' ? '2008' : '2025',
    source: one(r.form.source).trim().slice(0, 120),
  });
  if (!chosen.ok) return answer(r, 'wrong_state');
  if (chosen.faults.length === 0) return answer(r, await beginReading(r, importId));
  const found = await reach(r);
  return found ? showMapping(r, found, { isFaulty: true }) : r.notFound();
}

/** A column by its number; anything else is none. */
function postedColumns(form: FormValues): Columns {
  const columns: Columns = {};
  for (const field of importFields) {
    const text = one(form[field]);
    if (/^\d{1,3}$/.test(text)) columns[field as ImportField] = Number(text);
  }
  return columns;
}

async function readAnew(r: OfImport): Promise<Response> {
  const found = await reach(r);
  if (!found) return r.notFound();
  const numberIn = (name: string) => (/^\d{1,7}$/.test(one(r.form[name])) ? Number(one(r.form[name])) : undefined);
  const chosen: Chosen = {};
  const [sheet, headerRow] = [numberIn('sheet'), numberIn('headerRow')];
  if (sheet !== undefined) chosen.sheet = sheet;
  // On another sheet the names stand elsewhere, and in other columns they are other ones.
  if (headerRow !== undefined && (sheet === undefined || sheet === found.sheet)) chosen.headerRow = headerRow;
  if (found.kind === 'fixed') {
    const typed = one(r.form.breaks);
    const breaks = readBreaks(typed);
    if (!breaks) return showMapping(r, found, { breaks: { typed, isFaulty: true } });
    chosen.breaks = breaks;
  }
  const read = await readOtherwise(r, r.params.importId, chosen);
  if (read.ok) return r.redirect(paths.companyImport(r.params));
  if (read.fault === 'not_found') return answer(r, 'wrong_state');
  return showMapping(r, found, { fileFault: read.fault });
}

/** '4, 34' as numbers that grow; null when it is anything else. */
function readBreaks(typed: string): number[] | null {
  const parts = typed.split(/[,;\s]+/).filter(Boolean);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const breaks = parts.map(Number);
  return breaks.every((at, index) => at > (breaks[index - 1] ?? 0)) ? breaks : null;
}

async function confirmUndo(r: OfImport): Promise<Response> {
  const found = await reach(r);
  if (found?.state !== 'done') return r.notFound();
  const { added, filled } = countsOf(found.counts);
  return r.page(
    { title: texts[r.lang].undo, width: 'narrow' },
    <ConfirmUndoPage lang={r.lang} found={found} rows={added + filled} />,
  );
}

type Moved = Awaited<ReturnType<typeof beginRun>>;
const move = async (r: OfImport, verb: (r: OfImport, id: string) => Promise<Moved>): Promise<Response> =>
  answer(r, await verb(r, r.params.importId));

function answer(r: OfImport, moved: Moved): Response | Promise<Response> {
  const t = texts[r.lang];
  const back = paths.companyImport(r.params);
  switch (moved) {
    case 'moved':
      return r.redirect(back);
    case 'not_found':
      return r.notFound();
    case 'wrong_state':
      return r.redirect(back, { tone: 'error', message: t.wrongState });
    case 'nothing_to_do':
      return r.redirect(back, { tone: 'error', message: t.nothingToDo });
  }
}

const one = (value: FormValues[string] | undefined): string =>
  Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '');
