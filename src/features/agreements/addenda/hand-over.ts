import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Act } from '../../../shell/index.ts';
import { changeDraft } from '../save-draft.ts';
import { type ActionFault, sendAgreement } from '../send-agreement.ts';
import type { Coached } from './handover-store.ts';
import type { AgreementRole } from './rules/role-timeline.ts';
import { startAddendum } from './start-addendum.ts';

export type Handover = {
  role: Exclude<AgreementRole, 'second_workplace_coach'>;
  to: { name: string; jobTitle: string };
  from: IsoDate;
  reason: string;
};
/** What came of it per agreement: done, or why an addendum for it is left as a draft or was not begun. */
export type HandedOver = { agreement: Coached; fault: ActionFault | null; addendumId: string | null };

/**
 * Hands the coaching in these agreements over from a day: for each an addendum, made known or sent for signing as the rules of the
 * hogeschool say. Who coached before stays known with the dates. In an agreement that begins later it holds from its first day.
 */
export async function handOver(act: Act, agreements: readonly Coached[], handover: Handover): Promise<HandedOver[]> {
  const outcomes: HandedOver[] = [];
  for (const agreement of agreements) {
    const from = handover.from < agreement.from ? agreement.from : handover.from;
    if (from > agreement.until) {
      outcomes.push({ agreement, fault: 'nothing_changes', addendumId: null });
      continue;
    }
    const started = await startAddendum(act, agreement.id, { from, reason: handover.reason });
    if (!started.ok) {
      outcomes.push({ agreement, fault: started.fault, addendumId: null });
      continue;
    }
    const { addendumId } = started;
    await changeDraft(act, addendumId, ({ terms, ...content }) => ({
      ...content,
      terms: { ...terms, coaching: { ...terms.coaching, ...coachingBy(handover) } },
    }));
    const sent = await sendAgreement(act, addendumId);
    outcomes.push({ agreement, fault: sent.ok ? null : sent.fault, addendumId });
  }
  return outcomes;
}

const coachingBy = ({ role, to }: Handover) =>
  role === 'visiting_tutor'
    ? { visitingTutorName: to.name }
    : { workplaceCoachName: to.name, workplaceCoachJobTitle: to.jobTitle };
