import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { checkOfVersion } from './check-version.ts';
import { type Cohort, selectCohorts } from './cohort-store.ts';
import type { MkbRoute } from './mkb-route-store.ts';
import { type CheckSnapshot, motivatedCodes, openPoints } from './rules/check-snapshot.ts';
import type { Standing } from './rules/standing.ts';
import { type StoredVersion, selectVersions } from './version-store.ts';

export type RouteStanding = { standing: Standing; versions: StoredVersion[]; cohorts: Cohort[] };

/** Everything the start page and the phases of a Mkb-route show. `checked`: a version whose check is already known. */
export async function standingOf(
  tx: Tx,
  route: MkbRoute,
  today: IsoDate,
  checked?: { versionId: string; check: Promise<CheckSnapshot> },
): Promise<RouteStanding> {
  const [versions, cohorts] = await Promise.all([selectVersions(tx, route.id), selectCohorts(tx, route.id)]);
  const published = versions.find(({ version }) => version.state === 'published');
  const open = versions.find(({ version }) => ['draft', 'submitted', 'returned'].includes(version.state));
  const check = checked && checked.versionId === open?.id ? checked.check : null;
  const points = open ? await (check ?? checkOfVersion(tx, { route, stored: open }, today)) : null;
  return {
    versions,
    cohorts,
    standing: {
      open:
        open && points
          ? {
              id: open.id,
              number: open.number,
              state: open.version.state,
              openPoints: openPoints(points.check, motivatedCodes(points.motivations)).length,
            }
          : null,
      published: published ? { id: published.id, number: published.number } : null,
      cohorts: cohorts.length,
      agreements: cohorts.reduce((total, cohort) => total + cohort.agreements, 0),
      concluded: cohorts.reduce((total, cohort) => total + cohort.concluded, 0),
    },
  };
}
