import type { Tx } from '../../platform/db/db.ts';
import { proposedRequirement, type Requirement } from './rules/requirement.ts';
import { proposedSettings, type ScanSettings } from './rules/scan-settings.ts';

/** How this hogeschool scans: its own choice, or what is proposed. */
export async function selectScanSettings(tx: Tx): Promise<ScanSettings> {
  const row = await tx.selectFrom('scanSetting').select(['validMonths', 'reminderDays']).executeTakeFirst();
  return row ?? proposedSettings;
}

export async function upsertScanSettings(tx: Tx, institutionId: string, settings: ScanSettings): Promise<void> {
  const values = { validMonths: settings.validMonths, reminderDays: [...settings.reminderDays] };
  await tx
    .insertInto('scanSetting')
    .values({ institutionId, ...values })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet(values))
    .execute();
}

/** What this Mkb-route asks of the workplace before an agreement can be sent. */
export async function selectRequirement(tx: Tx, mkbRouteId: string): Promise<Requirement> {
  const row = await tx
    .selectFrom('scanRequirement')
    .select('requirement')
    .where('mkbRouteId', '=', mkbRouteId)
    .executeTakeFirst();
  return (row?.requirement as Requirement | undefined) ?? proposedRequirement;
}

export async function upsertRequirement(
  tx: Tx,
  institutionId: string,
  mkbRouteId: string,
  requirement: Requirement,
): Promise<void> {
  await tx
    .insertInto('scanRequirement')
    .values({ institutionId, mkbRouteId, requirement })
    .onConflict((conflict) => conflict.columns(['institutionId', 'mkbRouteId']).doUpdateSet({ requirement }))
    .execute();
}
