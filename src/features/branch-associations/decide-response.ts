import { type Act, audit, staff } from '../../shell/index.ts';
import { addContact, interestCompany, lockKvkNumber, selectCompanyByKvkNumber } from '../companies/index.ts';
import { can } from './association-policy.ts';
import { type CallResponse, decideResponseRow, selectOptionalCall, selectOptionalResponse } from './call-store.ts';
import { land, sourceOf } from './take-response.ts';

type OfResponse = { associationId: string; callId: string; responseId: string };
export type Decided =
  | 'joined'
  /** The address of the contact is somebody else's; the company got no new contact. */
  | 'joined_without_contact'
  | 'landed'
  | 'landed_without_contact'
  | 'rejected'
  | 'kvk_known'
  | 'decided_already'
  | 'not_found';

/** Staff says that a response is of a company that is known: its contact is added, and nothing that is known is overwritten. */
export async function joinResponse(act: Act, ids: OfResponse, companyId: string): Promise<Decided> {
  const found = await find(act, ids);
  if (typeof found === 'string') return found;
  const { call, response } = found;
  const { tx, actor } = act;
  const company = await tx
    .selectFrom('company')
    .select('id')
    .where('id', '=', companyId)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst();
  if (!company) return 'not_found';
  const { contactName: name, contactEmail: email, contactPhone: phone } = response;
  const added = await addContact(act, companyId, { name, email, phone, functionTitle: '', signs: false });
  await interestCompany({ ...act, institutionId: actor.institutionId, by: staff(actor) }, companyId, sourceOf(call));
  await decide(act, response, 'joined', companyId);
  return !added.ok && added.fault === 'other_name' ? 'joined_without_contact' : 'joined';
}

/** Staff says that a response is of a company that is not known yet, though it looked like one that is. */
export async function landResponse(act: Act, ids: OfResponse): Promise<Decided> {
  const found = await find(act, ids);
  if (typeof found === 'string') return found;
  const { call, response } = found;
  const { tx, actor } = act;
  const { institutionId } = actor;
  await lockKvkNumber(tx, institutionId, response.kvkNumber);
  if (await selectCompanyByKvkNumber(tx, response.kvkNumber)) return 'kvk_known';
  const { companyId, outcome } = await land({ ...act, institutionId, by: staff(actor) }, call, response);
  await decide(act, response, 'joined', companyId);
  return outcome === 'landed' ? 'landed' : 'landed_without_contact';
}

/** Staff wants nothing with a response, such as a joke. */
export async function rejectResponse(act: Act, ids: OfResponse): Promise<Decided> {
  const found = await find(act, ids);
  if (typeof found === 'string') return found;
  await decide(act, found.response, 'rejected', null);
  return 'rejected';
}

async function find(act: Act, { associationId, callId, responseId }: OfResponse) {
  const call = can.edit(act.actor) ? await selectOptionalCall(act.tx, associationId, callId) : null;
  const response = call && (await selectOptionalResponse(act.tx, callId, responseId, { lock: true }));
  if (!call || !response) return 'not_found';
  return response.state === 'waiting' ? { call, response } : 'decided_already';
}

async function decide(
  act: Act,
  { id, companyName }: CallResponse,
  state: 'joined' | 'rejected',
  companyId: string | null,
): Promise<void> {
  await decideResponseRow(act.tx, id, { state, companyId, decidedBy: act.actor.personId, decidedAt: act.now });
  await audit(act, {
    action: `call_response.${state}`,
    subjectKind: companyId ? 'company' : 'institution',
    subjectId: companyId ?? act.actor.institutionId,
    after: { responseId: id, company: companyName },
  });
}
