import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { can } from './mkb-route-policy.ts';
import { type MkbRoute, selectOptionalMkbRoute } from './mkb-route-store.ts';
import { type StoredVersion, selectOptionalVersion } from './version-store.ts';

type Seeker = { tx: Tx; actor: Actor };

/** The Mkb-route if this actor reaches it; null as well when there is none: outsiders cannot tell the two apart. */
export async function findMkbRoute({ tx, actor }: Seeker, mkbRouteId: string): Promise<MkbRoute | null> {
  return can.see(actor, mkbRouteId) ? selectOptionalMkbRoute(tx, mkbRouteId) : null;
}

export type FoundVersion = { route: MkbRoute; stored: StoredVersion };

/** A version with its Mkb-route, if this actor reaches it. */
export async function findVersion(
  seeker: Seeker,
  { mkbRouteId, versionId }: { mkbRouteId: string; versionId: string },
): Promise<FoundVersion | null> {
  const route = await findMkbRoute(seeker, mkbRouteId);
  const stored = route && (await selectOptionalVersion(seeker.tx, mkbRouteId, versionId));
  return stored ? { route, stored } : null;
}
