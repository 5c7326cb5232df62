import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { ResponseState } from './rules/association.ts';

/** A call to the members of an association to come along. */
export type Call = {
  id: string;
  branchAssociationId: string;
  associationName: string;
  mkbRouteId: string | null;
  mkbRouteName: string | null;
  title: string;
  message: string;
  /** The last part of its public address. */
  code: string;
  openUntil: IsoDate;
  closedAt: Date | null;
  sentAt: Date | null;
  createdByName: string;
  createdAt: Date;
};

const calls = (tx: Tx) =>
  tx
    .selectFrom('recruitingCall as r')
    .innerJoin('branchAssociation as b', (join) =>
      join.onRef('b.institutionId', '=', 'r.institutionId').onRef('b.id', '=', 'r.branchAssociationId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.createdBy'),
    )
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'r.institutionId').onRef('m.id', '=', 'r.mkbRouteId'),
    )
    .select(['r.id', 'r.branchAssociationId', 'b.name as associationName', 'r.mkbRouteId', 'm.name as mkbRouteName'])
    .select(['r.title', 'r.message', 'r.code', 'r.openUntil', 'r.closedAt', 'r.sentAt', 'r.createdAt'])
    .select('p.name as createdByName');
type Row = Awaited<ReturnType<ReturnType<typeof calls>['execute']>>[number];
const callOf = (row: Row): Call => ({ ...row, openUntil: row.openUntil as IsoDate });

/** The calls of an association, newest first: the last fifty. */
export async function selectCallsOf(tx: Tx, associationId: string): Promise<Call[]> {
  const rows = await calls(tx)
    .where('r.branchAssociationId', '=', associationId)
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.id')
    .limit(50)
    .execute();
  return rows.map(callOf);
}

export async function selectOptionalCall(tx: Tx, associationId: string, id: string): Promise<Call | null> {
  const row = await calls(tx)
    .where('r.branchAssociationId', '=', associationId)
    .where('r.id', '=', id)
    .executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function selectCallById(tx: Tx, id: string): Promise<Call | null> {
  const row = await calls(tx).where('r.id', '=', id).executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function selectCallByCode(tx: Tx, code: string): Promise<Call | null> {
  const row = await calls(tx).where('r.code', '=', code).executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function insertCall(
  tx: Tx,
  institutionId: string,
  call: Pick<Call, 'id' | 'branchAssociationId' | 'mkbRouteId' | 'title' | 'message' | 'code'> & {
    openUntil: string;
    createdBy: string;
    createdAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('recruitingCall')
    .values({ institutionId, ...call })
    .execute();
}

export async function closeCallRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('recruitingCall').set({ closedAt: now }).where('id', '=', id).execute();
}

/** Notes whom a call goes to; answers those who had not got it yet. */
export async function insertRecipients(
  tx: Tx,
  institutionId: string,
  callId: string,
  people: readonly { name: string; email: string }[],
  now: Date,
): Promise<{ name: string; email: string }[]> {
  if (people.length === 0) return [];
  await tx.updateTable('recruitingCall').set({ sentAt: now }).where('id', '=', callId).execute();
  return tx
    .insertInto('recruitingCallRecipient')
    .values(people.map(({ name, email }) => ({ institutionId, recruitingCallId: callId, name, email, at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['name', 'email'])
    .execute();
}

/** The addresses that a call went to. */
export async function selectRecipients(tx: Tx, callId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recruitingCallRecipient')
    .select('email')
    .where('recruitingCallId', '=', callId)
    .execute();
  return rows.map(({ email }) => email);
}

/** What a company left at the address of a call. */
export type CallResponse = {
  id: string;
  recruitingCallId: string;
  companyName: string;
  kvkNumber: string;
  place: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  offer: string;
  receivedAt: Date;
  state: ResponseState;
  companyId: string | null;
};

/** The newest hundred, those that wait first. */
export async function selectResponses(tx: Tx, callId: string): Promise<CallResponse[]> {
  const rows = await tx
    .selectFrom('callResponse')
    .selectAll()
    .where('recruitingCallId', '=', callId)
    .orderBy(({ eb }) => eb('state', '=', 'waiting'), 'desc')
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ResponseState }));
}

export async function selectOptionalResponse(
  tx: Tx,
  callId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CallResponse | null> {
  const query = tx.selectFrom('callResponse').selectAll().where('recruitingCallId', '=', callId).where('id', '=', id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? { ...row, state: row.state as ResponseState } : null;
}

export async function insertResponse(tx: Tx, institutionId: string, response: CallResponse): Promise<void> {
  await tx
    .insertInto('callResponse')
    .values({ institutionId, ...response })
    .execute();
}

export async function decideResponseRow(
  tx: Tx,
  id: string,
  decided: { state: 'joined' | 'rejected'; companyId: string | null; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx.updateTable('callResponse').set(decided).where('id', '=', id).execute();
}
