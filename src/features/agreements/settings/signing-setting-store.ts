import type { Tx } from '../../../platform/db/db.ts';
import { proposedSettings, type SigningSettings } from '../rules/signing-settings.ts';

/** How this hogeschool asks and reminds signers: its own choice, or what is proposed. */
export async function selectSigningSettings(tx: Tx): Promise<SigningSettings> {
  const row = await tx.selectFrom('signingSetting').selectAll().executeTakeFirst();
  if (!row) return proposedSettings;
  return {
    inOrder: row.inOrder,
    delegateAutomatically: row.delegateAutomatically,
    reminderDays: row.reminderDays,
    reminderHours: { from: row.reminderFrom, until: row.reminderUntil },
    remindInWeekends: row.remindInWeekends,
  };
}

export async function upsertSigningSettings(tx: Tx, institutionId: string, settings: SigningSettings): Promise<void> {
  const values = {
    inOrder: settings.inOrder,
    delegateAutomatically: settings.delegateAutomatically,
    reminderDays: settings.reminderDays,
    reminderFrom: settings.reminderHours.from,
    reminderUntil: settings.reminderHours.until,
    remindInWeekends: settings.remindInWeekends,
  };
  await tx
    .insertInto('signingSetting')
    .values({ institutionId, ...values })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet(values))
    .execute();
}
