import { type Act, audit } from '../../../shell/index.ts';
import { selectOptionalContact } from '../contact-store.ts';
import { selectColleagues } from '../owners/colleague-store.ts';
import { type MomentFacts, type MomentFault, type MomentOf, momentFault } from '../rules/moment.ts';
import { insertMoment, refreshWaiting } from './moment-store.ts';

export type SavedMoment = { ok: true; id: string } | { ok: false; fault: MomentFault | 'not_found' };

/** Keeps that there was contact with a company or association of this hogeschool, by the actor, with the step that follows. */
export async function addMoment(act: Act, of: MomentOf, facts: MomentFacts): Promise<SavedMoment> {
  const { tx, actor } = act;
  const fault = await faultOf(act, of, facts);
  if (fault) return { ok: false, fault };
  const id = act.deps.newId();
  await insertMoment(tx, actor.institutionId, of, { ...facts, id, personId: actor.personId }, act.now);
  if ('companyId' in of) await refreshWaiting(tx, [of.companyId]);
  await audit(act, {
    action: 'contact_moment.added',
    ...subjectOf(of),
    after: { contactMomentId: id, ...loggedMoment(facts) },
  });
  return { ok: true, id };
}

/** What is wrong with the facts, also against what the database knows; `kept` are those of before, which may stay. */
export async function faultOf(
  { tx, today }: Pick<Act, 'tx' | 'today'>,
  of: MomentOf,
  facts: MomentFacts,
  kept: MomentFacts | null = null,
): Promise<MomentFault | null> {
  const { contactId, nextStep } = facts;
  const companyId = 'companyId' in of ? of.companyId : null;
  const fault = momentFault(facts, today);
  if (fault) return fault;
  if (contactId && contactId !== kept?.contactId)
    if (!companyId || !(await selectOptionalContact(tx, companyId, contactId))) return 'unknown_contact';
  if (!nextStep || nextStep.ownerId === kept?.nextStep?.ownerId) return null;
  const colleagues = await selectColleagues(tx, today, companyId);
  return colleagues.some(({ id }) => id === nextStep.ownerId) ? null : 'unknown_colleague';
}

/** What a line in the log is about. */
export const subjectOf = (of: MomentOf) =>
  'companyId' in of
    ? { subjectKind: 'company', subjectId: of.companyId }
    : { subjectKind: 'branch_association', subjectId: of.branchAssociationId };

/** As the log keeps it: flat. */
export const loggedMoment = ({ nextStep, ...facts }: MomentFacts) => ({
  ...facts,
  nextStep: nextStep?.text ?? null,
  nextStepOwnerId: nextStep?.ownerId ?? null,
  nextStepDue: nextStep?.due ?? null,
});
