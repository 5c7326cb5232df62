import { type Act, audit } from '../../shell/index.ts';
import { can } from './mkb-route-policy.ts';
import { lockMkbRoute, selectOptionalMkbRoute } from './mkb-route-store.ts';
import { replaceParticipants, selectParticipants } from './participant-store.ts';
import { insertVersion, selectVersions } from './version-store.ts';

/**
 * Starts the next version of a Mkb-route as a copy of the latest, companies included; motivations are not copied, they
 * belong to what was argued then. While a version is open or waits for a decision, that one is given instead. Answers with
 * the version's id, or null when the actor does not reach the Mkb-route.
 */
export async function startVersion(act: Act, mkbRouteId: string): Promise<string | null> {
  const { tx, actor, now, deps } = act;
  if (!can.edit(actor, mkbRouteId)) return null;
  await lockMkbRoute(tx, mkbRouteId);
  const route = await selectOptionalMkbRoute(tx, mkbRouteId);
  const [latest] = route ? await selectVersions(tx, mkbRouteId) : [];
  if (!latest) return null;
  if (['draft', 'returned', 'submitted'].includes(latest.version.state)) return latest.id;
  const id = deps.newId();
  const { variant, version } = latest;
  const next = { id, mkbRouteId, number: latest.number + 1, variant, design: version.design };
  await insertVersion(tx, actor.institutionId, next, now);
  const participants = await selectParticipants(tx, latest.id);
  await replaceParticipants(
    tx,
    actor.institutionId,
    id,
    participants.map((company) => company.id),
  );
  await audit(act, {
    action: 'mkb_route_version.started',
    subjectKind: 'mkb_route_version',
    subjectId: id,
    after: { number: next.number, copyOf: latest.number },
  });
  return id;
}
