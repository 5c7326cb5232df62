import { type Act, audit } from '../../../shell/index.ts';
import type { SigningSettings } from '../rules/signing-settings.ts';
import { selectSigningSettings, upsertSigningSettings } from './signing-setting-store.ts';

/** Sets how signers are asked and reminded. What was sent keeps its order; reminders follow the new setting from now on. */
export async function changeSigningSettings(act: Act, wanted: SigningSettings): Promise<void> {
  const { tx, actor } = act;
  const before = flat(await selectSigningSettings(tx));
  const after = flat(wanted);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await upsertSigningSettings(tx, actor.institutionId, wanted);
  await audit(act, {
    action: 'signing_settings.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before,
    after,
  });
}

const flat = ({ inOrder, delegateAutomatically, reminderDays, reminderHours, remindInWeekends }: SigningSettings) => ({
  inOrder,
  delegateAutomatically,
  reminderDays: reminderDays.join(', '),
  reminderHours: `${reminderHours.from}–${reminderHours.until}`,
  remindInWeekends,
});
