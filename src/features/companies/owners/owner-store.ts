import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

export async function updateOwner(tx: Tx, companyId: string, personId: string | null): Promise<void> {
  await tx.updateTable('company').set({ ownerPersonId: personId }).where('id', '=', companyId).execute();
}

/** Gives all companies of one person to another, with the steps that are still to be done there. */
export async function moveCompanies(
  tx: Tx,
  fromPersonId: string,
  toPersonId: string,
): Promise<{ companyIds: string[]; steps: number }> {
  const { rows } = await sql<{ id: string }>`
    update company set owner_person_id = ${toPersonId} where owner_person_id = ${fromPersonId} returning id`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`
    update contact_moment m set next_step_owner_id = ${toPersonId}
    where m.next_step_owner_id = ${fromPersonId} and m.next_step <> '' and m.next_step_done_at is null`.execute(tx);
  return { companyIds: rows.map(({ id }) => id), steps: Number(numAffectedRows ?? 0) };
}

export async function selectPersonName(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}
