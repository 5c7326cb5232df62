import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { namePattern } from '../../../platform/db/name-pattern.ts';
import type { AgreementRole } from './rules/role-timeline.ts';

/** Somebody who coaches now or later, by the name in the agreements, and in how many. */
export type CoachFound = { role: AgreementRole; name: string; agreements: number };

const reached = (actor: Actor) => (actor.mkbRouteId ? sql`and a.mkb_route_id = ${actor.mkbRouteId}` : sql``);

/** Who coaches in agreements that run, by any part of a name in the register or by the whole name; at most twenty. */
export async function selectCoachesCalled(tx: Tx, actor: Actor, text: string, today: IsoDate): Promise<CoachFound[]> {
  const { rows } = await sql<CoachFound>`
    select r.role, r.name, count(*) as agreements
    from agreement_role r join agreement a on a.institution_id = r.institution_id and a.id = r.agreement_id and a.state = 'concluded'
    where (r.person_id = any(array(select id from search.named_like(${namePattern(text)}, 'person', 200)))
        or r.name = ${text})
      and r.role in ('workplace_coach', 'visiting_tutor')
      and r.valid_until >= ${today} ${reached(actor)}
    group by r.role, r.name order by r.name, r.role limit 20`.execute(tx);
  return rows;
}

/** An agreement in which somebody coaches, with the stretch in which that is. */
export type Coached = {
  id: string;
  reference: string;
  studentName: string;
  companyName: string | null;
  from: IsoDate;
  until: IsoDate;
};

/** As many as are handed over in one go. */
export const handoverSize = 50;

/** The agreements in which this person coaches today or later, in order of their number; one more than go in one go says that there are more. */
export async function selectCoached(
  tx: Tx,
  actor: Actor,
  { role, name }: { role: AgreementRole; name: string },
  today: IsoDate,
): Promise<Coached[]> {
  const { rows } = await sql<Omit<Coached, 'from' | 'until'> & { validFrom: string; validUntil: string }>`
    select a.id, a.reference, a.student_name, a.company_name, max(r.valid_from) as valid_from, max(r.valid_until) as valid_until
    from agreement_role r join agreement a on a.institution_id = r.institution_id and a.id = r.agreement_id and a.state = 'concluded'
    where r.role = ${role} and r.name = ${name} and r.valid_until >= ${today} ${reached(actor)}
    group by a.institution_id, a.id order by a.reference limit ${sql.lit(handoverSize + 1)}`.execute(tx);
  return rows.map(({ validFrom, validUntil, ...row }) => ({
    ...row,
    from: isoDate(validFrom),
    until: isoDate(validUntil),
  }));
}
