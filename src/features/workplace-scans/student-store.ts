import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';

export type ScannedStudent = { id: string; personId: string; name: string; email: string | null };

/** The student with this number, as far as the actor reaches: a role for one Mkb-route has those of its cohorts and those without one. */
export async function selectStudentByNumber(
  tx: Tx,
  { mkbRouteId }: Pick<Actor, 'mkbRouteId'>,
  studentNumber: string,
): Promise<ScannedStudent | null> {
  const { rows } = await sql<ScannedStudent>`
    select s.id, s.person_id, p.name, p.email from student s
    join person p on p.institution_id = s.institution_id and p.id = s.person_id
    left join cohort c on c.institution_id = s.institution_id and c.id = s.cohort_id
    where s.student_number = ${studentNumber} and p.erased_at is null
      and (${mkbRouteId}::uuid is null or c.mkb_route_id is null or c.mkb_route_id = ${mkbRouteId}::uuid)`.execute(tx);
  return rows[0] ?? null;
}
