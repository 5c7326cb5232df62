import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { errorFields } from '../../../platform/log.ts';
import { type Act, type Deps, selectActorOfRole } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { remindByHand } from '../ask-again.ts';
import { whoseTurn } from '../rules/whose-turn.ts';
import { type ActionFault, sendAgreement } from '../send-agreement.ts';
import { lockItem, noteItem, selectWork } from './batch-store.ts';
import type { BatchAct } from './rules/batch.ts';

/** What came of one agreement: done, or why not. `nobody_to_remind`: somebody refused, so nobody's turn it is but the hogeschool's. */
export type BatchOutcome = 'done' | 'nobody_to_remind' | ActionFault;

type Parts = Pick<Deps, 'db' | 'clock' | 'newId' | 'jobs' | 'mailWorks' | 'log'>;

/**
 * Does an act on the agreements of a batch, as whoever began it and as far as that role still goes. Each agreement is a transaction with what
 * came of it, so a job that runs twice does nothing twice, and one that goes wrong does not hold up the others.
 */
export async function doBatch(
  parts: Parts,
  { institutionId, batchId }: { institutionId: string; batchId: string },
): Promise<void> {
  const { db, clock, log } = parts;
  const work = await db.inInstitution(institutionId, (tx) => selectWork(tx, batchId));
  if (!work) return;
  // Asked once outside of any transaction: within one it could not be.
  await parts.mailWorks();
  const { act: kind, roleAssignmentId } = work.batch;
  for (const agreementId of work.left)
    try {
      await db.inInstitution(institutionId, async (tx) => {
        if (!(await lockItem(tx, batchId, agreementId))) return;
        const now = clock.now();
        const today = dateInNetherlands(now);
        const actor = await selectActorOfRole(tx, institutionId, roleAssignmentId, today);
        const outcome = actor ? await doOne({ tx, actor, now, today, deps: parts }, kind, agreementId) : 'not_allowed';
        await noteItem(tx, batchId, agreementId, outcome);
      });
    } catch (error) {
      log('agreement_batch_failed', { batch: batchId, agreement: agreementId, ...errorFields(error) });
      await db.inInstitution(institutionId, (tx) => noteItem(tx, batchId, agreementId, 'failed'));
    }
}

async function doOne(act: Act, kind: BatchAct, agreementId: string): Promise<BatchOutcome> {
  if (kind === 'remind') return remind(act, agreementId);
  const outcome = await sendAgreement(act, agreementId);
  return outcome.ok ? 'done' : outcome.fault;
}

/** Everybody whose turn it is gets a reminder; done when it went to at least one of them. */
async function remind(act: Act, agreementId: string): Promise<BatchOutcome> {
  const stored = await selectOptionalAgreement(act.tx, agreementId, { lock: true });
  if (!stored || !can.edit(act.actor, stored.facts)) return 'not_allowed';
  const turn = whoseTurn(stored.agreement);
  if (turn.who !== 'signers')
    return turn.who !== 'staff'
      ? 'wrong_state'
      : turn.why === 'paper'
        ? 'paper_waits'
        : turn.why === 'refusal'
          ? 'nobody_to_remind'
          : 'wrong_state';
  let fault: BatchOutcome = 'nobody_to_remind';
  let isSent = false;
  for (const signer of turn.waiting) {
    const outcome = await remindByHand(act, agreementId, signer.id);
    if (outcome.ok) isSent = true;
    else fault = outcome.fault;
  }
  return isSent ? 'done' : fault;
}
