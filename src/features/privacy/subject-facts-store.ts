import { sql } from 'kysely';
import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { AgreementFact, SubjectFacts } from './rules/erase-decision.ts';
import type { Subject } from './subject-store.ts';

/** What the decision on erasing needs to know of somebody. */
export async function selectSubjectFacts(tx: Tx, subject: Subject, today: IsoDate): Promise<SubjectFacts> {
  const roles = await tx
    .selectFrom('roleAssignment')
    .select(['validUntil'])
    .where('personId', '=', anyOf(subject.personIds))
    .execute();
  return {
    hasLivingRole: roles.some(({ validUntil }) => validUntil === null || validUntil >= today),
    isCoach: await isCoach(tx, subject, today),
    isContact: await isContact(tx, subject.email),
    agreements: await selectAgreementFacts(tx, subject),
    lastActedOn: await selectLastAct(tx, subject.personIds),
    isStaff: roles.length > 0,
  };
}

/** An addendum is decided about with its agreement, of which it has the last day; but for one that was withdrawn. */
async function selectAgreementFacts(tx: Tx, { agreementIds, ownAgreementIds }: Subject): Promise<AgreementFact[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'reference', 'state', 'startDate', 'endDate', 'endedOn'])
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('agreement')
        .select(sql<string>`coalesce(case when state <> 'withdrawn' then amends_id end, id)`.as('id'))
        .where('id', '=', anyOf(agreementIds)),
    )
    .orderBy('reference')
    .execute();
  return rows.map(({ id, reference, state, startDate, endDate, endedOn }) => ({
    id,
    reference,
    state: state as AgreementFact['state'],
    isOwn: ownAgreementIds.includes(id),
    startDate: startDate as IsoDate | null,
    lastDay: (endedOn ?? endDate) as IsoDate | null,
  }));
}

async function isCoach(tx: Tx, { coachIds, personIds }: Subject, today: IsoDate): Promise<boolean> {
  const living = await tx
    .selectFrom('workplaceCoach')
    .select('id')
    .where('id', '=', anyOf(coachIds))
    .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>=', today)]))
    .unionAll(
      tx
        .selectFrom('workplaceDeputy')
        .select('id')
        .where('personId', '=', anyOf(personIds))
        .where(({ or, eb }) => or([eb('validUntil', 'is', null), eb('validUntil', '>=', today)])),
    )
    .limit(1)
    .execute();
  return living.length > 0;
}

async function isContact(tx: Tx, email: string): Promise<boolean> {
  // The register of hogescholen is open to all: only the own row counts.
  const { rows } = await sql`
    select from institution where contact_email = ${email} and id = nullif(current_setting('app.institution_id', true), '')::uuid
    union all select from privacy_contact where email = ${email}`.execute(tx);
  return rows.length > 0;
}

async function selectLastAct(tx: Tx, personIds: readonly string[]): Promise<IsoDate | null> {
  const row = await tx
    .selectFrom('auditEvent as e')
    .innerJoin('auditDetail as d', (join) =>
      join.onRef('d.institutionId', '=', 'e.institutionId').onRef('d.auditEventId', '=', 'e.id'),
    )
    .select(({ fn }) => fn.max<Date | null>('e.at').as('at'))
    .where('e.actorKind', '=', 'staff')
    .where('e.actorId', '=', anyOf(personIds))
    .executeTakeFirst();
  return row?.at ? dateInNetherlands(row.at) : null;
}
