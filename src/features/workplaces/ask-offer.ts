import { type Act, audit } from '../../shell/index.ts';
import type { Asked } from './ask-tasks.ts';
import { linkTexts } from './link-texts.ts';
import { insertOffer, selectWritableOffer } from './offer-store.ts';
import { offerPurpose, sendLink } from './send-link.ts';

/** Asks somebody of a company to offer a workplace for a Mkb-route; an offer that was begun is gone on with. Answers its id. */
export async function askOffer(
  act: Act,
  company: { id: string; name: string },
  mkbRouteId: string,
  { personId, name, email }: Asked,
): Promise<string> {
  const { tx, actor, now, deps } = act;
  const { institutionId } = actor;
  const asked = { companyId: company.id, mkbRouteId, personId };
  const known = await selectWritableOffer(tx, asked);
  const id = known ?? deps.newId();
  if (!known) await insertOffer(tx, { institutionId, id, ...asked, askedBy: actor.personId, askedAt: now });
  await sendLink(
    { tx, institutionId, now, deps },
    {
      kind: 'workplace_offer',
      purpose: offerPurpose,
      subjectId: id,
      recipient: email,
      recipientName: name,
      subject: linkTexts.nl.offer.mailSubject(company.name),
    },
  );
  await audit(act, {
    action: 'company.workplace_asked',
    subjectKind: 'company',
    subjectId: company.id,
    after: { mkbRouteId, personId },
  });
  return id;
}
