import type { Tx } from '../../platform/db/db.ts';
import type { CoachRole, RoleStanding, Score } from './rules/coach-role.ts';

/** What a coach said of the roles so far. `lock` holds the coach until the transaction ends. */
export async function selectRoles(tx: Tx, personId: string, options: { lock?: boolean } = {}): Promise<RoleStanding[]> {
  if (options.lock)
    await tx.selectFrom('coach').select('personId').where('personId', '=', personId).forUpdate().execute();
  const rows = await tx
    .selectFrom('coachRole')
    .select(['role', 'ownScore', 'score'])
    .where('personId', '=', personId)
    .execute();
  return rows as RoleStanding[];
}

/** Keeps what the coach says of a role; `confirmed` says whether an earlier confirmation stays. */
export async function upsertOwnScore(
  tx: Tx,
  at: { institutionId: string; personId: string; now: Date },
  { role, ownScore, confirmed }: { role: CoachRole; ownScore: Score; confirmed: boolean },
): Promise<void> {
  const own = { ownScore, ownAt: at.now };
  await tx
    .insertInto('coachRole')
    .values({ institutionId: at.institutionId, personId: at.personId, role, ...own })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'personId', 'role'])
        .doUpdateSet({ ...own, ...(!confirmed && { score: null, setBy: null, setAt: null }) }),
    )
    .execute();
}

export async function updateScore(
  tx: Tx,
  personId: string,
  { role, score }: { role: CoachRole; score: Score },
  by: { setBy: string; setAt: Date },
): Promise<void> {
  await tx
    .updateTable('coachRole')
    .set({ score, ...by })
    .where('personId', '=', personId)
    .where('role', '=', role)
    .execute();
}
