import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { insertBatch, noteItem, selectChosen } from './batch-store.ts';
import { selectDownloads } from './download-store.ts';
import { type BatchAct, mostAtOnce } from './rules/batch.ts';

export const batchQueue = 'agreement-batch';

export type StartOutcome =
  | { ok: true; batchId: string }
  | { ok: false; fault: 'nothing_chosen' | 'too_many' | 'not_allowed' };

/**
 * Begins one act on many agreements. What the role does not reach is left out. Sending and reminding are done one by one by a job, each
 * in a transaction of its own; what can be downloaded is known at once.
 */
export async function startBatch(act: Act, kind: BatchAct, ids: readonly string[]): Promise<StartOutcome> {
  const { tx, actor, now, deps } = act;
  if (ids.length > mostAtOnce[kind]) return { ok: false, fault: 'too_many' };
  const may = kind === 'download' ? can.read : can.edit;
  const chosen = (await selectChosen(tx, actor, ids)).filter((one) => may(actor, one));
  if (chosen.length === 0) return { ok: false, fault: ids.length > 0 ? 'not_allowed' : 'nothing_chosen' };
  const batchId = deps.newId();
  await insertBatch(tx, actor, { id: batchId, act: kind, agreementIds: chosen.map(({ id }) => id) }, now);
  if (kind === 'download') {
    const found = new Set((await selectDownloads(tx, actor, batchId)).map(({ agreementId }) => agreementId));
    for (const { id } of chosen) await noteItem(tx, batchId, id, found.has(id) ? 'done' : 'no_pdf');
    return { ok: true, batchId };
  }
  await deps.jobs.send(tx, batchQueue, { institutionId: actor.institutionId, batchId });
  await audit(act, {
    action: kind === 'send' ? 'agreements.sent_together' : 'agreements.reminded_together',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { agreements: chosen.map(({ reference }) => reference).join(', ') },
  });
  return { ok: true, batchId };
}
