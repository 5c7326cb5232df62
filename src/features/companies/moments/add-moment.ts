import { type Act, audit } from '../../../shell/index.ts';
import { selectOptionalContact } from '../contact-store.ts';
import { selectColleagues } from '../owners/colleague-store.ts';
import { type MomentFacts, type MomentFault, momentFault } from '../rules/moment.ts';
import { insertMoment, refreshWaiting } from './moment-store.ts';

export type SavedMoment = { ok: true; id: string } | { ok: false; fault: MomentFault | 'not_found' };

/** Keeps that there was contact with a company of this hogeschool, by the actor, with the step that follows. */
export async function addMoment(act: Act, companyId: string, facts: MomentFacts): Promise<SavedMoment> {
  const { tx, actor } = act;
  const fault = await faultOf(act, companyId, facts);
  if (fault) return { ok: false, fault };
  const id = act.deps.newId();
  await insertMoment(tx, actor.institutionId, { ...facts, id, companyId, personId: actor.personId }, act.now);
  await refreshWaiting(tx, [companyId]);
  await audit(act, {
    action: 'contact_moment.added',
    subjectKind: 'company',
    subjectId: companyId,
    after: { contactMomentId: id, ...loggedMoment(facts) },
  });
  return { ok: true, id };
}

/** What is wrong with the facts, also against what the database knows; `kept` are those of before, which may stay. */
export async function faultOf(
  { tx, today }: Pick<Act, 'tx' | 'today'>,
  companyId: string,
  facts: MomentFacts,
  kept: MomentFacts | null = null,
): Promise<MomentFault | null> {
  const { contactId, nextStep } = facts;
  const fault = momentFault(facts, today);
  if (fault) return fault;
  if (contactId && contactId !== kept?.contactId && !(await selectOptionalContact(tx, companyId, contactId)))
    return 'unknown_contact';
  if (!nextStep || nextStep.ownerId === kept?.nextStep?.ownerId) return null;
  const colleagues = await selectColleagues(tx, today, companyId);
  return colleagues.some(({ id }) => id === nextStep.ownerId) ? null : 'unknown_colleague';
}

/** As the log keeps it: flat. */
export const loggedMoment = ({ nextStep, ...facts }: MomentFacts) => ({
  ...facts,
  nextStep: nextStep?.text ?? null,
  nextStepOwnerId: nextStep?.ownerId ?? null,
  nextStepDue: nextStep?.due ?? null,
});
