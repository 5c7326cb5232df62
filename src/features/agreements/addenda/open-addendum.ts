import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type AgreementFacts, type Amends, selectOptionalAgreement } from '../agreement-store.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import type { Party } from '../rules/party.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { selectConcludedAddenda } from './addendum-store.ts';
import { selectChangeRules } from './change-rule-store.ts';
import { type DateFault, dateFault, type LookedAt, lookAtDraft, signingParties } from './rules/draft-of-addendum.ts';
import { type ConcludedAddendum, holdsTogether } from './rules/effective-terms.ts';

/** The agreement that an addendum changes, with all that was agreed since. */
export type Amended = { facts: AgreementFacts; original: AgreementTerms; concluded: readonly ConcludedAddendum[] };

/** Null while the agreement does not stand: only a concluded one can be changed, not one that ended. */
export async function selectAmended(tx: Tx, agreementId: string): Promise<Amended | null> {
  const [stored, concluded] = await Promise.all([
    selectOptionalAgreement(tx, agreementId),
    selectConcludedAddenda(tx, agreementId),
  ]);
  return stored?.agreement.state === 'concluded'
    ? { facts: stored.facts, original: stored.agreement.terms, concluded }
    : null;
}

/** A draft of an addendum as it stands against what holds now, with who would sign it. */
export type AddendumInView = {
  amends: Amends;
  amended: Amended;
  looked: LookedAt;
  parties: Party[];
  fault: AddendumFault | null;
};
export type AddendumFault = DateFault | 'nothing_changes' | 'overtaken' | 'no_longer_fits';

export async function lookAtAddendum(
  tx: Tx,
  amends: Amends,
  terms: DraftTerms,
  on: { today: IsoDate; adultAge: number; now: Date },
): Promise<AddendumInView | null> {
  const [amended, rules] = await Promise.all([selectAmended(tx, amends.agreementId), selectChangeRules(tx)]);
  if (!amended) return null;
  const looked = lookAtDraft({ from: amends.from, base: amends.base, terms }, amended);
  const parties = signingParties(looked.changes, looked.terms, rules, on);
  return { amends, amended, looked, parties, fault: faultOf(amends, amended, looked, on.now) };
}

function faultOf(amends: Amends, amended: Amended, looked: LookedAt, now: Date): AddendumFault | null {
  if (looked.changes.length === 0) return 'nothing_changes';
  if (looked.conflicts.length > 0) return 'overtaken';
  const date = dateFault(amends.from, looked.now, looked.terms);
  if (date) return date;
  const added = { id: '', reference: '', from: amends.from, reason: '', concludedAt: now, changes: looked.changes };
  return holdsTogether(amended.original, amended.concluded, added) ? null : 'no_longer_fits';
}
