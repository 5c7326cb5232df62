import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './coach-policy.ts';
import { type SettingRow, selectCoachSettings, upsertSetting } from './coach-setting-store.ts';

/** Sets what holds from a day on. Of earlier days nothing changes. */
export async function changeCoachSettings(
  act: Act,
  setting: SettingRow & { validFrom: IsoDate },
): Promise<'saved' | 'in_the_past' | 'not_allowed'> {
  const { tx, actor, now, today } = act;
  if (!can.set(actor)) return 'not_allowed';
  if (setting.validFrom < today) return 'in_the_past';
  const { mostStudents, releaseMonth, releaseDay } = await selectCoachSettings(tx, setting.validFrom);
  await upsertSetting(tx, actor.institutionId, setting, { createdBy: actor.personId, createdAt: now });
  await audit(act, {
    action: 'institution.coach_settings_changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { mostStudents, releaseMonth, releaseDay },
    after: setting,
  });
  return 'saved';
}
