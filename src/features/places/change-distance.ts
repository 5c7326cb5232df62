import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectDetourFactor, selectSuspectKm, upsertDetourFactor, upsertSuspectKm } from './distance-store.ts';
import { can } from './place-policy.ts';

/** From `validFrom` on ways count as so much longer than the straight line. */
export async function changeDetourFactor(
  act: Act,
  { factor, source, validFrom }: { factor: number; source: string; validFrom: IsoDate },
): Promise<'saved' | 'unchanged' | 'not_allowed'> {
  const { tx, actor, now } = act;
  if (!can.manage(actor)) return 'not_allowed';
  const before = await selectDetourFactor(tx, validFrom);
  if (before.factor === factor && before.source === source) return 'unchanged';
  await upsertDetourFactor(tx, actor.institutionId, { validFrom, factor, source, setAt: now });
  await audit(act, {
    action: 'institution.detour_factor_changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { detourFactor: before.factor, detourSource: before.source },
    after: { detourFactor: factor, detourSource: source, validFrom },
  });
  return 'saved';
}

/** Two tables that put a postcode further apart than so many kilometres disagree. */
export async function changeSuspectKm(act: Act, suspectKm: number): Promise<'saved' | 'unchanged' | 'not_allowed'> {
  const { tx, actor, now } = act;
  if (!can.manage(actor)) return 'not_allowed';
  const before = await selectSuspectKm(tx);
  if (before === suspectKm) return 'unchanged';
  await upsertSuspectKm(tx, actor.institutionId, suspectKm, now);
  await audit(act, {
    action: 'institution.suspect_distance_changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { suspectKm: before },
    after: { suspectKm },
  });
  return 'saved';
}
