import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import type { Beginning, MomentFacts, MomentKind, MomentOf } from '../rules/moment.ts';

export type Moment = MomentFacts & {
  id: string;
  /** Whose account it is; by name. */
  by: string;
  contactName: string | null;
  /** Of the next step; null when there is none. */
  stepOwnerName: string | null;
  stepDoneAt: Date | null;
  createdAt: Date;
};

type MomentRow = Omit<Moment, 'beginning' | 'nextStep' | 'heldOn' | 'kind'> & {
  kind: string;
  heldOn: string;
  fromCompany: boolean;
  answeredAtOnce: boolean;
  nextStep: string;
  nextStepOwnerId: string | null;
  nextStepDue: string | null;
};

const isOf = (of: MomentOf) =>
  'companyId' in of ? sql`m.company_id = ${of.companyId}` : sql`m.branch_association_id = ${of.branchAssociationId}`;

const momentsOf = (of: MomentOf) => sql`
  select m.id, m.kind, m.held_on, m.contact_id, m.summary, m.guests, m.from_company, m.answered_at_once, m.next_step, m.next_step_owner_id,
    m.next_step_due, m.next_step_done_at as step_done_at, m.created_at, p.name as by, k.name as contact_name, o.name as step_owner_name
  from contact_moment m
  join person p on p.institution_id = m.institution_id and p.id = m.person_id
  left join person o on o.institution_id = m.institution_id and o.id = m.next_step_owner_id
  left join contact c on c.institution_id = m.institution_id and c.id = m.contact_id
  left join person k on k.institution_id = c.institution_id and k.id = c.person_id
  where ${isOf(of)}`;

/** The newest contact moments with a company or an association. */
export async function selectMoments(tx: Tx, of: MomentOf, most: number): Promise<Moment[]> {
  const { rows } = await sql<MomentRow>`
    ${momentsOf(of)} order by m.held_on desc, m.created_at desc, m.id limit ${most}`.execute(tx);
  return rows.map(momentOf);
}

/** Those whose next step is still to be done, the one that is due first on top. */
export async function selectOpenSteps(tx: Tx, of: MomentOf): Promise<Moment[]> {
  const { rows } = await sql<MomentRow>`
    ${momentsOf(of)} and m.next_step <> '' and m.next_step_done_at is null
    order by m.next_step_due, m.created_at, m.id limit 50`.execute(tx);
  return rows.map(momentOf);
}

/** Null when there was no such moment with them. `lock` holds its row until the transaction ends. */
export async function selectOptionalMoment(
  tx: Tx,
  of: MomentOf,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Moment | null> {
  const { rows } = await sql<MomentRow>`
    ${momentsOf(of)} and m.id = ${id}${options.lock ? sql` for update of m` : sql``}`.execute(tx);
  return rows[0] ? momentOf(rows[0]) : null;
}

const momentOf = (row: MomentRow): Moment => {
  const { kind, heldOn, fromCompany, answeredAtOnce, nextStep, nextStepOwnerId, nextStepDue, ...rest } = row;
  const beginning: Beginning = fromCompany ? (answeredAtOnce ? 'them_answered' : 'them_waiting') : 'us';
  return {
    ...rest,
    kind: kind as MomentKind,
    heldOn: isoDate(heldOn),
    beginning,
    nextStep:
      nextStep !== '' && nextStepOwnerId && nextStepDue
        ? { text: nextStep, ownerId: nextStepOwnerId, due: isoDate(nextStepDue) }
        : null,
  };
};

const columnsOf = ({ kind, heldOn, contactId, summary, guests, beginning, nextStep }: MomentFacts) => ({
  kind,
  heldOn,
  contactId,
  summary,
  guests,
  fromCompany: beginning !== 'us',
  answeredAtOnce: beginning === 'them_answered',
  nextStep: nextStep?.text ?? '',
  nextStepOwnerId: nextStep?.ownerId ?? null,
  nextStepDue: nextStep?.due ?? null,
});

export async function insertMoment(
  tx: Tx,
  institutionId: string,
  of: MomentOf,
  { id, personId, ...facts }: MomentFacts & { id: string; personId: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('contactMoment')
    .values({ institutionId, id, ...of, personId, ...columnsOf(facts), createdAt: now })
    .execute();
}

export async function updateMoment(tx: Tx, id: string, facts: MomentFacts): Promise<void> {
  await tx.updateTable('contactMoment').set(columnsOf(facts)).where('id', '=', id).execute();
}

/** `at` null: it is still to be done. */
export async function updateStepDone(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('contactMoment').set({ nextStepDoneAt: at }).where('id', '=', id).execute();
}

/**
 * Works out anew since when these companies wait for an answer: the oldest question of theirs that no later talk of ours
 * answered. For whoever adds, changes or moves contact moments.
 */
export async function refreshWaiting(tx: Tx, companyIds: readonly string[]): Promise<void> {
  await sql`
    update company c set waiting_since = w.since
    from (
      select x.id, (
        select min(q.held_on) from contact_moment q
        where q.institution_id = x.institution_id and q.company_id = x.id and q.from_company and not q.answered_at_once
          and not exists (
            select from contact_moment a
            where a.institution_id = q.institution_id and a.company_id = q.company_id
              and (a.answered_at_once or not a.from_company) and a.kind in ('call', 'mail', 'visit', 'talk')
              and (a.held_on, a.created_at) > (q.held_on, q.created_at))) as since
      from company x where x.id = ${anyOf(companyIds)}) w
    where c.id = w.id and c.waiting_since is distinct from w.since`.execute(tx);
}

/** The last day on which anybody of the hogeschool had contact with the company; null when nobody ever had. */
export async function selectLastContact(tx: Tx, companyId: string): Promise<IsoDate | null> {
  const row = await tx
    .selectFrom('contactMoment')
    .select('heldOn')
    .where('companyId', '=', companyId)
    .orderBy('heldOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? isoDate(row.heldOn) : null;
}
