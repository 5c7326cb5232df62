import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { EvidenceKind } from './rules/evidence-kind.ts';
import type { DossierFilter } from './rules/list-filter.ts';
import type { SubsidyYear } from './rules/subsidy-year.ts';

export type DossierRow = {
  agreementId: string;
  reference: string;
  studentName: string;
  studentNumber: string;
  companyName: string | null;
  mkbRouteName: string;
  programmeName: string;
  programmeCode: string;
  mode: string;
  sector: string | null;
  fromDay: IsoDate | null;
  untilDay: IsoDate | null;
  weeksOff: Record<string, number>;
  hasPdf: boolean;
  evidence: EvidenceKind[];
};

/** What to look for: a condition on agreement `a` stands for the company of the filter. */
export type Wanted = { year: SubsidyYear; filter: DossierFilter; ofCompany: RawBuilder<boolean> | null };

/**
 * Dossiers of a study year that this role reaches, by their number, after the number `after`: one walk along the index of the year, or of
 * what it is narrowed to.
 */
export async function selectDossierRows(
  tx: Tx,
  actor: Actor,
  wanted: Wanted,
  { after, limit }: { after: string; limit: number },
): Promise<DossierRow[]> {
  const { rows } = await listStatement(listConditions(actor, wanted), { after, limit }).execute(tx);
  return rows;
}

export const listStatement = (
  conditions: readonly RawBuilder<boolean>[],
  { after, limit }: { after: string; limit: number },
): RawBuilder<DossierRow> => sql<DossierRow>`
    select d.agreement_id, d.reference, a.student_name, s.student_number, a.company_name, m.name as mkb_route_name, p.name as programme_name,
      p.programme_code, p.mode, p.sector, d.from_day, d.until_day, d.weeks_off, a.lacks is distinct from 'pdf' as has_pdf,
      array(select distinct f.kind from dossier_file f
        where f.institution_id = d.institution_id and f.agreement_id = d.agreement_id and f.first_day = d.first_day) as evidence
    from dossier d
    join agreement a on a.institution_id = d.institution_id and a.id = d.agreement_id
    join student s on s.institution_id = a.institution_id and s.id = a.student_id
    join mkb_route m on m.institution_id = d.institution_id and m.id = d.mkb_route_id
    join programme p on p.institution_id = m.institution_id and p.id = m.programme_id
    where ${sql.join(conditions, sql` and `)} and d.reference > ${after}
    order by d.reference
    limit ${sql.lit(limit)}`;

/** Conditions on dossier `d` with its agreement `a` and programme `p`: what this role reaches of what the filter asks for. */
export function listConditions(actor: Actor, { year, filter, ofCompany }: Wanted): RawBuilder<boolean>[] {
  const all = [sql<boolean>`d.first_day = ${year.firstDay}`];
  if (actor.mkbRouteId) all.push(sql`d.mkb_route_id = ${actor.mkbRouteId}`);
  if (filter.mkbRouteId) all.push(sql`d.mkb_route_id = ${filter.mkbRouteId}`);
  if (filter.state) all.push(conditions[filter.state](year));
  if (ofCompany) all.push(ofCompany);
  return all;
}

const fits = ({ modes, sectors }: SubsidyYear) =>
  sql<boolean>`(d.from_day is not null and p.mode = any(${[...modes]}) and coalesce(p.sector = any(${[...sectors]}), true))`;
const conditions: Record<NonNullable<DossierFilter['state']>, (year: SubsidyYear) => RawBuilder<boolean>> = {
  complete: (year) => sql`d.missing = 0 and ${fits(year)} and p.sector is not null and a.lacks is distinct from 'pdf'`,
  incomplete: (year) => sql`${fits(year)} and (d.missing > 0 or p.sector is null or a.lacks = 'pdf')`,
  not_eligible: (year) => sql`not ${fits(year)}`,
};

/** The Mkb-routes to filter by, as far as the role reaches. */
export async function selectMkbRouteChoices(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('mkbRoute')
    .select(['id', 'name'])
    .$if(actor.mkbRouteId !== null, (query) => query.where('id', '=', actor.mkbRouteId ?? ''))
    .orderBy('name')
    .limit(500)
    .execute();
}
