import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../shell/index.ts';
import { type Call, type CallResponse, insertResponse } from './call-store.ts';
import {
  insertInterested,
  insertInterestedContact,
  isKvkNumberKnown,
  selectLikely,
  selectPersonOf,
} from './likely-company-store.ts';
import { landsByItself } from './rules/association.ts';

export type Offered = Pick<
  CallResponse,
  'companyName' | 'kvkNumber' | 'place' | 'contactName' | 'contactEmail' | 'contactPhone' | 'offer'
>;

type Taking = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId'> };

/** Where a company came from, as its page says it. */
export const sourceOf = ({ title, associationName }: Call): string => `${associationName}: ${title}`.slice(0, 200);

/**
 * Keeps what a company left at a call. Who is new becomes a company that is interested, with its contact; what looks like somebody known waits
 * for staff, and changes nothing. The same company twice is one: the second finds the first and waits.
 */
export async function takeResponse(taking: Taking, call: Call, offered: Offered): Promise<'landed' | 'waiting'> {
  const { tx, institutionId, now, deps } = taking;
  const kvkNumber = await isKvkNumberKnown(tx, institutionId, offered.kvkNumber);
  const [likely, person] = await Promise.all([selectLikely(tx, offered), selectPersonOf(tx, offered.contactEmail)]);
  const addressOfOther = person !== null && person.name.toLowerCase() !== offered.contactName.toLowerCase();
  const lands = landsByItself({ kvkNumber, name: likely.length > 0, addressOfOther });
  const companyId = lands ? await land(taking, call, offered, person?.id ?? null, null) : null;
  const response = { id: deps.newId(), recruitingCallId: call.id, ...offered, receivedAt: now, companyId };
  const state = lands ? 'landed' : 'waiting';
  await insertResponse(tx, institutionId, { ...response, state });
  const { companyName, kvkNumber: number, place } = offered;
  await recordAudit(tx, institutionId, theProduct, now, {
    action: `call_response.${state}`,
    subjectKind: 'branch_association',
    subjectId: call.branchAssociationId,
    after: { responseId: response.id, company: companyName, kvkNumber: number, place },
  });
  return state;
}

/** Makes a company of what was left, interested and with its source. `personId`: who of the hogeschool said so; null: nobody. */
export async function land(
  { tx, institutionId, now, deps }: Taking,
  call: Call,
  { companyName: name, kvkNumber, place, contactName, contactEmail, contactPhone }: Offered,
  knownPersonId: string | null,
  personId: string | null,
): Promise<string> {
  const companyId = deps.newId();
  const landing = { institutionId, companyId, name, kvkNumber, place, source: sourceOf(call), now };
  await insertInterested(tx, landing, { id: deps.newId(), personId });
  await insertInterestedContact(tx, landing, {
    id: deps.newId(),
    personId: knownPersonId ?? deps.newId(),
    isNew: knownPersonId === null,
    name: contactName,
    email: contactEmail,
    phone: contactPhone,
  });
  return companyId;
}
