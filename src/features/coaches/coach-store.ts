import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { CoachLevel, LevelBasis } from './rules/coach-level.ts';
import type { RoleStanding } from './rules/coach-role.ts';
import type { Outcome } from './rules/feedback-release.ts';

export type Certificate = {
  id: string;
  module: string;
  version: number;
  number: string;
  name: string;
  issuedOn: IsoDate;
};
/** One term as coach, or as deputy, of a workplace. */
export type CoachTerm = {
  kind: 'coach' | 'deputy';
  companyId: string;
  companyName: string;
  functionTitle: string;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};
export type FeedbackRelease = {
  year: number;
  statementsVersion: number;
  releasedOn: IsoDate;
  answerCount: number;
  findings: Record<string, Outcome>;
};
export type CoachFacts = {
  personId: string;
  name: string;
  email: string | null;
  ownLevel: CoachLevel | null;
  level: CoachLevel | null;
  levelBasis: LevelBasis | null;
  levelNote: string;
  levelSetByName: string | null;
  levelSetAt: Date | null;
  roles: RoleStanding[];
  certificates: Certificate[];
  terms: CoachTerm[];
  /** Of the terms, each once. */
  companyIds: string[];
};

/** A coach with what the register holds; null for somebody who is none. */
export async function selectCoach(tx: Tx, personId: string): Promise<CoachFacts | null> {
  const { rows } = await sql<Omit<CoachFacts, 'companyIds'>>`
    select c.person_id, c.name, p.email, c.own_level, c.level, c.level_basis, c.level_note, s.name as level_set_by_name, c.level_set_at,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'ownScore', r.own_score, 'score', r.score)) from coach_role r
        where r.institution_id = c.institution_id and r.person_id = c.person_id), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'module', t.module, 'version', t.version, 'number', t.number, 'name', t.name,
          'issuedOn', t.issued_on) order by t.issued_on, t.number) from training_certificate t
        where t.institution_id = c.institution_id and t.person_id = c.person_id), '[]') as certificates,
      coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'companyId', w.company_id, 'companyName', o.name,
          'functionTitle', w.function_title, 'validFrom', k.valid_from, 'validUntil', k.valid_until) order by k.valid_from desc, o.name)
        from (select 'coach' as kind, institution_id, workplace_id, valid_from, valid_until from workplace_coach
            where institution_id = c.institution_id and person_id = c.person_id
          union all select 'deputy', institution_id, workplace_id, valid_from, valid_until from workplace_deputy
            where institution_id = c.institution_id and person_id = c.person_id) k
        join workplace w on w.institution_id = k.institution_id and w.id = k.workplace_id
        join company o on o.institution_id = w.institution_id and o.id = w.company_id), '[]') as terms
    from coach c
    join person p on p.institution_id = c.institution_id and p.id = c.person_id
    left join person s on s.institution_id = c.institution_id and s.id = c.level_set_by
    where c.person_id = ${personId}`.execute(tx);
  const [row] = rows;
  return row ? { ...row, companyIds: [...new Set(row.terms.map(({ companyId }) => companyId))] } : null;
}

/** What was released of the feedback of students, the latest first. */
export async function selectReleases(tx: Tx, personId: string): Promise<FeedbackRelease[]> {
  const rows = await tx
    .selectFrom('coachFeedbackRelease')
    .select(['year', 'statementsVersion', 'releasedOn', 'answerCount', 'findings'])
    .where('personId', '=', personId)
    .orderBy('year', 'desc')
    .orderBy('statementsVersion', 'desc')
    .execute();
  return rows as FeedbackRelease[];
}

/** A student whom somebody coaches, coached or will coach, with the stretch. */
export type CoachedStudent = {
  agreementId: string;
  mkbRouteId: string;
  studentName: string;
  companyName: string | null;
  from: IsoDate;
  until: IsoDate;
  openTasks: number;
};

/** Students of a coach by what the agreements say, those of today and later first. */
export async function selectCoachedStudents(tx: Tx, personId: string, limit = 200): Promise<CoachedStudent[]> {
  const { rows } = await sql<CoachedStudent>`
    select a.id as agreement_id, a.mkb_route_id, a.student_name, a.company_name, r.valid_from as "from", r.valid_until as "until",
      (select count(*) from coaching_note n where n.institution_id = a.institution_id and n.agreement_id = a.id
        and n.kind = 'task' and n.done_at is null)::int as open_tasks
    from agreement_role r join agreement a on a.institution_id = r.institution_id and a.id = r.agreement_id
    where r.person_id = ${personId} and r.role <> 'visiting_tutor'
    order by r.valid_until desc, a.student_name, a.id limit ${sql.lit(limit)}`.execute(tx);
  return rows;
}

export async function updateLevel(
  tx: Tx,
  personId: string,
  level: { level: CoachLevel; levelBasis: LevelBasis; levelNote: string; levelSetBy: string; levelSetAt: Date },
): Promise<void> {
  await tx.updateTable('coach').set(level).where('personId', '=', personId).execute();
}
