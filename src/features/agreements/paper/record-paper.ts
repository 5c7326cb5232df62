import type { IsoDate } from '../../../kernel/iso-date.ts';
import { insertStoredFile } from '../../../platform/files/stored-file.ts';
import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { recordPaper } from '../rules/paper-verbs.ts';
import type { PaperRecord } from '../rules/signer.ts';
import type { ActionOutcome } from '../send-agreement.ts';
import { insertPaper } from './paper-store.ts';
import type { Scan } from './scan.ts';

/** `textId`: the text that counted when the form was opened; left out: the one that counts now. */
export type PaperStatement = { name: string; jobTitle: string; signedOn: IsoDate; textId?: string };

/** Stores the scan of a page that a signer signed by hand. It counts once another member of staff looked at it. */
export async function recordPaperSignature(
  act: Act,
  agreementId: string,
  signerId: string,
  { name, jobTitle, signedOn, textId }: PaperStatement,
  scan: Scan,
): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  const { facts, agreement } = stored;
  if (!can.edit(actor, facts)) return { ok: false, fault: 'not_allowed' };
  // Taken back and sent anew meanwhile: the page is of another text.
  if (textId !== undefined && textId !== facts.textId) return { ok: false, fault: 'wrong_state' };
  const paper: PaperRecord = {
    id: deps.newId(),
    statedName: name,
    statedJobTitle: jobTitle || null,
    signedOn,
    recordedBy: { id: actor.personId, name: actor.name },
    recordedAt: now,
  };
  const outcome = recordPaper(agreement, signerId, paper);
  if (!outcome.ok) return outcome;
  const { institutionId } = actor;
  const storedFileId = deps.newId();
  const file = {
    contentType: scan.contentType,
    name: `${facts.reference}-papier.${scan.extension}`,
    bytes: scan.bytes,
  };
  await insertStoredFile(tx, institutionId, { id: storedFileId, ...file }, now);
  const of = { institutionId, agreementId, agreementTextId: facts.textId ?? '', signerId, storedFileId };
  await insertPaper(tx, of, paper);
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', agreementId).execute();
  await audit(act, {
    action: 'paper.recorded',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { signer: name, signedOn },
  });
  return { ok: true };
}
