import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { concludeCompany } from '../companies/index.ts';
import { afterConclusion } from './addenda/after-conclusion.ts';
import { queuePdf } from './agreement-pdf-queue.ts';
import type { AgreementFacts } from './agreement-store.ts';
import { updateState } from './agreement-writes.ts';
import { announceState } from './announce-state.ts';
import { askSigner, offerCopy, type Telling } from './ask-signers.ts';
import { closeDelegations } from './delegation/delegation-store.ts';
import { closePapers } from './paper/paper-store.ts';
import type { ConcludedAgreement, OpenAgreement } from './rules/agreement.ts';
import { needed, type Signer } from './rules/signer.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { newlyAsked } from './rules/whose-turn.ts';

/** What a signature rests on: a code in a browser, or a page on paper. */
export type SignatureProof = { signingCodeId: string } | { paperSignatureId: string };

/**
 * Writes a signature that the verb allowed, with all that follows: the link is done, in order the next one is asked, the PDF is
 * made, and with the last signature the agreement is concluded and everybody who signed gets a copy. The agreement's row must be locked.
 */
export async function recordSignature(
  telling: Telling,
  facts: AgreementFacts & { textId: string },
  change: { before: OpenAgreement; after: OpenAgreement | ConcludedAgreement; signer: Signer },
  statement: { name: string; jobTitle: string; declaredAuthority: boolean },
  proof: SignatureProof,
): Promise<void> {
  const { tx, institutionId, now, deps } = telling;
  const { before, after, signer } = change;
  const concluded = after.state === 'concluded';
  const signatureCount = after.signers.filter((one) => one.state === 'signed').length;
  const next = after.state === 'concluded' ? [] : newlyAsked(before, after);
  // Sent in this order over one connection, without waiting in between.
  await Promise.all([
    tx
      .insertInto('signature')
      .values({
        institutionId,
        id: deps.newId(),
        agreementId: facts.id,
        agreementTextId: facts.textId,
        signerId: signer.id,
        name: statement.name,
        functionTitle: statement.jobTitle,
        email: signer.email,
        declaredAuthority: statement.declaredAuthority,
        signedAt: now,
        ...proof,
      })
      .execute(),
    updateState(tx, facts.id, { state: after.state, ...(concluded && { concludedAt: now }) }, now),
    ...(after.state === before.state ? [] : [announceState(telling, facts.id, after.state)]),
    closeTaskLinks(tx, signPurpose, [signer.id], 'done', now),
    closePapers(tx, [signer.id], now),
    closeDelegations(tx, [signer.id], now),
    ...next.map((one) => askSigner(telling, facts, one)),
    ...(concluded ? needed(after.signers).map((one) => offerCopy(telling, facts, one)) : []),
    queuePdf(tx, deps.jobs, institutionId, facts.textId, signatureCount),
  ]);
  if (!concluded) return;
  await afterConclusion(telling, facts, after.signers);
  if (facts.companyId) await concludeCompany(telling, facts.companyId);
}
