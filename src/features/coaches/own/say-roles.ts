import { type AuditBy, recordAudit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { selectRoles, upsertOwnScore } from '../coach-role-store.ts';
import type { CoachFacts } from '../coach-store.ts';
import type { CoachLevel } from '../rules/coach-level.ts';
import { type CoachRole, coachRoles, keepsConfirmation, type Score } from '../rules/coach-role.ts';

/** What a coach said on one screen. */
export type SaidRoles = Partial<Record<CoachRole, Score>> & { level?: CoachLevel | undefined };
export type Saying = { tx: Tx; institutionId: string; now: Date; by: AuditBy };

/** Keeps what a coach says of some of the roles, and of the own level. Where it differs from before, a confirmation falls away. */
export async function sayRoles(
  { tx, institutionId, now, by }: Saying,
  { personId, ownLevel }: Pick<CoachFacts, 'personId' | 'ownLevel'>,
  said: SaidRoles,
): Promise<void> {
  const before = await selectRoles(tx, personId, { lock: true });
  const changed: Record<string, string> = {};
  for (const role of coachRoles) {
    const ownScore = said[role];
    const known = before.find((one) => one.role === role);
    if (!ownScore || known?.ownScore === ownScore) continue;
    await upsertOwnScore(
      tx,
      { institutionId, personId, now },
      { role, ownScore, confirmed: keepsConfirmation(known, ownScore) },
    );
    changed[role] = ownScore;
  }
  if (said.level && said.level !== ownLevel) {
    await tx
      .updateTable('coach')
      .set({ ownLevel: said.level, ownLevelAt: now })
      .where('personId', '=', personId)
      .execute();
    changed.ownLevel = said.level;
  }
  if (Object.keys(changed).length === 0) return;
  await recordAudit(tx, institutionId, by, now, {
    action: 'coach.roles_said',
    subjectKind: 'person',
    subjectId: personId,
    before: Object.fromEntries(before.map(({ role, ownScore }) => [role, ownScore])),
    after: changed,
  });
}
