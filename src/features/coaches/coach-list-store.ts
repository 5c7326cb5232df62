import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import { readCertificateNumber } from './rules/certificate-number.ts';
import type { CoachLevel } from './rules/coach-level.ts';
import type { CoachFilter, CoachSignal } from './rules/list-filter.ts';
import { moduleCodes } from './training/modules.ts';

export type CoachRow = {
  personId: string;
  name: string;
  email: string | null;
  ownLevel: CoachLevel | null;
  level: CoachLevel | null;
  students: number;
  /** Of how many modules there is a certificate. */
  modules: number;
  /** The first day on which one of the terms of today ends. */
  endsOn: IsoDate | null;
  lacksDeputy: boolean;
  isDeputyOnly: boolean;
  companies: string[];
};

export type WantedCoaches = { filter: CoachFilter; today: IsoDate; mostStudents: number };

/** Coaches that this role reaches, by name, after the one with this id: one walk along the index of names. */
export async function selectCoachRows(
  tx: Tx,
  actor: Pick<Actor, 'companyId'>,
  wanted: WantedCoaches,
  { after, limit }: { after: string | null; limit: number },
): Promise<CoachRow[]> {
  const { rows } = await coachListStatement(actor, wanted, { after, limit }).execute(tx);
  return rows;
}

export function coachListStatement(
  { companyId }: Pick<Actor, 'companyId'>,
  { filter, today, mostStudents }: WantedCoaches,
  { after, limit }: { after: string | null; limit: number },
): RawBuilder<CoachRow> {
  const standing = sql<boolean>`(${hasTerm('workplace_coach', today)} or ${hasTerm('workplace_deputy', today)})`;
  const conditions = [filter.standing === 'now' ? standing : sql<boolean>`not ${standing}`];
  if (companyId) conditions.push(ofCompany(companyId));
  if (filter.text) conditions.push(called(filter.text));
  if (filter.signal) conditions.push(signals[filter.signal]({ today, mostStudents }));
  if (filter.endsWithin !== null)
    conditions.push(sql<boolean>`c.person_id in (select k.person_id from workplace_coach k
      where k.valid_until between ${today}::date and ${today}::date + ${sql.lit(filter.endsWithin)} and k.valid_from <= ${today})`);
  if (after)
    conditions.push(sql<boolean>`(lower(c.name), c.person_id) >
      ((select lower(a.name) from coach a where a.person_id = ${after}), ${after}::uuid)`);
  return sql<CoachRow>`
    select c.person_id, c.name, p.email, c.own_level, c.level,
      (select count(distinct r.agreement_id) from agreement_role r
        where r.institution_id = c.institution_id and r.person_id = c.person_id and r.role <> 'visiting_tutor'
          and r.valid_from <= ${today} and r.valid_until >= ${today})::int as students,
      ${modulesDone}::int as modules,
      (select min(k.valid_until) from workplace_coach k
        where k.institution_id = c.institution_id and k.person_id = c.person_id and ${holds('k', today)}) as ends_on,
      ${lacksDeputy(today)} as lacks_deputy,
      not exists (select from workplace_coach k where k.institution_id = c.institution_id and k.person_id = c.person_id) as is_deputy_only,
      array(select distinct o.name from company o join workplace w on w.institution_id = o.institution_id and w.company_id = o.id
        where w.institution_id = c.institution_id and w.id in (
          select k.workplace_id from workplace_coach k where k.institution_id = c.institution_id and k.person_id = c.person_id
          union all select d.workplace_id from workplace_deputy d where d.institution_id = c.institution_id and d.person_id = c.person_id)
        order by o.name) as companies
    from coach c join person p on p.institution_id = c.institution_id and p.id = c.person_id
    where ${sql.join(conditions, sql` and `)}
    order by lower(c.name), c.person_id
    limit ${sql.lit(limit)}`;
}

const holds = (alias: string, today: IsoDate) => {
  const [from, until] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_until`)];
  return sql<boolean>`${from} <= ${today} and (${until} is null or ${until} >= ${today})`;
};

const hasTerm = (table: 'workplace_coach' | 'workplace_deputy', today: IsoDate) =>
  sql<boolean>`exists (select from ${sql.table(table)} k where k.institution_id = c.institution_id and k.person_id = c.person_id
    and (k.valid_until is null or k.valid_until >= ${today}))`;

const ofCompany = (companyId: string) =>
  sql<boolean>`c.person_id in (
    select k.person_id from workplace_coach k join workplace w on w.institution_id = k.institution_id and w.id = k.workplace_id where w.company_id = ${companyId}
    union all
    select d.person_id from workplace_deputy d join workplace w on w.institution_id = d.institution_id and w.id = d.workplace_id where w.company_id = ${companyId})`;

/** By a part of the name, or by the number of a certificate. */
function called(text: string): RawBuilder<boolean> {
  const number = readCertificateNumber(text);
  return number
    ? sql<boolean>`c.person_id in (select t.person_id from training_certificate t where t.number = ${number})`
    : sql<boolean>`c.person_id = any(array(select id from search.named_like(${namePattern(text)}, 'person', 500)))`;
}

const modulesDone = sql`(select count(distinct t.module) from training_certificate t
  where t.institution_id = c.institution_id and t.person_id = c.person_id and t.module = any(${[...moduleCodes]}))`;

const lacksDeputy = (today: IsoDate) =>
  sql<boolean>`exists (select from workplace_coach k where k.institution_id = c.institution_id and k.person_id = c.person_id and ${holds('k', today)}
    and not exists (select from workplace_deputy d where d.institution_id = k.institution_id and d.workplace_id = k.workplace_id
      and d.person_id <> k.person_id and ${holds('d', today)}))`;

const signals: Record<CoachSignal, (on: { today: IsoDate; mostStudents: number }) => RawBuilder<boolean>> = {
  no_training: () =>
    sql<boolean>`not exists (select from training_certificate t where t.institution_id = c.institution_id and t.person_id = c.person_id)`,
  training_unfinished: () => sql<boolean>`${modulesDone} < ${sql.lit(moduleCodes.length)}`,
  load_too_high: ({ today, mostStudents }) =>
    sql<boolean>`c.person_id in (select r.person_id from agreement_role r
      where r.person_id is not null and r.role <> 'visiting_tutor' and r.valid_from <= ${today} and r.valid_until >= ${today}
      group by r.person_id having count(distinct r.agreement_id) > ${mostStudents})`,
  no_deputy: ({ today }) => lacksDeputy(today),
  level_unknown: () => sql<boolean>`c.level is null`,
};
