import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type Act, audit, selectActorOfRole } from '../../shell/index.ts';
import { selectPointers, takeOutCompanies, takeOutPeople } from '../companies/index.ts';
import { can } from './import-policy.ts';
import { type CompanyImport, refreshCounts, selectImport, updateProgress, updateState } from './import-store.ts';
import type { Which, Working } from './read-rows.ts';
import { selectPeopleMade, selectToUndo, writeUndone } from './row-store.ts';
import { afterVerb } from './rules/import-state.ts';
import { countsOf } from './rules/row-counts.ts';

const companiesAtATime = 200;

/**
 * Takes out what an import made, company by company and then the people who came along, who may be somebody's contact elsewhere in the same
 * file. A batch is a transaction, so what was done stays done when the job stops half-way.
 */
export async function undoRows(parts: Working, which: Which): Promise<void> {
  const inside = <T>(work: (act: Act, found: CompanyImport) => Promise<T>) => asWhoBegan(parts, which, work);
  for (let after: number | null = 0; after !== null; ) {
    const last: number = after;
    after = await inside((act, found) => undoCompanies(act, found, last));
  }
  for (let after: number | null = 0; after !== null; ) {
    const last: number = after;
    after = await inside((act, { id }) => undoPeople(act, id, last));
  }
  await inside(finish);
}

/** Null when it is not being undone, or the role of whoever began it has ended. */
async function asWhoBegan<T>(
  parts: Working,
  { institutionId, importId }: Which,
  work: (act: Act, found: CompanyImport) => Promise<T>,
): Promise<T | null> {
  return parts.db.inInstitution(institutionId, async (tx) => {
    const now = parts.clock.now();
    const today = dateInNetherlands(now);
    const found = await selectImport(tx, importId, { lock: true });
    if (found?.state !== 'undoing') return null;
    const actor = await selectActorOfRole(tx, institutionId, found.roleAssignmentId, today);
    if (actor && can.bringIn(actor)) return work({ tx, actor, now, today, deps: parts }, found);
    await end(tx, found, now);
    return null;
  });
}

/** The last company that was looked at; null at the end. */
async function undoCompanies(act: Act, { id, progress }: CompanyImport, after: number): Promise<number | null> {
  const place = { institutionId: act.actor.institutionId, importId: id, after };
  const rows = await selectToUndo(act.tx, place, companiesAtATime);
  if (rows.length === 0) return null;
  const companies = new Map(rows.flatMap(({ lead, made }) => (made.company ? [[lead, made.company.id]] : [])));
  const undone = await takeOutCompanies(
    act,
    await selectPointers(act.tx),
    rows.map(({ number, lead, made }) => ({ key: number, companyId: companies.get(lead) ?? null, made })),
  );
  await writeUndone(act.tx, id, undone);
  await updateProgress(act.tx, id, progress + rows.length, act.now);
  return rows.at(-1)?.lead ?? null;
}

/** The last row that was looked at; null at the end. */
async function undoPeople(act: Act, importId: string, after: number): Promise<number | null> {
  const people = await selectPeopleMade(
    act.tx,
    { institutionId: act.actor.institutionId, importId, after },
    companiesAtATime,
  );
  const last = people.at(-1);
  if (!last) return null;
  await takeOutPeople(act, await selectPointers(act.tx), people);
  await updateProgress(act.tx, importId, (await selectImport(act.tx, importId))?.progress ?? 0, act.now);
  return last.number;
}

async function finish(act: Act, found: CompanyImport): Promise<void> {
  await end(act.tx, found, act.now);
  const { removed, kept } = countsOf((await selectImport(act.tx, found.id))?.counts ?? {});
  await audit(act, {
    action: 'companies.import_undone',
    subjectKind: 'institution',
    subjectId: act.actor.institutionId,
    after: { file: found.fileName, removedLines: removed, keptLines: kept },
  });
}

async function end(tx: Tx, found: CompanyImport, now: Date): Promise<void> {
  const state = afterVerb(found.state, 'finishUndo');
  if (!state) return;
  await refreshCounts(tx, found.id);
  await updateState(tx, found.id, { state, at: now });
}
