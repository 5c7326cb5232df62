import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Stage } from '../rules/stage.ts';

export type StageChange = {
  id: string;
  from: Stage;
  to: Stage;
  reason: string;
  /** Null: the product itself, or somebody who is not known any more. */
  by: string | null;
  at: Date;
};

/** What changed last in where a company stands, newest first. */
export async function selectStageChanges(tx: Tx, companyId: string, most: number): Promise<StageChange[]> {
  const { rows } = await sql<StageChange>`
    select s.id, s.from_stage as "from", s.to_stage as "to", s.reason, p.name as "by", s.at
    from company_stage_change s left join person p on p.institution_id = s.institution_id and p.id = s.person_id
    where s.company_id = ${companyId} order by s.at desc, s.id limit ${most}`.execute(tx);
  return rows;
}

export type NewStageChange = {
  id: string;
  companyId: string;
  from: Stage;
  to: Stage;
  reason: string;
  personId: string | null;
};

/** Puts the company on its new stage and keeps how it came there. */
export async function writeStage(tx: Tx, institutionId: string, change: NewStageChange, at: Date): Promise<void> {
  const { id, companyId, from, to, reason, personId } = change;
  await tx.updateTable('company').set({ stage: to }).where('id', '=', companyId).execute();
  await tx
    .insertInto('companyStageChange')
    .values({ institutionId, id, companyId, fromStage: from, toStage: to, reason, personId, at })
    .execute();
}
