import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import { eraseAuditDetails } from '../../platform/audit/erase-audit-details.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { forgetExpired } from '../../platform/identity/sessions.ts';
import { selectInstitutions } from '../../shell/index.ts';
import { deleteAgreement, selectWithAddenda } from './erase-store.ts';
import { eraseSubject, planFor } from './erase-subject.ts';
import { type Retentions, selectRetentions } from './retention-store.ts';
import { clockIsCredible } from './rules/clock-guard.ts';
import { shift } from './rules/period.ts';
import { selectLastRuns, selectNewestLine, upsertRun } from './run-store.ts';
import { selectSubjectOfPerson } from './subject-store.ts';
import {
  areDue,
  deleteCodes,
  deleteImportRows,
  deleteLinks,
  deleteMails,
  deleteRequests,
  deleteScans,
  forgetSentAnswers,
  type SweepName,
  selectDue,
  sweepNames,
  sweepRule,
} from './sweep-store.ts';

export const retentionQueue = 'retention';
/** At night, in the Netherlands. */
export const retentionCron = '20 3 * * *';

/** Enough to be quick, few enough that nobody waits for the locks. */
const batch = 200;
/** One person is as much work as many other things. */
const batchOfPeople = 20;

type Applying = { db: Db; clock: Clock };

/** What a rule leaves alone: everything whose time ended before this day goes. */
export const cutoffOf = (retentions: Retentions, name: SweepName, today: IsoDate): IsoDate =>
  shift(today, retentions[sweepRule[name]], -1);

/**
 * The nightly job: for every hogeschool, and for the installation, what is kept too long goes. May run again on the same day:
 * a hogeschool that was done is left alone. One that fails does not keep the others waiting; its error is thrown at the end. With `confirmed` one hogeschool is done whatever the clock says.
 */
export async function applyRetention(applying: Applying, confirmed?: { institutionId: string }): Promise<void> {
  const institutions = await applying.db.asIdentity(selectInstitutions);
  const failures: unknown[] = [];
  for (const { id } of institutions.filter((one) => !confirmed || one.id === confirmed.institutionId))
    await applyToInstitution(applying, id, confirmed !== undefined).catch((failure) => failures.push(failure));
  if (!confirmed) await forgetSignIns(applying, institutions).catch((failure) => failures.push(failure));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `retention failed ${failures.length} times`);
}

async function forgetSignIns({ db, clock }: Applying, institutions: readonly { id: string }[]): Promise<void> {
  const today = dateInNetherlands(clock.now());
  const [first] = institutions;
  if (!first) return;
  const { sign_in: kept, refused } = await db.inInstitution(first.id, async (tx) => ({
    sign_in: (await selectRetentions(tx, today)).sign_in,
    refused: (await selectLastRuns(tx)).last?.state === 'refused',
  }));
  const before = new Date(`${shift(today, kept, -1)}T00:00:00Z`);
  await db.asIdentity((tx) => forgetExpired(tx, clock.now(), refused ? null : before));
}

async function applyToInstitution({ db, clock }: Applying, institutionId: string, confirmed: boolean): Promise<void> {
  const now = clock.now();
  const today = dateInNetherlands(now);
  const start = await db.inInstitution(institutionId, async (tx) => {
    const { last, applied } = await selectLastRuns(tx);
    if (!confirmed && last?.runOn === today) return null;
    const lastKnown = applied?.at ?? (await selectNewestLine(tx));
    if (!confirmed && !clockIsCredible(now, lastKnown)) {
      // No line in the log: it would make the next night believe this clock.
      await upsertRun(tx, institutionId, { runOn: today, state: 'refused', counts: {}, at: now });
      return null;
    }
    return selectRetentions(tx, today);
  });
  if (!start) return;
  const counts: Record<string, number> = {};
  for (const name of sweepNames) {
    const cutoff = cutoffOf(start, name, today);
    counts[name] = 0;
    const limit = name === 'person' ? batchOfPeople : batch;
    let after: string | null = null;
    do {
      const swept: { last: string | null; done: number } = await db.inInstitution(institutionId, async (tx) => {
        const ids = await selectDue(tx, name, cutoff, { after, limit });
        const done = await sweep({ tx, institutionId, now, today, cutoff }, name, ids);
        return { last: ids.length === limit ? (ids.at(-1) ?? null) : null, done };
      });
      counts[name] += swept.done;
      after = swept.last;
    } while (after !== null);
  }
  await db.inInstitution(institutionId, async (tx) => {
    await forgetSentAnswers(tx);
    await upsertRun(tx, institutionId, { runOn: today, state: 'applied', counts, at: now });
    await recordAudit(tx, institutionId, theProduct, now, {
      action: 'retention.applied',
      subjectKind: 'institution',
      subjectId: institutionId,
      after: { counts },
    });
  });
}

type Sweeping = { tx: Tx; institutionId: string; now: Date; today: IsoDate; cutoff: IsoDate };

/** Removes these things; answers how many went. */
async function sweep(at: Sweeping, name: SweepName, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { tx, institutionId, now } = at;
  const log = { kind: 'institution', id: institutionId };
  switch (name) {
    case 'agreement':
    case 'withdrawn': {
      const aboutIds = await selectWithAddenda(tx, ids);
      for (const id of ids) await deleteAgreement(tx, id, at.today);
      await eraseAuditDetails(tx, institutionId, theProduct, now, log, { aboutIds });
      return ids.length;
    }
    case 'scan':
      await deleteScans(tx, ids);
      await eraseAuditDetails(tx, institutionId, theProduct, now, log, { aboutIds: ids });
      return ids.length;
    case 'log':
      return eraseAuditDetails(tx, institutionId, theProduct, now, log, { lineIds: ids });
    case 'person':
      return erasePeople(at, ids);
    default: {
      const remove = {
        import: deleteImportRows,
        mail: deleteMails,
        code: deleteCodes,
        link: deleteLinks,
        request: deleteRequests,
      }[name];
      await remove(tx, ids);
      return ids.length;
    }
  }
}

/** Whoever shares an address with somebody who is still needed, or whose time is not over, stays. */
async function erasePeople(
  { tx, institutionId, now, today, cutoff }: Sweeping,
  ids: readonly string[],
): Promise<number> {
  let erased = 0;
  for (const id of ids) {
    const subject = await selectSubjectOfPerson(tx, id);
    // Also leaves out whoever went a moment ago, with another of the same address.
    if (!(await areDue(tx, 'person', cutoff, subject.personIds))) continue;
    if ((await planFor(tx, subject, today)).person.verdict === 'keep') continue;
    await eraseSubject({ tx, institutionId, by: theProduct, now, today }, subject);
    erased += 1;
  }
  return erased;
}
