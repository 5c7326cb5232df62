import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectFigures } from './figure-store.ts';
import type { FoundVersion } from './find-mkb-route.ts';
import { selectMotivations } from './motivation-store.ts';
import { selectParticipants } from './participant-store.ts';
import { checkInputFromDesign } from './rules/check-input.ts';
import type { CheckSnapshot } from './rules/check-snapshot.ts';
import { comparedFacts } from './rules/mkb-route.ts';
import { checkMkbRoute } from './rules/route-check.ts';

/** The check of a version: as it was decided on once it is published, else as it stands on this day. */
export async function checkOfVersion(tx: Tx, found: FoundVersion, today: IsoDate): Promise<CheckSnapshot> {
  const { version } = found.stored;
  if (version.state === 'published' || version.state === 'superseded') return version.snapshot;
  return checkNow(tx, found, today);
}

/** The check of a version with the figures, companies and motivations of this day. */
export async function checkNow(tx: Tx, { route, stored }: FoundVersion, today: IsoDate): Promise<CheckSnapshot> {
  const { degree } = route.programme;
  const [figures, companies, motivations] = await Promise.all([
    selectFigures(tx, today),
    selectParticipants(tx, stored.id),
    selectMotivations(tx, stored.id),
  ]);
  const check = checkMkbRoute(checkInputFromDesign(degree, stored.version.design, companies), figures);
  return { checkedOn: today, degree, figures, companies, check, motivations, facts: comparedFacts(route) };
}
