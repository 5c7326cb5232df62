import { type Act, audit } from '../../shell/index.ts';
import { can } from './mkb-route-policy.ts';
import { selectMotivations, upsertMotivation } from './motivation-store.ts';
import type { CriterionCode } from './rules/criterion.ts';
import { lockVersion } from './version-store.ts';

/** Writes why this is a Mkb-route although a criterion falls short; with who and when. False when it cannot be changed. */
export async function motivateCriterion(
  act: Act,
  at: { mkbRouteId: string; versionId: string },
  criterion: CriterionCode,
  text: string,
): Promise<boolean> {
  const { tx, actor, now } = act;
  if (!can.edit(actor, at.mkbRouteId)) return false;
  const stored = await lockVersion(tx, at.mkbRouteId, at.versionId);
  if (!stored || !can.design(actor, at.mkbRouteId, stored.version)) return false;
  const before = (await selectMotivations(tx, stored.id)).find((motivation) => motivation.criterion === criterion);
  await upsertMotivation(tx, actor.institutionId, {
    versionId: stored.id,
    criterion,
    text,
    personId: actor.personId,
    at: now,
  });
  await audit(act, {
    action: 'mkb_route_version.motivated',
    subjectKind: 'mkb_route_version',
    subjectId: stored.id,
    ...(before && { before }),
    after: { criterion, text },
  });
  return true;
}
