import { recordAudit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import type { TaskRequest } from '../../shell/index.ts';
import { type Offer, selectOffer, updateOffer } from './offer-store.ts';
import type { OfferContent } from './rules/offer.ts';
import { offerPurpose } from './send-link.ts';

/** Keeps what a company wrote so far of an offer, besides what it wrote before. */
export async function writeOffer(tx: Tx, offerId: string, part: OfferContent): Promise<Offer> {
  const offer = await selectOffer(tx, offerId, { lock: true });
  if (!offer) throw new Error(`there is no offer ${offerId}`);
  const content = { ...offer.content, ...part };
  await updateOffer(tx, offerId, { content });
  return { ...offer, content };
}

/** Makes what a company wrote an offer that waits for staff. Its row must be locked, and nothing may lack. */
export async function sendOffer(
  { tx, institutionId, now }: Pick<TaskRequest, 'tx' | 'institutionId' | 'now'>,
  offer: Offer,
): Promise<void> {
  await updateOffer(tx, offer.id, { state: 'offered', offeredAt: now, decidedAt: null, decidedBy: null, reason: null });
  await closeTaskLinks(tx, offerPurpose, [offer.id], 'done', now);
  const by = { kind: 'signer', id: offer.personId, name: offer.personName } as const;
  await recordAudit(tx, institutionId, by, now, {
    action: 'company.workplace_offered',
    subjectKind: 'company',
    subjectId: offer.companyId,
    after: { functionTitle: offer.content.functionTitle, places: offer.content.places },
  });
}
