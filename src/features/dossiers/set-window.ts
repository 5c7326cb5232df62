import { type Act, audit } from '../../shell/index.ts';
import { can } from './dossier-policy.ts';
import { type SubsidyYear, yearName } from './rules/subsidy-year.ts';
import { upsertWindow } from './subsidy-year-store.ts';

/** Sets the days on which RVO is open for a study year, as the hogeschool knows them. */
export async function setWindow(
  act: Act,
  year: SubsidyYear,
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
): Promise<'saved' | 'unchanged' | 'not_allowed'> {
  const { tx, actor, now } = act;
  if (!can.setWindow(actor)) return 'not_allowed';
  if (year.opensOn === opensOn && year.closesOn === closesOn) return 'unchanged';
  await upsertWindow(tx, actor.institutionId, { firstDay: year.firstDay, opensOn, closesOn }, now);
  await audit(act, {
    action: 'institution.subsidy_window_changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { studyYear: yearName(year), opensOn: year.opensOn, closesOn: year.closesOn },
    after: { studyYear: yearName(year), opensOn, closesOn },
  });
  return 'saved';
}
