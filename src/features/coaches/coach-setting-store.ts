import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { CoachSettings } from './rules/feedback-year.ts';

const settingsOn = fixedQuery<{ on: string }>()(
  (_, { on }) => sql<CoachSettings & { isOwn: boolean }>`
    select coalesce(s.most_students, f.most)::int as most_students, coalesce(s.release_month, f.month)::int as release_month,
      coalesce(s.release_day, f.day)::int as release_day, f.ask::int as ask_days, f.least::int as least_answers, s.most_students is not null as is_own
    from (select max(value) filter (where name = 'coachStudentsMost') as most, max(value) filter (where name = 'coachFeedbackLeast') as least,
        max(value) filter (where name = 'coachFeedbackAskDays') as ask, max(value) filter (where name = 'coachFeedbackReleaseMonth') as month,
        max(value) filter (where name = 'coachFeedbackReleaseDay') as day
      from figure where valid_from <= ${on} and (valid_until is null or valid_until >= ${on})) f
    left join lateral (select * from coach_setting where valid_from <= ${on} order by valid_from desc limit 1) s on true`,
);

/** What the hogeschool holds to on a day; where it chose nothing, what the product proposes. */
export async function selectCoachSettings(tx: Tx, on: IsoDate): Promise<CoachSettings & { isOwn: boolean }> {
  const [row] = await settingsOn(tx, { on });
  if (!row || row.leastAnswers === null) throw new Error(`no figures about coaches on ${on}`);
  return row;
}

export type SettingRow = Pick<CoachSettings, 'mostStudents' | 'releaseMonth' | 'releaseDay'> & { validFrom: string };

/** What the hogeschool chose in the course of time, the latest first. */
export async function selectSettingRows(tx: Tx): Promise<SettingRow[]> {
  return tx
    .selectFrom('coachSetting')
    .select(['validFrom', 'mostStudents', 'releaseMonth', 'releaseDay'])
    .orderBy('validFrom', 'desc')
    .limit(20)
    .execute();
}

export async function upsertSetting(
  tx: Tx,
  institutionId: string,
  setting: SettingRow,
  by: { createdBy: string; createdAt: Date },
): Promise<void> {
  const { validFrom, ...chosen } = setting;
  await tx
    .insertInto('coachSetting')
    .values({ institutionId, validFrom, ...chosen, ...by })
    .onConflict((conflict) => conflict.columns(['institutionId', 'validFrom']).doUpdateSet({ ...chosen, ...by }))
    .execute();
}
