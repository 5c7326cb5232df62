import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import { addLocation, addWorkplace } from '../companies/index.ts';
import { changeProfile, storedProfile } from './change-profile.ts';
import { linkTexts } from './link-texts.ts';
import { type Offer, selectOffer, updateOffer } from './offer-store.ts';
import { recordAnswers } from './record-answers.ts';
import { addressLine } from './rules/address-line.ts';
import { isGone } from './rules/offer.ts';
import { offerPurpose, sendLink } from './send-link.ts';
import { saidOf } from './tick-form.ts';
import { selectWorkTasks } from './work-task-store.ts';
import { selectLocations } from './workplace-store.ts';

/** 'overtaken': it is no offer any more, or not yet. `atMain`: the location of the offer is gone, so it got the main address. */
export type AcceptedOffer = { ok: true; workplaceId: string; atMain: boolean } | { ok: false; fault: 'overtaken' };

/** Makes a workplace of an offer, with all that the company said; tells the company. */
export async function acceptOffer(act: Act, offerId: string): Promise<AcceptedOffer> {
  const { tx, actor, now } = act;
  const offer = await selectOffer(tx, offerId, { lock: true });
  if (offer?.state !== 'offered') return { ok: false, fault: 'overtaken' };
  const { content, mkbRouteId } = offer;
  const { companyLocationId, location, atMain } = await placeOf(act, offer);
  const { id: workplaceId } = await addWorkplace(act, offer.companyId, {
    location: location || offer.companyName,
    functionTitle: content.functionTitle ?? '',
  });
  const fresh = await storedProfile(tx, workplaceId);
  if (!fresh) throw new Error(`there is no workplace ${workplaceId}`);
  await changeProfile(
    act,
    workplaceId,
    {
      profile: {
        ...fresh.profile,
        companyLocationId,
        daysPerWeek: content.daysPerWeek ?? [],
        description: content.description ?? '',
      },
      places: new Map(content.year && content.places ? [[content.year, content.places]] : []),
      mkbRouteIds: [mkbRouteId],
    },
    null,
  );
  const by = { kind: 'signer', id: offer.personId, name: offer.personName } as const;
  const tasks = await selectWorkTasks(tx, mkbRouteId);
  await recordAnswers(
    { tx, institutionId: actor.institutionId, by, side: 'company', now },
    { workplaceId, mkbRouteId },
    tasks,
    saidOf(content.answers ?? {}, tasks),
  );
  await updateOffer(tx, offerId, { state: 'accepted', workplaceId, decidedBy: actor.personId, decidedAt: now });
  await note(act, offer, 'company.workplace_accepted', { workplaceId });
  await tellAccepted(act, offer);
  return { ok: true, workplaceId, atMain };
}

/** Where it is: the main address, a location that is known, or one that is added now. */
async function placeOf(
  act: Act,
  { companyId, content: { where, address } }: Offer,
): Promise<{ companyLocationId: string | null; location: string; atMain: boolean }> {
  const { main, others } = await selectLocations(act.tx, companyId);
  if (where === 'other' && address) {
    const { id } = await addLocation(act, companyId, { name: address.place, ...address, establishmentNumber: null });
    return { companyLocationId: id, location: addressLine(address), atMain: false };
  }
  const known = others.find(({ id }) => id === where);
  return { companyLocationId: known?.id ?? null, location: addressLine(known ?? main), atMain: isGone(where, others) };
}

async function tellAccepted({ tx, actor, now, deps }: Act, offer: Offer): Promise<void> {
  if (!offer.email) return;
  await queueMail(tx, deps.jobs, {
    institutionId: actor.institutionId,
    id: deps.newId(),
    kind: 'workplace_offer_accepted',
    recipient: offer.email,
    recipientName: offer.personName,
    language: 'nl',
    subject: linkTexts.nl.offer.acceptedSubject,
    subjectKind: offerPurpose,
    subjectId: offer.id,
    taskLinkId: null,
    createdAt: now,
  });
}

/** Gives an offer back with what must be different; the company gets a new link and finds all that it wrote. False when it is no offer. */
export async function returnOffer(act: Act, offerId: string, reason: string): Promise<boolean> {
  const { tx, actor, now, deps } = act;
  const offer = await selectOffer(tx, offerId, { lock: true });
  if (offer?.state !== 'offered') return false;
  await updateOffer(tx, offerId, { state: 'returned', reason, decidedBy: actor.personId, decidedAt: now });
  if (offer.email)
    await sendLink(
      { tx, institutionId: actor.institutionId, now, deps },
      {
        kind: 'workplace_offer_returned',
        purpose: offerPurpose,
        subjectId: offerId,
        recipient: offer.email,
        recipientName: offer.personName,
        subject: linkTexts.nl.offer.returnedSubject,
      },
    );
  await note(act, offer, 'company.workplace_returned', { reason });
  return true;
}

const note = (act: Act, { companyId }: Offer, action: string, after: Record<string, string>) =>
  audit(act, { action, subjectKind: 'company', subjectId: companyId, after });
