import type { Expression } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { RequestKind } from './rules/request-kind.ts';

export type Decision = 'granted' | 'refused';

export type PrivacyRequest = {
  id: string;
  kind: RequestKind;
  /** Empty once the person was erased. */
  email: string;
  wish: string;
  language: Lang;
  receivedAt: Date;
  dueOn: string;
  decision: Decision | null;
  answer: string;
  decidedAt: Date | null;
  outcome: unknown;
};

const columns = [
  'id',
  'kind',
  'email',
  'wish',
  'language',
  'receivedAt',
  'dueOn',
  'decision',
  'answer',
  'decidedAt',
  'outcome',
] as const;

export type NewRequest = Pick<PrivacyRequest, 'id' | 'kind' | 'email' | 'wish' | 'language' | 'receivedAt' | 'dueOn'>;

export async function insertRequest(tx: Tx, institutionId: string, request: NewRequest): Promise<void> {
  await tx
    .insertInto('privacyRequest')
    .values({ institutionId, ...request })
    .execute();
}

/** One request; with `lock` nobody else can decide on it until the transaction ends. */
export async function selectRequest(tx: Tx, id: string, { lock = false } = {}): Promise<PrivacyRequest | null> {
  const query = tx.selectFrom('privacyRequest').select(columns).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as PrivacyRequest | undefined) ?? null;
}

/** The requests of one address, newest first. */
export async function selectRequestsOf(tx: Tx, email: string): Promise<PrivacyRequest[]> {
  const rows = await tx
    .selectFrom('privacyRequest')
    .select(columns)
    .where('email', '=', email)
    .orderBy('receivedAt', 'desc')
    .execute();
  return rows as PrivacyRequest[];
}

/** Open requests, the one that is due first on top; or the newest hundred that were decided. */
export async function selectRequests(tx: Tx, which: 'open' | 'decided'): Promise<PrivacyRequest[]> {
  const query = tx.selectFrom('privacyRequest').select(columns);
  const rows =
    which === 'open'
      ? await query.where('decision', 'is', null).orderBy('dueOn').orderBy('receivedAt').execute()
      : await query.where('decision', 'is not', null).orderBy('decidedAt', 'desc').limit(100).execute();
  return rows as PrivacyRequest[];
}

/** How many requests wait, as a query of one number. */
export const countOpenRequests = (tx: Tx): Expression<{ n: number }> =>
  tx
    .selectFrom('privacyRequest')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('decision', 'is', null);

export async function updateDecision(
  tx: Tx,
  id: string,
  decided: { decision: Decision; answer: string; decidedBy: string; decidedAt: Date; outcome: unknown },
): Promise<void> {
  const { outcome, ...rest } = decided;
  await tx
    .updateTable('privacyRequest')
    .set({ ...rest, outcome: outcome === null ? null : json(outcome) })
    .where('id', '=', id)
    .execute();
}

/** Takes address and words out of the answered requests of somebody who was erased, but for the answer that still has to leave. */
export async function blankRequestsOf(tx: Tx, email: string): Promise<void> {
  await tx
    .updateTable('privacyRequest')
    .set({ email: '', wish: '' })
    .where('email', '=', email)
    .where('decision', 'is not', null)
    .execute();
}
