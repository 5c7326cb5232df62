import { fingerprint } from '../../platform/http/fingerprint.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import {
  addContact,
  type Company,
  changeCompany,
  changeContact,
  factsOf,
  selectCompanyDetails,
} from '../companies/index.ts';
import { type Proposal, selectProposal, writeOutcome } from './proposal-store.ts';
import { texts } from './texts.ts';

export const decisionMailKind = 'company_proposal_decided';

export type Decided =
  | { ok: true }
  /** `moved`: somebody changed the company at this very moment. */
  | { ok: false; fault: 'not_found' | 'decided_already' | 'moved' }
  /** Another company has this KVK number: they may be one. */
  | { ok: false; fault: 'kvk_taken'; existing: Company }
  /** The contact cannot become so: the address is somebody else's, or the contact is gone. */
  | { ok: false; fault: 'contact_differs' };

/** Takes a proposal over into the data of the company, and tells who proposed it. */
export async function acceptProposal(act: Act, companyId: string, id: string): Promise<Decided> {
  const proposal = await openProposal(act, companyId, id);
  if ('ok' in proposal) return proposal;
  const done = await carryOut(act, proposal);
  if (!done.ok) return done;
  await decide(act, proposal, 'accepted', '');
  return { ok: true };
}

/** Leaves the data as they are, and tells who proposed it why. `reason` is not empty. */
export async function refuseProposal(act: Act, companyId: string, id: string, reason: string): Promise<Decided> {
  const proposal = await openProposal(act, companyId, id);
  if ('ok' in proposal) return proposal;
  await decide(act, proposal, 'refused', reason);
  return { ok: true };
}

async function openProposal(
  act: Act,
  companyId: string,
  id: string,
): Promise<Proposal | Extract<Decided, { ok: false }>> {
  const proposal = await selectProposal(act.tx, companyId, id, { lock: true });
  if (!proposal) return { ok: false, fault: 'not_found' };
  return proposal.outcome ? { ok: false, fault: 'decided_already' } : proposal;
}

async function carryOut(act: Act, proposal: Proposal): Promise<Decided> {
  if (proposal.kind === 'other') return { ok: true };
  const { after, companyId } = proposal;
  const details = await selectCompanyDetails(act.tx, companyId, act.today);
  if (!details) return { ok: false, fault: 'not_found' };
  if (proposal.kind === 'signer') return carryOutSigner(act, proposal, details);
  const facts = factsOf(details);
  const changed = await changeCompany(act, companyId, { ...facts, ...after }, fingerprint(facts));
  if (changed.ok) return { ok: true };
  if (changed.fault === 'kvk_taken') return changed;
  return { ok: false, fault: changed.fault === 'changed_meanwhile' ? 'moved' : 'not_found' };
}

async function carryOutSigner(
  act: Act,
  { after, contactId, companyId }: Proposal,
  { contacts }: NonNullable<Awaited<ReturnType<typeof selectCompanyDetails>>>,
): Promise<Decided> {
  const differs = { ok: false, fault: 'contact_differs' } as const;
  const email = after.email ? String(after.email) : null;
  const signs = after.signs === true;
  if (contactId === null) {
    const facts = { name: String(after.name), email, functionTitle: String(after.functionTitle ?? ''), signs };
    const added = await addContact(act, companyId, facts);
    return added.ok ? { ok: true } : differs;
  }
  const contact = contacts.find(({ id }) => id === contactId);
  if (!contact) return differs;
  const { id: _, personId: __, ...facts } = contact;
  const changed = await changeContact(act, companyId, contactId, { ...facts, email, signs }, fingerprint(contact));
  return changed.ok ? { ok: true } : differs;
}

async function decide(act: Act, proposal: Proposal, outcome: 'accepted' | 'refused', reason: string): Promise<void> {
  const { tx, actor, now, deps } = act;
  const { id, companyId, kind, email, name, language } = proposal;
  await writeOutcome(tx, id, { outcome, reason, decidedBy: actor.personId, decidedAt: now });
  await audit(act, {
    action: outcome === 'accepted' ? 'company.proposal_accepted' : 'company.proposal_refused',
    subjectKind: 'company',
    subjectId: companyId,
    after: { proposalId: id, kind, ...(reason !== '' && { reason }) },
  });
  if (email === '') return;
  await queueMail(tx, deps.jobs, {
    institutionId: actor.institutionId,
    id: deps.newId(),
    kind: decisionMailKind,
    recipient: email,
    recipientName: name,
    language,
    subject: texts[language].decisionSubject[outcome],
    subjectKind: 'company_proposal',
    subjectId: id,
    taskLinkId: null,
    createdAt: now,
  });
}
