import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import {
  isAddressOfOther,
  landCompany,
  lockKvkNumber,
  type Moving,
  selectCompanyByKvkNumber,
} from '../companies/index.ts';
import { type Call, type CallResponse, insertResponse } from './call-store.ts';
import { isNameKnown } from './likely-company-store.ts';
import { landsByItself } from './rules/association.ts';

export type Offered = Pick<
  CallResponse,
  'companyName' | 'kvkNumber' | 'place' | 'contactName' | 'contactEmail' | 'contactPhone' | 'offer'
>;

/** Where a company came from, as its page says it. */
export const sourceOf = ({ title, associationName }: Call): string => `${associationName}: ${title}`.slice(0, 200);

/**
 * Keeps what a company left at a call. Who is new becomes a company that is interested, with its contact; what looks like somebody known waits
 * for staff, and changes nothing. The same company twice is one: the second finds the first and waits.
 */
export async function takeResponse(
  taking: Omit<Moving, 'by'>,
  call: Call,
  offered: Offered,
): Promise<'landed' | 'waiting'> {
  const { tx, institutionId, now, deps } = taking;
  // As who adds a company does, so that two who send at once are one company.
  await lockKvkNumber(tx, institutionId, offered.kvkNumber);
  const lands = landsByItself({
    kvkNumber: (await selectCompanyByKvkNumber(tx, offered.kvkNumber)) !== null,
    name: await isNameKnown(tx, offered.companyName),
    addressOfOther: await isAddressOfOther(taking, { name: offered.contactName, email: offered.contactEmail }),
  });
  const landed = lands ? await land({ ...taking, by: theProduct }, call, offered) : null;
  const companyId = landed?.companyId ?? null;
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

/** Makes a company of what was left, interested and with its source. */
export const land = (landing: Moving, call: Call, offered: Offered): ReturnType<typeof landCompany> =>
  landCompany(
    landing,
    { name: offered.companyName, kvkNumber: offered.kvkNumber, place: offered.place, source: sourceOf(call) },
    { name: offered.contactName, email: offered.contactEmail, phone: offered.contactPhone },
  );
