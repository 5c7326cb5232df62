import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import type { AgreementFacts } from './agreement-store.ts';
import { askSigner, type Telling } from './ask-signers.ts';
import { closeDelegations } from './delegation/delegation-store.ts';
import { closePapers } from './paper/paper-store.ts';
import type { OpenAgreement } from './rules/agreement.ts';
import { comeOfAge, lapsingRepresentatives } from './rules/come-of-age.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { newlyAsked } from './rules/whose-turn.ts';

/**
 * From the student's birthday on a legal representative who did not sign is needed no more, when the student did not sign either:
 * the link dies, a refusal no longer counts, and in order the next one is asked. Answers with the agreement as it is then. Its row
 * must be locked.
 */
export async function letLapse(
  telling: Telling,
  facts: AgreementFacts,
  agreement: OpenAgreement,
): Promise<OpenAgreement> {
  if (!agreement.signers.some(({ party }) => party === 'legal_representative')) return agreement;
  const { tx, institutionId, now } = telling;
  const today = dateInNetherlands(now);
  const figures = await selectFigures(tx, today);
  const lapsing = lapsingRepresentatives(agreement, today, figures);
  if (lapsing.length === 0) return agreement;
  const after = comeOfAge(agreement, today, figures, now);
  const ids = lapsing.map(({ id }) => id);
  await tx.updateTable('signer').set({ lapsedAt: now }).where('id', 'in', ids).execute();
  await tx
    .updateTable('refusal')
    .set({ withdrawnAt: now })
    .where('signerId', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .execute();
  await closeTaskLinks(tx, signPurpose, ids, 'withdrawn', now);
  await closePapers(tx, ids, now);
  await closeDelegations(tx, ids, now);
  for (const signer of newlyAsked(agreement, after)) await askSigner(telling, facts, signer);
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', facts.id).execute();
  for (const signer of lapsing)
    await recordAudit(tx, institutionId, theProduct, now, {
      action: 'signer.lapsed',
      subjectKind: 'agreement',
      subjectId: facts.id,
      after: { party: signer.party, name: signer.name },
    });
  return after;
}
