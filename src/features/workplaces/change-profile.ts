import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import { addressLine } from './rules/address-line.ts';
import type { Capacity, MkbRouteOfWorkplace, Profile, WorkplaceProfile } from './rules/profile.ts';
import {
  joinMkbRoute,
  leaveMkbRoute,
  lockWorkplace,
  replaceCapacity,
  selectCapacity,
  selectLocations,
  selectMkbRouteChoices,
  selectMkbRoutesOf,
  selectProfile,
  updateProfile,
} from './workplace-store.ts';

export type ProfileChange = { profile: Profile; places: ReadonlyMap<number, number>; mkbRouteIds: readonly string[] };
export type ChangedProfile = { ok: true } | { ok: false; fault: 'not_found' | 'location_gone' | 'changed_meanwhile' };
type Stored = {
  profile: WorkplaceProfile;
  capacity: readonly Pick<Capacity, 'year' | 'places'>[];
  mkbRoutes: readonly Pick<MkbRouteOfWorkplace, 'id'>[];
};

/** What two tabs could overwrite of each other. */
export const profileSeen = ({ profile, capacity, mkbRoutes }: Stored): string =>
  fingerprint({
    ...partsOf(profile),
    places: capacity.map(({ year, places }) => [year, places]),
    mkbRoutes: mkbRoutes.map(({ id }) => id),
  });

const partsOf = (profile: Profile): Profile => ({
  companyLocationId: profile.companyLocationId,
  daysPerWeek: profile.daysPerWeek,
  daysNote: profile.daysNote,
  travel: profile.travel,
  accessible: profile.accessible,
  accessibleNote: profile.accessibleNote,
  description: profile.description,
  isOpen: profile.isOpen,
});

export async function storedProfile(tx: Act['tx'], id: string): Promise<Stored | null> {
  const [profile, capacity, mkbRoutes] = await Promise.all([
    selectProfile(tx, id),
    selectCapacity(tx, id),
    selectMkbRoutesOf(tx, id),
  ]);
  return profile && { profile, capacity, mkbRoutes };
}

/**
 * Writes the profile of a workplace, its places per year and its Mkb-routes. Where the words for agreements were the address of the
 * old place, they become that of the new one. `seen` is `profileSeen` as the form was filled with it.
 */
export async function changeProfile(
  act: Act,
  workplaceId: string,
  { profile, places, mkbRouteIds }: ProfileChange,
  seen: string | null,
): Promise<ChangedProfile> {
  const { tx, actor } = act;
  await lockWorkplace(tx, workplaceId);
  const stored = await storedProfile(tx, workplaceId);
  if (!stored) return { ok: false, fault: 'not_found' };
  if (seen !== null && profileSeen(stored) !== seen) return { ok: false, fault: 'changed_meanwhile' };
  const before = stored.profile;
  const { main, others } = await selectLocations(tx, before.companyId);
  const chosen = profile.companyLocationId === null ? main : others.find(({ id }) => id === profile.companyLocationId);
  if (!chosen) return { ok: false, fault: 'location_gone' };
  const moved = profile.companyLocationId !== before.companyLocationId;
  const inWords = moved && followsAddress(before) ? addressLine(chosen) || before.location : before.location;
  const workplace = { institutionId: actor.institutionId, id: workplaceId };
  const placesNow = placesOf(stored.capacity);
  const placesThen = { ...placesNow, ...Object.fromEntries(places) };
  const changed = changedParts(
    { ...partsOf(before), location: before.location, places: known(placesNow) },
    { ...partsOf(profile), location: inWords, places: known(placesThen) },
  );
  if (changed) {
    await updateProfile(tx, workplaceId, { ...partsOf(profile), location: inWords });
    await replaceCapacity(tx, workplace, places);
    await audit(act, {
      action: 'workplace.profile_changed',
      subjectKind: 'workplace',
      subjectId: workplaceId,
      ...changed,
    });
  }
  await changeMkbRoutes(act, workplaceId, stored.mkbRoutes, mkbRouteIds);
  return { ok: true };
}

/** Only Mkb-routes that the actor reaches are added or taken away. */
async function changeMkbRoutes(
  act: Act,
  workplaceId: string,
  now: Stored['mkbRoutes'],
  wanted: readonly string[],
): Promise<void> {
  const { tx, actor } = act;
  const reached = await selectMkbRouteChoices(tx, actor.mkbRouteId);
  const joining = reached.filter(({ id }) => wanted.includes(id) && !now.some((one) => one.id === id));
  const leaving = reached.filter(({ id }) => !wanted.includes(id) && now.some((one) => one.id === id));
  if (joining.length + leaving.length === 0) return;
  for (const { id } of joining) await joinMkbRoute(tx, { institutionId: actor.institutionId, id: workplaceId }, id);
  for (const { id } of leaving) await leaveMkbRoute(tx, workplaceId, id);
  await audit(act, {
    action: 'workplace.mkb_routes_changed',
    subjectKind: 'workplace',
    subjectId: workplaceId,
    before: { mkbRoutes: leaving.map(({ name }) => name) },
    after: { mkbRoutes: joining.map(({ name }) => name) },
  });
}

/** The words for agreements are the address, as they are when nobody typed others. */
function followsAddress({ location, address }: WorkplaceProfile): boolean {
  const short = [address.street, address.place].filter(Boolean).join(', ');
  return ['', addressLine(address), short].includes(location.trim());
}

const placesOf = (capacity: Stored['capacity']): Record<string, number> =>
  Object.fromEntries(capacity.map(({ year, places }) => [year, places]));
const known = (places: Record<string, number>) =>
  Object.fromEntries(Object.entries(places).filter(([, count]) => count > 0));
