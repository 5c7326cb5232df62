import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { freshPlans } from '../../platform/db/fresh-plans.ts';
import { databaseTrouble } from '../../platform/db/trouble.ts';
import { errorFields } from '../../platform/log.ts';
import { audit, selectActorOfRole } from '../../shell/index.ts';
import { type Arrived, type ArrivingCompany, bringInCompanies } from '../companies/index.ts';
import { placeOf } from './check-row.ts';
import { can } from './import-policy.ts';
import { addProgress, analyzeImported, refreshCounts, selectImport, updateState } from './import-store.ts';
import type { Which, Working } from './read-rows.ts';
import {
  closeRest,
  countCompanies,
  type RowOutcome,
  type RowToBring,
  selectToBring,
  writeOutcomes,
} from './row-store.ts';
import { afterVerb } from './rules/import-state.ts';
import { togetherOf } from './rules/place-row.ts';
import { countsOf } from './rules/row-counts.ts';

/** So many companies in one transaction: enough to be quick, few enough that nobody waits for their rows. */
const companiesAtATime = 250;

/** While these few are done, tables may grow from nothing, and what is planned for nothing is slow for thousands. */
const fewRows = 4000;
/** So many batches at the same time: while one is written, the next is put together. */
const atOnce = 2;

/**
 * Brings in what was decided, as whoever began it and as far as that role still goes. Each batch is a transaction with what came of it, so
 * a job that runs twice does nothing twice. Of a batch that breaks each company is tried by itself, and one that breaks is left out.
 */
export async function runRows(parts: Working, which: Which): Promise<void> {
  const { db, clock } = parts;
  // Also when one breaks, the other is done before the job ends.
  const runs = await Promise.allSettled(Array.from({ length: atOnce }, () => runBatches(parts, which)));
  for (const run of runs) if (run.status === 'rejected') throw run.reason;
  const isDone = await db.inInstitution(which.institutionId, (tx) => finish(tx, which, clock.now()));
  if (isDone) await db.inInstitution(which.institutionId, (tx) => analyzeImported(tx, 'companies'));
}

async function runBatches(parts: Working, which: Which): Promise<void> {
  const { db } = parts;
  let size = companiesAtATime;
  let after = 0;
  for (;;)
    try {
      const place = { ...which, after };
      const did = await db.inInstitution(which.institutionId, (tx) => step(parts, tx, place, size));
      if (did === null) return;
      if (did.before < fewRows && did.before + did.rows >= fewRows)
        await db.inInstitution(which.institutionId, (tx) => analyzeImported(tx, 'companies'));
      after = did.last;
      size = Math.min(companiesAtATime, size * 2);
    } catch (error) {
      if (databaseTrouble(error as Error)) throw error;
      parts.log('company_import_failed', { import: which.importId, companies: size, ...errorFields(error) });
      if (size === 1) await db.inInstitution(which.institutionId, (tx) => leaveOut(tx, { ...which, after }));
      else size = 1;
    }
}

type Place = Which & {
  /** The row before which nothing is left to do. */
  after: number;
};
type Did = { last: number; before: number; rows: number };

/** What was done; null when nothing is left to do. */
async function step(parts: Working, tx: Tx, place: Place, size: number): Promise<Did | null> {
  const { institutionId, importId } = place;
  const now = parts.clock.now();
  const today = dateInNetherlands(now);
  const found = await selectImport(tx, importId);
  if (found?.state !== 'running') return null;
  const actor = await selectActorOfRole(tx, institutionId, found.roleAssignmentId, today);
  if (!actor || !can.bringIn(actor)) {
    await closeRest(tx, importId, 'not_allowed');
    return null;
  }
  const rows = await selectToBring(tx, place, size);
  if (rows.length === 0) return null;
  if (found.progress < fewRows) await freshPlans(tx);
  const act = { tx, actor, now, today, deps: parts };
  const groups = Map.groupBy(rows, ({ lead }) => lead);
  const arrived = await bringInCompanies(
    act,
    [...groups].map(([key, group]) => arriving(key, group)),
    found.source,
  );
  await writeOutcomes(tx, importId, outcomesOf(groups, arrived));
  await addProgress(tx, importId, rows.length, now);
  return { last: rows.at(-1)?.lead ?? 0, before: found.progress, rows: rows.length };
}

function arriving(key: number, rows: readonly RowToBring[]): ArrivingCompany {
  const { staff, turnover, balanceSheet, ...facts } = togetherOf(rows.map((row) => row.facts.company));
  const [lead] = rows;
  return {
    key,
    existingId: lead?.decision === 'fill' ? lead.matchCompanyId : null,
    facts,
    figures: { staff, turnover, balanceSheet },
    contacts: rows.flatMap(({ number, facts: { contact } }) =>
      contact ? [{ ...contact, key: number, role: 'other' as const, signs: false }] : [],
    ),
    workplaces: rows.flatMap(({ number, facts: { workplace } }) =>
      workplace ? [{ ...workplace, location: workplace.location || placeOf(facts) || facts.name, key: number }] : [],
    ),
  };
}

function outcomesOf(groups: ReadonlyMap<number, readonly RowToBring[]>, arrived: readonly Arrived[]): RowOutcome[] {
  const byKey = new Map(arrived.map((one) => [one.key, one]));
  return [...groups].flatMap(([lead, rows]) => {
    const whole = byKey.get(lead);
    // Somebody took the number, or the company away, since it was decided: it is to be decided anew, with the next file.
    const refused = whole && (whole.arrival === 'kvk_taken' || whole.arrival === 'gone') ? whole : null;
    return rows.map(({ number }): RowOutcome => {
      if (refused) {
        const isTaken = refused.arrival === 'kvk_taken' && number === lead;
        return {
          number,
          outcome: refused.arrival === 'gone' ? 'gone' : 'undecided',
          made: null,
          match: isTaken ? 'kvk' : null,
          matchCompanyId: isTaken ? refused.companyId : null,
        };
      }
      const own = byKey.get(number);
      const made = own && Object.keys(own.made).length > 0 ? own.made : null;
      return { number, outcome: own?.arrival ?? 'same', made, match: null, matchCompanyId: null };
    });
  });
}

async function leaveOut(tx: Tx, place: Place): Promise<void> {
  const rows = await selectToBring(tx, place, 1);
  const left = { outcome: 'failed', made: null, match: null, matchCompanyId: null };
  await writeOutcomes(
    tx,
    place.importId,
    rows.map(({ number }) => ({ number, ...left })),
  );
}

/** Says that it is done, once nobody is at any of it any more. */
async function finish(tx: Tx, { institutionId, importId }: Which, now: Date): Promise<boolean> {
  const found = await selectImport(tx, importId, { lock: true });
  const state = found && afterVerb(found.state, 'finishRun');
  if (!state || (await countCompanies(tx, importId, 'to_bring')) > 0) return false;
  await refreshCounts(tx, importId);
  await updateState(tx, importId, { state, at: now });
  const actor = await selectActorOfRole(tx, institutionId, found.roleAssignmentId, dateInNetherlands(now));
  const counts = countsOf((await selectImport(tx, importId))?.counts ?? {});
  if (actor)
    await audit(
      { tx, actor, now },
      {
        action: 'companies.import_finished',
        subjectKind: 'institution',
        subjectId: institutionId,
        after: {
          file: found.fileName,
          companies: counts.madeCompanies,
          contacts: counts.madeContacts,
          workplaces: counts.madeWorkplaces,
        },
      },
    );
  return true;
}
