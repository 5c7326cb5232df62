import { paths } from '../../paths.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { checkOfVersion } from './check-version.ts';
import { compareTexts } from './compare-texts.ts';
import { findMkbRoute } from './find-mkb-route.ts';
import { type StoredVersion, selectVersions } from './version-store.ts';
import { ComparePage, NothingToComparePage } from './views/compare-view.tsx';

/** The difference between two versions of a Mkb-route; the address says which (`van`, `naar`), so it can be shared. */
export function mountCompare(web: Web): void {
  web.staff.get(paths.versionCompare, showDifference);
}

async function showDifference(r: StaffRequest<{ mkbRouteId: string }>): Promise<Response> {
  const route = await findMkbRoute(r, r.params.mkbRouteId);
  if (!route) return r.notFound();
  const versions = await selectVersions(r.tx, route.id);
  const chosen = (name: string) => versions.find(({ id }) => id === r.query.get(name));
  const to = chosen('naar') ?? versions[0];
  const from = chosen('van') ?? (to && earlierThan(to, versions));
  const title = `${compareTexts[r.lang].title} · ${route.name}`;
  if (!from || !to) return r.page({ title }, <NothingToComparePage lang={r.lang} route={route} />);
  const compared = async (stored: StoredVersion) => ({
    stored,
    snapshot: await checkOfVersion(r.tx, { route, stored }, r.today),
  });
  const [before, after] = [await compared(from), await compared(to)];
  return r.page({ title }, <ComparePage {...{ lang: r.lang, route, versions }} from={before} to={after} />);
}

/** What a version is held against when nobody chose: the published one, else the one before it. */
const earlierThan = (version: StoredVersion, versions: readonly StoredVersion[]): StoredVersion | undefined =>
  versions.find(({ id, version: { state } }) => state === 'published' && id !== version.id) ??
  versions.find(({ number }) => number < version.number);
