import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { TimeStampFaultCode } from '../../platform/time-stamp/time-stamp-fault.ts';

/** Where time stamps come from; null: none are asked for. */
export async function selectTimeStampUrl(tx: Tx, institutionId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('sealSetting')
    .select('timeStampUrl')
    .where('institutionId', '=', institutionId)
    .executeTakeFirst();
  return row?.timeStampUrl || null;
}

export async function upsertTimeStampUrl(tx: Tx, institutionId: string, timeStampUrl: string): Promise<void> {
  await tx
    .insertInto('sealSetting')
    .values({ institutionId, timeStampUrl })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet({ timeStampUrl }))
    .execute();
}

/** Why a finished PDF could not be sealed yet. */
export type WaitReason = 'no_certificate' | 'not_valid' | 'key_missing' | 'failed' | 'no_time_stamp';

/** How a PDF was sealed. `stampFault`: why there is no time stamp although one was asked for. */
export type SealFacts = {
  sealCertificateId: string;
  sealedAt: Date;
  stampedAt: Date | null;
  stampedBy: string | null;
  stampFault: TimeStampFaultCode | null;
};

export async function insertSeal(
  tx: Tx,
  institutionId: string,
  agreementDocumentId: string,
  facts: SealFacts,
): Promise<void> {
  await tx
    .insertInto('agreementSeal')
    .values({ institutionId, agreementDocumentId, ...facts })
    .execute();
}

export async function insertWait(
  tx: Tx,
  institutionId: string,
  agreementDocumentId: string,
  wait: { reason: WaitReason; since: Date; stampSince: Date | null; stampFault: TimeStampFaultCode | null },
): Promise<void> {
  await tx
    .insertInto('sealWait')
    .values({ institutionId, agreementDocumentId, ...wait })
    .execute();
}

/** Since when a PDF that waits for its seal asked for a time stamp in vain; null when it does not wait at all. */
export async function selectWait(tx: Tx, agreementDocumentId: string): Promise<{ stampSince: Date | null } | null> {
  const row = await tx
    .selectFrom('sealWait')
    .select('stampSince')
    .where('agreementDocumentId', '=', agreementDocumentId)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that there was no time stamp again, or for the first time. */
export async function noteNoStamp(
  tx: Tx,
  agreementDocumentId: string,
  stampFault: TimeStampFaultCode,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('sealWait')
    .set(({ fn, val }) => ({
      reason: 'no_time_stamp' satisfies WaitReason,
      stampFault,
      stampSince: fn.coalesce('stampSince', val(now)),
    }))
    .where('agreementDocumentId', '=', agreementDocumentId)
    .execute();
}

/** Whether this PDF still waits; locked until the transaction ends. */
export async function lockWait(tx: Tx, agreementDocumentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sealWait')
    .select('reason')
    .where('agreementDocumentId', '=', agreementDocumentId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteWait(tx: Tx, agreementDocumentId: string): Promise<void> {
  await tx.deleteFrom('sealWait').where('agreementDocumentId', '=', agreementDocumentId).execute();
}

/** PDFs that wait for their seal, the longest first. */
export async function selectWaiting(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.selectFrom('sealWait').select('agreementDocumentId').orderBy('since').limit(limit).execute();
  return rows.map((row) => row.agreementDocumentId);
}

export type SealCounts = {
  sealed: number;
  waiting: number;
  /** How many of those that wait do so for a time stamp, and why the latest of them got none. */
  unstamped: number;
  stampFault: TimeStampFaultCode | null;
  last: SealFacts | null;
};

export async function selectCounts(tx: Tx): Promise<SealCounts> {
  const count = (table: 'agreementSeal' | 'sealWait') =>
    tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  const unstamped = await tx
    .selectFrom('sealWait')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .select(sql<TimeStampFaultCode | null>`(array_agg(stamp_fault order by since desc))[1]`.as('stampFault'))
    .where('reason', '=', 'no_time_stamp' satisfies WaitReason)
    .executeTakeFirstOrThrow();
  const [sealed, waiting, last] = [
    await count('agreementSeal'),
    await count('sealWait'),
    await tx
      .selectFrom('agreementSeal')
      .select(['sealCertificateId', 'sealedAt', 'stampedAt', 'stampedBy', 'stampFault'])
      .orderBy('sealedAt', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ];
  const { n, stampFault } = unstamped;
  return {
    sealed: sealed.n,
    waiting: waiting.n,
    unstamped: n,
    stampFault,
    last: (last as SealFacts | undefined) ?? null,
  };
}
