import { anyOf, type Tx } from '../../platform/db/db.ts';
import type { Subject } from './subject-store.ts';

/** The things with a page of their own where data of this person stand. */
export type Whereabouts = { personIds: string[]; studentIds: string[]; companyIds: string[] };

export async function selectWhereabouts(tx: Tx, subject: Subject): Promise<Whereabouts> {
  const roles = await tx
    .selectFrom('roleAssignment')
    .select('personId')
    .distinct()
    .where('personId', '=', anyOf(subject.personIds))
    .execute();
  const companies = await tx
    .selectFrom('contact')
    .select('companyId')
    .where('id', '=', anyOf(subject.contactIds))
    .union(
      tx
        .selectFrom('workplaceCoach as k')
        .innerJoin('workplace as w', (join) =>
          join.onRef('w.institutionId', '=', 'k.institutionId').onRef('w.id', '=', 'k.workplaceId'),
        )
        .select('w.companyId')
        .where('k.id', '=', anyOf(subject.coachIds)),
    )
    .execute();
  return {
    personIds: roles.map(({ personId }) => personId),
    studentIds: subject.studentIds,
    companyIds: companies.map(({ companyId }) => companyId),
  };
}
