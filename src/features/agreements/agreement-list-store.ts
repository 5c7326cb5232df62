import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AgreementState } from './rules/agreement.ts';
import type { Party } from './rules/party.ts';
import { signPurpose } from './rules/task-purpose.ts';

export const pageSize = 50;

export type AgreementFilter = {
  state: AgreementState | null;
  mkbRouteId: string | null;
  text: string;
  waitsOn: Party | null;
  after: Cursor | null;
};
/** The place behind which the next page starts: the last row's change and id. */
export type Cursor = { changedAt: Date; id: string };

export type AgreementRow = {
  id: string;
  reference: string;
  state: AgreementState;
  studentName: string;
  companyName: string | null;
  mkbRouteName: string;
  startDate: string | null;
  endDate: string | null;
  endedOn: string | null;
  concludedAt: Date | null;
  changedAt: Date;
  sentAt: Date | null;
};

/** One page, newest change first, of what this role reaches. One more row than a page says that there is a next. */
export async function selectAgreementRows(tx: Tx, actor: Actor, filter: AgreementFilter): Promise<AgreementRow[]> {
  let query = tx
    .selectFrom('agreement as a')
    .innerJoin('student as s', (join) =>
      join.onRef('s.institutionId', '=', 'a.institutionId').onRef('s.id', '=', 'a.studentId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 's.institutionId').onRef('p.id', '=', 's.personId'),
    )
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'a.institutionId').onRef('m.id', '=', 'a.mkbRouteId'),
    )
    .leftJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'a.institutionId').onRef('c.id', '=', 'a.companyId'),
    )
    .select([
      'a.id',
      'a.reference',
      'a.state',
      'a.startDate',
      'a.endDate',
      'a.endedOn',
      'a.concludedAt',
      'a.changedAt',
      'a.sentAt',
    ])
    .select(['p.name as studentName', 'c.name as companyName', 'm.name as mkbRouteName'])
    .orderBy('a.changedAt', 'desc')
    .orderBy('a.id')
    .limit(pageSize + 1);
  const mkbRouteId = actor.mkbRouteId ?? filter.mkbRouteId;
  if (actor.mkbRouteId && filter.mkbRouteId && actor.mkbRouteId !== filter.mkbRouteId) return [];
  if (mkbRouteId) query = query.where('a.mkbRouteId', '=', mkbRouteId);
  if (filter.state) query = query.where('a.state', '=', filter.state);
  if (filter.waitsOn) query = query.where('a.id', 'in', waitingAgreements(tx, filter.waitsOn));
  if (filter.text) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    // Names are looked up first and agreements by their ids: joining all agreements to compare names costs several times as much.
    query = query.where((where) =>
      where.or([
        where('a.studentId', 'in', studentsNamed(tx, pattern)),
        where('a.companyId', 'in', tx.selectFrom('company').select('id').where('name', 'ilike', pattern)),
        where('a.reference', 'like', pattern),
      ]),
    );
  }
  if (filter.after) {
    const { changedAt, id } = filter.after;
    query = query.where((where) =>
      where.or([
        where('a.changedAt', '<', changedAt),
        where.and([where('a.changedAt', '=', changedAt), where('a.id', '>', id)]),
      ]),
    );
  }
  return (await query.execute()).map((row) => ({ ...row, state: row.state as AgreementState }));
}

const studentsNamed = (tx: Tx, pattern: string) =>
  tx
    .selectFrom('student as n')
    .innerJoin('person as np', (join) =>
      join.onRef('np.institutionId', '=', 'n.institutionId').onRef('np.id', '=', 'n.personId'),
    )
    .select('n.id')
    .where('np.name', 'ilike', pattern);

/** Open agreements in which somebody of this party has not signed. */
const waitingAgreements = (tx: Tx, party: Party) =>
  tx
    .selectFrom('signer as w')
    .innerJoin('agreement as wa', (join) =>
      join.onRef('wa.institutionId', '=', 'w.institutionId').onRef('wa.id', '=', 'w.agreementId'),
    )
    .select('w.agreementId')
    .where('w.party', '=', party)
    .where('w.removedAt', 'is', null)
    .where('wa.state', 'in', ['sent', 'partly_signed'])
    .where(
      sql<boolean>`not exists (select from signature g where g.institution_id = w.institution_id and g.agreement_text_id = wa.current_text_id and g.signer_id = w.id)`,
    );

export type Waiting = {
  agreementId: string;
  waiting: { party: Party; name: string }[];
  refusedBy: string[];
  /** Since when the one who waits longest was asked; a change of address asks anew. */
  since: Date | null;
};

/** Who still has to sign, and who refused, for the open ones among these agreements. */
export async function selectWaiting(tx: Tx, agreementIds: readonly string[]): Promise<Map<string, Waiting>> {
  const found = new Map<string, Waiting>();
  if (agreementIds.length === 0) return found;
  const rows = await tx
    .selectFrom('agreement as a')
    .innerJoin('signer as w', (join) =>
      join.onRef('w.institutionId', '=', 'a.institutionId').onRef('w.agreementId', '=', 'a.id'),
    )
    .leftJoin('signature as g', (join) =>
      join
        .onRef('g.institutionId', '=', 'w.institutionId')
        .onRef('g.agreementTextId', '=', 'a.currentTextId')
        .onRef('g.signerId', '=', 'w.id'),
    )
    .leftJoin('refusal as f', (join) =>
      join
        .onRef('f.institutionId', '=', 'w.institutionId')
        .onRef('f.agreementTextId', '=', 'a.currentTextId')
        .onRef('f.signerId', '=', 'w.id')
        .on('f.withdrawnAt', 'is', null),
    )
    .select(['a.id as agreementId', 'w.party', 'w.name', 'f.id as refusalId'])
    .select(
      sql<Date | null>`(select max(l.created_at) from task_link l where l.institution_id = w.institution_id and l.purpose = ${signPurpose} and l.subject_id = w.id and l.closed_at is null)`.as(
        'askedAt',
      ),
    )
    .where('a.id', 'in', [...agreementIds])
    .where('a.state', 'in', ['sent', 'partly_signed'])
    .where('g.id', 'is', null)
    .where('w.removedAt', 'is', null)
    .orderBy('w.position')
    .execute();
  for (const row of rows) {
    const entry = found.get(row.agreementId) ?? {
      agreementId: row.agreementId,
      waiting: [],
      refusedBy: [],
      since: null,
    };
    entry.waiting.push({ party: row.party as Party, name: row.name });
    if (row.askedAt && (!entry.since || row.askedAt < entry.since)) entry.since = row.askedAt;
    if (row.refusalId) entry.refusedBy.push(row.name);
    found.set(row.agreementId, entry);
  }
  return found;
}

/** The Mkb-routes to filter by, as far as the role reaches. */
export async function selectMkbRouteOptions(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  let query = tx.selectFrom('mkbRoute').select(['id', 'name']).orderBy('name');
  if (actor.mkbRouteId) query = query.where('id', '=', actor.mkbRouteId);
  return query.execute();
}
