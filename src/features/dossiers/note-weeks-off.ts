import { type Act, audit } from '../../shell/index.ts';
import { can } from './dossier-policy.ts';
import { lockDossier, updateWeeksOff } from './dossier-store.ts';
import { openDossier } from './open-dossier.ts';
import { type SubsidyYear, yearName } from './rules/subsidy-year.ts';

/** Notes how many weeks each employer (by its key) gave no coaching. */
export async function noteWeeksOff(
  act: Act,
  agreementId: string,
  year: SubsidyYear,
  weeksOff: ReadonlyMap<string, number>,
): Promise<'noted' | 'unchanged' | 'not_found'> {
  const { tx, actor } = act;
  if (!(await lockDossier(tx, { agreementId, firstDay: year.firstDay }))) return 'not_found';
  const opened = await openDossier(tx, agreementId, year);
  if (!opened || !can.edit(actor, opened.dossier)) return 'not_found';
  const { employers } = opened.weeks;
  if (employers.every(({ key, weeksOff: before }) => (weeksOff.get(key) ?? 0) === before)) return 'unchanged';
  const kept = employers.flatMap(({ key }) => (weeksOff.get(key) ? [[key, weeksOff.get(key)]] : []));
  await updateWeeksOff(tx, { agreementId, firstDay: year.firstDay }, Object.fromEntries(kept));
  const sumOf = (weeks: (key: string, before: number) => number) =>
    employers.reduce((total, { key, weeksOff: before }) => total + weeks(key, before), 0);
  await audit(act, {
    action: 'agreement.weeks_off_noted',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { studyYear: yearName(year), weeksOff: sumOf((_, before) => before) },
    after: { studyYear: yearName(year), weeksOff: sumOf((key) => weeksOff.get(key) ?? 0) },
  });
  return 'noted';
}
