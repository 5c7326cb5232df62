import { changedParts } from '../../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../../shell/index.ts';
import type { MomentFacts, MomentFault, MomentOf } from '../rules/moment.ts';
import { faultOf, loggedMoment, subjectOf } from './add-moment.ts';
import { type Moment, refreshWaiting, selectOptionalMoment, updateMoment } from './moment-store.ts';

export type ChangedMoment =
  | { ok: true }
  | { ok: false; fault: MomentFault | 'not_found' }
  /** Somebody saved since the form was filled; nothing is written. */
  | { ok: false; fault: 'changed_meanwhile'; stored: Moment };

/** The mark of what the form of a contact moment was filled with. */
export const momentSeen = (moment: Moment): string => fingerprint(loggedMoment(factsOf(moment)));

export const factsOf = ({ kind, heldOn, contactId, summary, guests, beginning, nextStep }: Moment): MomentFacts => ({
  kind,
  heldOn,
  contactId,
  summary,
  guests,
  beginning,
  nextStep,
});

/** Corrects a contact moment; whose account it is stays as it was. */
export async function changeMoment(
  act: Act,
  of: MomentOf,
  momentId: string,
  facts: MomentFacts,
  seen: string,
): Promise<ChangedMoment> {
  const { tx } = act;
  const stored = await selectOptionalMoment(tx, of, momentId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (momentSeen(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const fault = await faultOf(act, of, facts, stored);
  if (fault) return { ok: false, fault };
  const changed = changedParts(loggedMoment(factsOf(stored)), loggedMoment(facts));
  if (!changed) return { ok: true };
  await updateMoment(tx, momentId, facts);
  if ('companyId' in of) await refreshWaiting(tx, [of.companyId]);
  await audit(act, {
    action: 'contact_moment.changed',
    ...subjectOf(of),
    before: { contactMomentId: momentId, ...changed.before },
    after: { contactMomentId: momentId, ...changed.after },
  });
  return { ok: true };
}
