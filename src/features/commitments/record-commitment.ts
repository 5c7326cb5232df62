import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './commitment-policy.ts';
import {
  type CommitmentChange,
  type CommitmentRow,
  endCommitmentRow,
  insertChange,
  insertCommitment,
  lockPromisesOf,
  type NewCommitment,
  selectOptionalCommitment,
  selectSame,
  updateCommitment,
} from './commitment-store.ts';
import type { CommitmentFacts } from './rules/commitment.ts';
import { withdrawOpenLetter } from './withdraw-letter.ts';

export type Recorded =
  | { ok: true; id: string }
  /** The company promised this Mkb-route places at this level for this year already. */
  | { ok: false; fault: 'same_exists'; same: CommitmentRow }
  | { ok: false; fault: 'changed_meanwhile'; stored: CommitmentRow }
  | { ok: false; fault: 'not_found' };

/** Records a promise of a company to a Mkb-route of the actor's hogeschool. */
export async function recordCommitment(act: Act, wanted: Omit<NewCommitment, 'id'>): Promise<Recorded> {
  const { tx, actor, now } = act;
  if (!can.edit(actor, wanted)) return { ok: false, fault: 'not_found' };
  await lockPromisesOf(tx, wanted.companyId);
  const same = await selectSame(tx, wanted, null);
  if (same) return { ok: false, fault: 'same_exists', same };
  const id = act.deps.newId();
  await insertCommitment(tx, actor.institutionId, { id, ...wanted }, { personId: actor.personId, at: now });
  await note(act, { ...wanted, id }, { ...factsOf(wanted), kind: 'recorded', reason: '' });
  return { ok: true, id };
}

/**
 * Changes a promise. A letter about it that nobody answered is withdrawn: it asks for something else by now. `seen` is the
 * fingerprint of what the form showed.
 */
export async function changeCommitment(
  act: Act,
  { companyId, commitmentId }: { companyId: string; commitmentId: string },
  facts: CommitmentFacts,
  seen: string,
  kind: 'changed' | 'taken_over' = 'changed',
): Promise<Recorded> {
  const { tx, now } = act;
  await lockPromisesOf(tx, companyId);
  const stored = await selectOptionalCommitment(tx, companyId, commitmentId, { lock: true });
  if (!stored || stored.endedAt || !can.edit(act.actor, stored)) return { ok: false, fault: 'not_found' };
  if (fingerprint(factsOf(stored)) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const same = await selectSame(tx, { ...stored, level: facts.level }, stored.id);
  if (same) return { ok: false, fault: 'same_exists', same };
  if (isSame(stored, facts) && kind === 'changed') return { ok: true, id: stored.id };
  await updateCommitment(tx, stored.id, facts, now);
  await withdrawOpenLetter(act, stored, 'changed');
  await note(act, stored, { ...facts, kind, reason: '' }, stored);
  return { ok: true, id: stored.id };
}

/** Ends a promise, with a reason: it counts no more, and stays to be seen. */
export async function endCommitment(
  act: Act,
  { companyId, commitmentId }: { companyId: string; commitmentId: string },
  reason: string,
): Promise<boolean> {
  const { tx, now } = act;
  const stored = await selectOptionalCommitment(tx, companyId, commitmentId, { lock: true });
  if (!stored || stored.endedAt || !can.edit(act.actor, stored)) return false;
  await endCommitmentRow(tx, stored.id, now);
  await withdrawOpenLetter(act, stored, 'ended');
  await note(act, stored, { ...factsOf(stored), kind: 'ended', reason }, stored);
  return true;
}

/** What of a promise can be changed, as its form shows it. */
export const factsOf = ({
  level,
  places,
  guarantee,
  guaranteeTerms,
  note: words,
}: CommitmentFacts): CommitmentFacts => ({
  level,
  places,
  guarantee,
  guaranteeTerms,
  note: words,
});

const isSame = (one: CommitmentFacts, other: CommitmentFacts): boolean =>
  JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));

/** One row of history and one line of the log. */
async function note(
  act: Act,
  { id, companyId, mkbRouteId, cohortYear }: Pick<NewCommitment, 'id' | 'companyId' | 'mkbRouteId' | 'cohortYear'>,
  change: CommitmentChange,
  before?: CommitmentFacts,
): Promise<void> {
  const { institutionId, personId } = act.actor;
  await insertChange(act.tx, { institutionId, id: act.deps.newId(), commitmentId: id, personId }, change, act.now);
  const { kind, reason, ...facts } = change;
  await audit(act, {
    action: `commitment.${kind}`,
    subjectKind: 'company',
    subjectId: companyId,
    ...(before && { before: factsOf(before) }),
    after: { commitmentId: id, mkbRouteId, cohortYear, ...facts, ...(reason && { reason }) },
  });
}
