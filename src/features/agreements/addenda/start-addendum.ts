import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { announceState } from '../announce-state.ts';
import { fitSigners } from '../draft-content.ts';
import { insertSigners } from '../draft-signer-store.ts';
import { draftFrom } from '../rules/draft-terms.ts';
import { insertAddendum, selectNewestSigners, updateAddendum } from './addendum-store.ts';
import { selectAmended } from './open-addendum.ts';
import { type DateFault, dateFault, movedTo } from './rules/draft-of-addendum.ts';
import { effectiveTerms, finalTerms } from './rules/effective-terms.ts';

export type Beginning = { from: IsoDate; reason: string };
export type StartOutcome =
  | { ok: true; addendumId: string; reference: string }
  | { ok: false; fault: 'not_found' | 'wrong_state' | DateFault };

/** Starts a change of a concluded agreement: a draft that holds the agreement as it is on that day, for the wizard to change. */
export async function startAddendum(act: Act, agreementId: string, { from, reason }: Beginning): Promise<StartOutcome> {
  const { tx, actor, now, today, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored || stored.facts.amends || !can.edit(actor, stored.facts)) return { ok: false, fault: 'not_found' };
  const amended = await selectAmended(tx, agreementId);
  if (!amended) return { ok: false, fault: 'wrong_state' };
  const { original, concluded, facts } = amended;
  if (finalTerms(original, concluded).duration.end < today) return { ok: false, fault: 'wrong_state' };
  const base = effectiveTerms(original, concluded, from);
  const terms = draftFrom(base);
  const fault = dateFault(from, base, terms);
  if (fault) return { ok: false, fault };

  const id = deps.newId();
  const { institutionId } = actor;
  const known = await selectNewestSigners(tx, agreementId);
  const { signers } = fitSigners(
    {
      terms,
      signers: known.map((signer) => ({ ...signer, id: deps.newId() })),
      companyId: facts.companyId,
      workplaceId: facts.workplaceId,
    },
    deps.newId,
  );
  const draft = { institutionId, id, amends: facts, from, reason, base, terms, createdBy: actor.personId };
  const reference = await insertAddendum(tx, draft, now);
  await insertSigners(tx, { institutionId, id }, signers, { name: actor.name, newId: deps.newId, now });
  await announceState({ ...act, institutionId }, id, 'draft');
  await audit(act, {
    action: 'addendum.drafted',
    subjectKind: 'agreement',
    subjectId: id,
    after: { reference, amends: facts.reference, from, reason },
  });
  return { ok: true, addendumId: id, reference };
}

/** Another first day or reason for a draft; what it changes stays, against what holds on that day. */
export async function moveAddendum(act: Act, addendumId: string, { from, reason }: Beginning): Promise<StartOutcome> {
  const { tx, actor, now } = act;
  const stored = await selectOptionalAgreement(tx, addendumId, { lock: true });
  if (!stored?.facts.amends || !can.edit(actor, stored.facts)) return { ok: false, fault: 'not_found' };
  const { agreement, facts } = stored;
  const { amends, reference } = { amends: stored.facts.amends, reference: facts.reference };
  const amended = await selectAmended(tx, amends.agreementId);
  if (!amended || agreement.state !== 'draft') return { ok: false, fault: 'wrong_state' };
  const moved = movedTo({ from: amends.from, base: amends.base, terms: agreement.terms }, from, amended);
  const fault = dateFault(from, moved.base, moved.terms);
  if (fault) return { ok: false, fault };
  await updateAddendum(tx, addendumId, { ...moved, reason }, now);
  await audit(act, {
    action: 'addendum.moved',
    subjectKind: 'agreement',
    subjectId: addendumId,
    before: { from: amends.from, reason: amends.reason },
    after: { from, reason },
  });
  return { ok: true, addendumId, reference };
}
