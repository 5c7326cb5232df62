import { type Act, audit } from '../../shell/index.ts';
import { insertCohort } from './cohort-store.ts';
import { can } from './mkb-route-policy.ts';
import { selectVersions } from './version-store.ts';

/** Adds a cohort on the published version of a Mkb-route. */
export async function addCohort(
  act: Act,
  mkbRouteId: string,
  cohort: { name: string; startDate: string; endDate: string },
): Promise<'added' | 'not_found' | 'not_published'> {
  const { tx, actor, now, deps } = act;
  if (!can.edit(actor, mkbRouteId)) return 'not_found';
  const versions = await selectVersions(tx, mkbRouteId);
  if (versions.length === 0) return 'not_found';
  const published = versions.find(({ version }) => version.state === 'published');
  if (!published) return 'not_published';
  const id = deps.newId();
  await insertCohort(tx, actor.institutionId, { id, mkbRouteId, mkbRouteVersionId: published.id, ...cohort }, now);
  await audit(act, {
    action: 'cohort.added',
    subjectKind: 'cohort',
    subjectId: id,
    after: { ...cohort, mkbRouteId, version: published.number },
  });
  return 'added';
}
