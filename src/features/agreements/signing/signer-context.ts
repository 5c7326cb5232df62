import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { fixedQuery } from '../../../platform/db/fixed-query.ts';
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
  const [row] = await signerOfLink(tx, { taskLinkId });
  if (!row) return null;
  // Sent in this order over one connection: the link is read behind the lock, since taking back or re-addressing may just have closed it.
  const [stored, link, whomToCall] = await Promise.all([
    selectOptionalAgreement(tx, row.agreementId, options),
    selectTaskLink(tx, taskLinkId),
    selectMakerToCall(tx, row.agreementId),
  ]);
  if (!stored || !link || !whomToCall) return null;
  const { agreement } = stored;
  const asked = agreement.state !== 'draft' && agreement.state !== 'withdrawn';
  const signer = asked ? (agreement.signers.find((one) => one.id === link.subjectId) ?? null) : null;
  return { link, stored, signer, knownFunction: row.functionTitle, whomToCall };
}

const signerOfLink = fixedQuery<{ taskLinkId: string }>()((tx, { taskLinkId }) =>
  tx
    .selectFrom('taskLink as l')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'l.institutionId').onRef('s.id', '=', 'l.subjectId'),
    )
    .select(['s.agreementId', 's.functionTitle'])
    .where('l.id', '=', taskLinkId)
    .where('l.purpose', 'in', [signPurpose, copyPurpose]),
);

const toCall = (tx: Tx) =>
  tx
    .selectFrom('person as p')
    .innerJoin('institution as i', 'i.id', 'p.institutionId')
    .select(['p.name as staffName', sql<string>`coalesce(p.email, '')`.as('staffEmail'), 'i.name as institutionName'])
    .select(['i.contactName', 'i.contactEmail', 'i.contactPhone']);

async function selectMakerToCall(tx: Tx, agreementId: string): Promise<WhomToCall | null> {
  const [row] = await makerOf(tx, { agreementId });
  return row ?? null;
}

const makerOf = fixedQuery<{ agreementId: string }>()((tx, { agreementId }) =>
  toCall(tx)
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'p.institutionId').onRef('a.createdBy', '=', 'p.id'),
    )
    .where('a.id', '=', agreementId),
);

/** The same by the member of staff. */
export const selectWhomToCall = (tx: Tx, staffId: string): Promise<WhomToCall> =>
  toCall(tx).where('p.id', '=', staffId).executeTakeFirstOrThrow();

/** Whether this link may still be used to sign, or at least to read what was signed. */
export type LinkState = 'open' | 'done' | 'revoked' | 'expired';

export function linkState(link: TaskLink, now: Date): LinkState {
  if (link.closedReason === 'withdrawn' || link.closedReason === 'readdressed') return 'revoked';
  if (link.closedReason === 'expired' || link.expiresAt <= now) return 'expired';
  return link.closedReason === 'done' ? 'done' : 'open';
}
