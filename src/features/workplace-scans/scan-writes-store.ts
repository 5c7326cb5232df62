import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Answers } from './rules/answer.ts';
import type { Outcome, ScanAction } from './rules/outcome.ts';
import type { Respondent } from './rules/statement.ts';
import type { RescanReason, Scanned } from './rules/validity.ts';

export type NewScan = {
  id: string;
  companyId: string;
  workplaceId: string;
  functionTitle: string;
  coachPersonId: string | null;
  mkbRouteId: string | null;
  studentId: string | null;
  statementsVersion: number;
  ownerId: string;
};
export type NewPart = {
  id: string;
  respondent: Respondent;
  personId: string | null;
  name: string;
  email: string | null;
  language: Lang;
};

/** False when another scan of this workplace is open. */
export async function insertScan(tx: Tx, institutionId: string, scan: NewScan, now: Date): Promise<boolean> {
  const added = await tx
    .insertInto('workplaceScan')
    .values({ institutionId, ...scan, state: 'asked', startedBy: scan.ownerId, startedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'workplaceId'])
        .where('state', 'in', [sql.lit('asked'), sql.lit('talk')])
        .doNothing(),
    )
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertParts(
  tx: Tx,
  institutionId: string,
  scanId: string,
  parts: readonly NewPart[],
): Promise<void> {
  await tx
    .insertInto('workplaceScanPart')
    .values(parts.map((part) => ({ institutionId, scanId, ...part })))
    .execute();
}

/** Keeps answers beside those that are there. */
export async function mergeAnswers(tx: Tx, partId: string, answers: Answers): Promise<void> {
  await tx
    .updateTable('workplaceScanPart')
    .set({ answers: sql`answers || ${json(answers)}` })
    .where('id', '=', partId)
    .execute();
}

export type PartChange = Partial<{
  answers: Answers;
  sentAt: Date | null;
  typedBy: string | null;
  missedAt: Date | null;
  personId: string | null;
  name: string;
  email: string | null;
}>;

export async function updatePart(tx: Tx, partId: string, { answers, ...change }: PartChange): Promise<void> {
  await tx
    .updateTable('workplaceScanPart')
    .set({ ...change, ...(answers && { answers: json(answers) }) })
    .where('id', '=', partId)
    .execute();
}

/** Whoever did not send a part was not waited for. */
export async function markMissed(tx: Tx, scanId: string, now: Date): Promise<void> {
  await tx
    .updateTable('workplaceScanPart')
    .set({ missedAt: now })
    .where('scanId', '=', scanId)
    .where('sentAt', 'is', null)
    .execute();
}

export async function updateToTalk(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('workplaceScan').set({ state: 'talk', talkAt: now }).where('id', '=', id).execute();
}

export async function updateToWithdrawn(tx: Tx, id: string, closingReason: string, now: Date): Promise<void> {
  await tx
    .updateTable('workplaceScan')
    .set({ state: 'withdrawn', closingReason, closedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Keeps the joint answers of a talk. False when somebody kept others since `revision`. */
export async function updateJoint(tx: Tx, id: string, joint: Answers, revision: number): Promise<boolean> {
  const kept = await tx
    .updateTable('workplaceScan')
    .set({ joint: json(joint), revision: revision + 1 })
    .where('id', '=', id)
    .where('state', '=', 'talk')
    .where('revision', '=', revision)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

export type Concluding = {
  id: string;
  workplaceId: string;
  joint: Answers;
  outcome: Outcome;
  validUntil: IsoDate;
  scanned: Scanned;
  concludedBy: string;
  now: Date;
};

/** Concludes a scan; the one that counted for its workplace is followed by it. */
export async function updateToConcluded(tx: Tx, concluding: Concluding): Promise<void> {
  const { id, workplaceId, scanned, now, joint, outcome, validUntil, concludedBy } = concluding;
  const former = await tx
    .updateTable('workplaceScan')
    .set({ followedAt: now, rescanReasons: [], rescanSince: null })
    .where('workplaceId', '=', workplaceId)
    .where('state', '=', 'concluded')
    .where('followedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  await tx
    .updateTable('workplaceScan')
    .set({
      state: 'concluded',
      joint: json(joint),
      outcome,
      validUntil,
      concludedAt: now,
      concludedBy,
      functionTitle: scanned.functionTitle,
      coachPersonId: scanned.coachPersonId,
      formerId: former?.id ?? null,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateOwner(tx: Tx, id: string, ownerId: string): Promise<void> {
  await tx.updateTable('workplaceScan').set({ ownerId }).where('id', '=', id).execute();
}

export async function updateRescan(tx: Tx, id: string, rescanReasons: RescanReason[], now: Date): Promise<void> {
  await tx
    .updateTable('workplaceScan')
    .set({ rescanReasons, rescanSince: rescanReasons.length > 0 ? now : null })
    .where('id', '=', id)
    .execute();
}

export async function upsertAction(
  tx: Tx,
  institutionId: string,
  scanId: string,
  { id, ...action }: ScanAction,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('workplaceScanAction')
    .values({ institutionId, id, scanId, ...action, createdAt: now })
    .onConflict((conflict) => conflict.columns(['institutionId', 'id']).doUpdateSet(action))
    .execute();
}

export async function deleteAction(tx: Tx, scanId: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('workplaceScanAction')
    .where('scanId', '=', scanId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Ticks an action off, or back on with null. */
export async function updateActionDone(
  tx: Tx,
  id: string,
  done: { at: Date; by: string | null; byParty: 'company' | 'student' | null } | null,
): Promise<void> {
  await tx
    .updateTable('workplaceScanAction')
    .set({ doneAt: done?.at ?? null, doneBy: done?.by ?? null, doneByParty: done?.byParty ?? null })
    .where('id', '=', id)
    .execute();
}
