import { type Act, audit } from '../../../shell/index.ts';
import { selectChangeRules, upsertChangeRule } from './change-rule-store.ts';
import { type ChangeRules, changeKinds } from './rules/change-kinds.ts';

/** Sets who signs which kind of change, and notes what became different. What was sent keeps its signers. */
export async function changeRules(act: Act, wanted: ChangeRules): Promise<void> {
  const { tx, actor, now } = act;
  const before = await selectChangeRules(tx);
  const changed = changeKinds.filter((kind) => before[kind].join() !== wanted[kind].join());
  if (changed.length === 0) return;
  for (const kind of changed) await upsertChangeRule(tx, actor.institutionId, kind, wanted[kind], now);
  const pick = (rules: ChangeRules) => Object.fromEntries(changed.map((kind) => [kind, rules[kind].join(', ')]));
  await audit(act, {
    action: 'change_rules.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: pick(before),
    after: pick(wanted),
  });
}
