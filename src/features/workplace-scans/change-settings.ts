import { changedParts } from '../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { Requirement } from './rules/requirement.ts';
import type { ScanSettings } from './rules/scan-settings.ts';
import type { Statement } from './rules/statement.ts';
import { can } from './scan-policy.ts';
import { selectRequirement, selectScanSettings, upsertRequirement, upsertScanSettings } from './scan-setting-store.ts';
import { insertSet, selectNewestSet } from './statement-set-store.ts';
import { currentStatements, listed } from './statement-sets.ts';

export type ChangedStatements =
  | { result: 'saved'; version: number }
  | { result: 'unchanged' | 'overtaken' | 'not_allowed' };

/** Keeps statements as a new version, for scans that start from now on. `seen`: the version on which they were typed. */
export async function changeStatements(
  act: Act,
  statements: readonly Statement[],
  seen: number,
): Promise<ChangedStatements> {
  const { tx, actor, now } = act;
  if (!can.editSettings(actor)) return { result: 'not_allowed' };
  const current = await currentStatements(tx);
  if (JSON.stringify(listed(current.statements)) === JSON.stringify(listed(statements))) return { result: 'unchanged' };
  const newest = (await selectNewestSet(tx))?.version ?? 0;
  if (newest !== seen) return { result: 'overtaken' };
  const set = { version: newest + 1, statements, createdBy: actor.personId };
  if (!(await insertSet(tx, actor.institutionId, set, now))) return { result: 'overtaken' };
  await audit(act, {
    action: 'scan_statements.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { version: newest },
    after: { version: set.version },
  });
  return { result: 'saved', version: set.version };
}

export async function changeScanSettings(act: Act, wanted: ScanSettings): Promise<void> {
  const { tx, actor } = act;
  const flat = ({ validMonths, reminderDays }: ScanSettings) => ({
    validMonths,
    reminderDays: reminderDays.join(', '),
  });
  const changed = changedParts(flat(await selectScanSettings(tx)), flat(wanted));
  if (!can.editSettings(actor) || !changed) return;
  await upsertScanSettings(tx, actor.institutionId, wanted);
  await audit(act, {
    action: 'scan_settings.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    ...changed,
  });
}

/** What a Mkb-route asks of a workplace from now on; an agreement that was sent already is not looked at again. */
export async function changeRequirement(
  act: Act,
  mkbRouteId: string,
  requirement: Requirement,
): Promise<'saved' | 'not_allowed'> {
  const { tx, actor } = act;
  if (!can.require(actor, mkbRouteId)) return 'not_allowed';
  const before = await selectRequirement(tx, mkbRouteId);
  if (before === requirement) return 'saved';
  await upsertRequirement(tx, actor.institutionId, mkbRouteId, requirement);
  await audit(act, {
    action: 'scan_requirement.changed',
    subjectKind: 'mkb_route',
    subjectId: mkbRouteId,
    before: { requirement: before },
    after: { requirement },
  });
  return 'saved';
}
