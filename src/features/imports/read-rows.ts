import type { Db } from '../../platform/db/db.ts';
import { freshPlans } from '../../platform/db/fresh-plans.ts';
import { openSheet } from '../../platform/spreadsheet/read/open-sheet.ts';
import { SheetError } from '../../platform/spreadsheet/read/read-sheet.ts';
import type { Deps } from '../../shell/index.ts';
import { readKnownCompanies, selectPeopleByEmails } from '../companies/index.ts';
import { checkRow } from './check-row.ts';
import {
  analyzeImported,
  type CompanyImport,
  refreshCounts,
  selectFile,
  selectImport,
  updateProgress,
  updateState,
} from './import-store.ts';
import type { FileFault } from './read-file.ts';
import { deleteRows, upsertRows } from './row-store.ts';
import { RowsSoFar } from './rows-so-far.ts';
import type { RowCells } from './rules/import-field.ts';
import { afterVerb } from './rules/import-state.ts';
import { mostRows } from './rules/limits.ts';
import type { RowFacts } from './rules/row-facts.ts';
import { saysNothing, tidyRow } from './rules/tidy-row.ts';
import { stageRow } from './stage-row.ts';

export type Working = Pick<Deps, 'db' | 'clock' | 'newId' | 'jobs' | 'mailWorks' | 'log'>;
export type Which = { institutionId: string; importId: string };

/** So many rows are written in one transaction. */
const atATime = 500;
/** After so many rows are checked, others get their turn. */
const inARow = 50;
/** As in run-rows.ts: a table that grows from nothing is planned for anew. */
const fewRows = 4000;

type Read = { number: number; cells: RowCells; facts: RowFacts | null };

/**
 * Reads every row of the file, checks it and keeps it. Begun anew when it stopped half-way; where another one works on the same import,
 * it leaves it to that.
 */
export async function readRows(parts: Working, which: Which): Promise<void> {
  const { db, clock } = parts;
  const found = await begin(db, clock.now(), which);
  if (!found) return;
  try {
    const soFar = new RowsSoFar(await readKnownCompanies(db, which.institutionId));
    let progress = 0;
    // While one batch is written, the next is read.
    let keeping = Promise.resolve(true);
    for await (const rows of batchesOf(found.reading, found.bytes)) {
      if (!(await keeping)) return;
      if (progress + rows.length > mostRows) return await stop(parts, which, 'too_many_rows');
      keeping = keep(parts, which, soFar, rows, progress);
      // Whoever awaits it above or below hears of an error.
      keeping.catch(() => {});
      progress += rows.length;
    }
    if (!(await keeping)) return;
    await (progress === 0 ? stop(parts, which, 'no_rows') : finish(parts, which));
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    await stop(parts, which, error.fault);
  }
}

const begin = (db: Db, now: Date, { institutionId, importId }: Which) =>
  db.inInstitution(institutionId, async (tx) => {
    const reading = await selectImport(tx, importId, { lock: true });
    const bytes = reading?.state === 'reading' ? await selectFile(tx, importId) : null;
    if (!reading || !bytes) return null;
    await deleteRows(tx, importId);
    await updateProgress(tx, importId, 0, now);
    return { reading, bytes };
  });

async function* batchesOf(reading: CompanyImport, bytes: Uint8Array): AsyncGenerator<Read[], void, undefined> {
  const { sheet, firstRow, columns, sbiScheme } = reading;
  const file = await openSheet(bytes, reading.kind === 'fixed' ? reading.breaks : null);
  let batch: Read[] = [];
  for await (const { number, cells: all } of file.rows(sheet)) {
    if (number < firstRow) continue;
    const cells = tidyRow(all, columns);
    if (saysNothing(cells)) continue;
    batch.push({ number, cells, facts: checkRow('nl', cells, sbiScheme).facts });
    if (batch.length % inARow === 0) await new Promise((resolve) => setImmediate(resolve));
    if (batch.length < atATime) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** False when another one took over since. */
function keep({ db, clock }: Working, which: Which, soFar: RowsSoFar, rows: readonly Read[], progress: number) {
  const { institutionId, importId } = which;
  return db.inInstitution(institutionId, async (tx) => {
    const now = await selectImport(tx, importId, { lock: true });
    if (now?.state !== 'reading' || now.progress !== progress) return false;
    const emails = rows.flatMap(({ facts }) => facts?.contact?.email ?? []);
    const people = Map.groupBy(await selectPeopleByEmails(tx, emails), ({ email }) => email);
    const staged = rows.map(({ number, cells, facts }) => {
      const beside = facts && soFar.beside(number, facts, people.get(facts.contact?.email ?? '') ?? []);
      const row = stageRow(number, cells, facts, beside);
      soFar.add(row);
      return row;
    });
    if (progress < fewRows) await freshPlans(tx);
    await upsertRows(tx, institutionId, importId, staged);
    await updateProgress(tx, importId, progress + rows.length, clock.now());
    return true;
  });
}

const finish = ({ db, clock }: Working, { institutionId, importId }: Which) =>
  db.inInstitution(institutionId, async (tx) => {
    const found = await selectImport(tx, importId, { lock: true });
    const state = found && afterVerb(found.state, 'finishReading');
    if (!state) return;
    await updateState(tx, importId, { state, at: clock.now() });
    await refreshCounts(tx, importId);
    await analyzeImported(tx, 'rows');
  });

/** Back to the columns, with why. */
const stop = ({ db, clock }: Working, { institutionId, importId }: Which, fault: FileFault) =>
  db.inInstitution(institutionId, async (tx) => {
    const found = await selectImport(tx, importId, { lock: true });
    const state = found && afterVerb(found.state, 'failReading');
    if (!state) return;
    await deleteRows(tx, importId);
    await updateState(tx, importId, { state, at: clock.now(), fault, progress: 0 });
  });
