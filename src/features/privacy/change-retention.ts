import { changedParts } from '../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectRetentions, upsertRetentions } from './retention-store.ts';
import type { RuleName } from './rules/category.ts';

/** Saves the periods that the hogeschool chose, checked against their range before. Answers whether anything changed. */
export async function changeRetention(act: Act, values: Partial<Record<RuleName, number>>): Promise<boolean> {
  const { institutionId } = act.actor;
  const known = await selectRetentions(act.tx, act.today);
  const before = Object.fromEntries(Object.entries(known).map(([name, { value }]) => [name, value]));
  const changed = changedParts(before, values as Record<string, number>);
  if (!changed) return false;
  await upsertRetentions(act.tx, institutionId, changed.after);
  await audit(act, {
    action: 'retention.changed',
    subjectKind: 'institution',
    subjectId: institutionId,
    before: { retention: changed.before },
    after: { retention: changed.after },
  });
  return true;
}
