import type { Tx } from '../../../platform/db/db.ts';
import { selectTaskLink, type TaskLink } from '../../../platform/identity/task-links.ts';
import { type StoredAgreement, selectOptionalAgreement } from '../agreement-store.ts';
import type { Signer } from '../rules/signer.ts';
import { copyPurpose, signPurpose } from '../rules/task-purpose.ts';

/** Whom to call when a link does not work: the member of staff who made the agreement, and the hogeschool. */
export type WhomToCall = {
  staffName: string;
  staffEmail: string;
  institutionName: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
};

export type SignerContext = {
  link: TaskLink;
  stored: StoredAgreement;
  /** The signer of the text that now counts; null when the link is dead or the agreement went back to draft. */
  signer: Signer | null;
  /** The function that staff filled in; the signer states the own one. */
  knownFunction: string;
  whomToCall: WhomToCall;
};

/** Everything behind an opened task link: its agreement, its signer, and whom to call. Null for another kind of task. */
export async function selectSignerContext(
  tx: Tx,
  taskLinkId: string,
  options: { lock?: boolean } = {},
): Promise<SignerContext | null> {
  const link = await selectTaskLink(tx, taskLinkId);
  if (!link || (link.purpose !== signPurpose && link.purpose !== copyPurpose)) return null;
  const row = await tx
    .selectFrom('signer')
    .select(['agreementId', 'functionTitle'])
    .where('id', '=', link.subjectId)
    .executeTakeFirst();
  const stored = row ? await selectOptionalAgreement(tx, row.agreementId, options) : null;
  if (!stored) return null;
  // Read again behind the lock: taking back or re-addressing may just have closed it.
  const current = options.lock ? await selectTaskLink(tx, taskLinkId) : link;
  const { agreement } = stored;
  const asked = agreement.state !== 'draft' && agreement.state !== 'withdrawn';
  const signer = asked ? (agreement.signers.find((one) => one.id === link.subjectId) ?? null) : null;
  const whomToCall = await selectWhomToCall(tx, stored.facts.createdBy);
  return { link: current ?? link, stored, signer, knownFunction: row?.functionTitle ?? '', whomToCall };
}

export async function selectWhomToCall(tx: Tx, staffId: string): Promise<WhomToCall> {
  const staff = await tx
    .selectFrom('person')
    .select(['institutionId', 'name', 'email'])
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  const institution = await tx
    .selectFrom('institution')
    .select(['name', 'contactName', 'contactEmail', 'contactPhone'])
    .where('id', '=', staff.institutionId)
    .executeTakeFirstOrThrow();
  const { name: institutionName, ...contact } = institution;
  return { staffName: staff.name, staffEmail: staff.email ?? '', institutionName, ...contact };
}

/** Whether this link may still be used to sign, or at least to read what was signed. */
export type LinkState = 'open' | 'done' | 'revoked' | 'expired';

export function linkState(link: TaskLink, now: Date): LinkState {
  if (link.closedReason === 'withdrawn' || link.closedReason === 'readdressed') return 'revoked';
  if (link.closedReason === 'expired' || link.expiresAt <= now) return 'expired';
  return link.closedReason === 'done' ? 'done' : 'open';
}
