import { paths } from '../../paths.ts';
import type { StaffRequest } from '../../shell/index.ts';
import { texts as addendumTexts } from './addenda/texts.ts';
import type { ActionOutcome } from './send-agreement.ts';
import { texts } from './texts.ts';

/** Back to the agreement with what the act came to. */
export async function done(
  r: StaffRequest<{ agreementId: string }>,
  outcome: ActionOutcome,
  success: string,
): Promise<Response> {
  const { agreementId } = r.params;
  const agreement = paths.agreement({ agreementId });
  if (outcome.ok) return r.redirect(agreement, { tone: 'success', message: success });
  if (outcome.fault === 'not_found' || outcome.fault === 'not_allowed') return r.notFound();
  const check = paths.agreementCheck({ agreementId });
  if (outcome.fault === 'incomplete')
    return r.redirect(check, { tone: 'error', message: texts[r.lang].faults.incomplete });
  const faults = { ...addendumTexts[r.lang].faults, ...texts[r.lang].faults };
  // What is in the way of an addendum, or of the workplace, is said where it is checked.
  const isMendedThere = outcome.fault in addendumTexts[r.lang].faults || outcome.fault === 'workplace_scan_needed';
  const back = isMendedThere ? check : agreement;
  return r.redirect(back, { tone: 'error', message: faults[outcome.fault] });
}
