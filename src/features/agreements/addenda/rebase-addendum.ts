import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { updateAddendum } from './addendum-store.ts';
import { selectAmended } from './open-addendum.ts';
import { lookAtDraft } from './rules/draft-of-addendum.ts';

export type RebaseOutcome = { ok: true } | { ok: false; fault: 'not_found' | 'wrong_state' };

/** Lets a draft start from what holds now: what it changes stays, what it was before is as it is now. */
export async function rebaseAddendum(act: Act, addendumId: string): Promise<RebaseOutcome> {
  const { tx, actor, now } = act;
  const stored = await selectOptionalAgreement(tx, addendumId, { lock: true });
  if (!stored?.facts.amends || !can.edit(actor, stored.facts)) return { ok: false, fault: 'not_found' };
  const { amends } = stored.facts;
  const amended = await selectAmended(tx, amends.agreementId);
  if (!amended || stored.agreement.state !== 'draft') return { ok: false, fault: 'wrong_state' };
  const { from, base, reason } = amends;
  const looked = lookAtDraft({ from, base, terms: stored.agreement.terms }, amended);
  await updateAddendum(tx, addendumId, { from, reason, base: looked.now, terms: looked.terms }, now);
  await audit(act, {
    action: 'addendum.rebased',
    subjectKind: 'agreement',
    subjectId: addendumId,
    after: { parts: looked.conflicts.map(({ part }) => part) },
  });
  return { ok: true };
}
