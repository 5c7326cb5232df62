import { type Act, audit } from '../../shell/index.ts';
import type { VersionAt } from './change-version.ts';
import { checkNow } from './check-version.ts';
import { deleteSteps } from './design-step-store.ts';
import { can } from './mkb-route-policy.ts';
import { lockMkbRoute, selectOptionalMkbRoute } from './mkb-route-store.ts';
import type { Version } from './rules/version.ts';
import { publish, sendBack, submit, supersede, type VersionFault, type VersionOutcome } from './rules/version-verbs.ts';
import { lockVersion, type StoredVersion, selectVersions, updateVersion } from './version-store.ts';

export type DecisionOutcome = { ok: true } | { ok: false; fault: VersionFault | 'not_found' | 'conflict' };
type Decision = Parameters<typeof publish>[1];

/** Lays a version before the programme manager, with its check and the motivations there are. */
export function submitVersion(act: Act, at: VersionAt): Promise<DecisionOutcome> {
  if (!can.edit(act.actor, at.mkbRouteId)) return Promise.resolve({ ok: false, fault: 'not_found' });
  return decide(act, at, 'mkb_route_version.submitted', submit);
}

/** Gives a submitted version back, with a reason. */
export function returnVersion(act: Act, at: VersionAt, reason: string): Promise<DecisionOutcome> {
  return decideAsManager(act, at, 'mkb_route_version.returned', (version, { by, at: when }) =>
    sendBack(version, { by, at: when, reason }),
  );
}

/** Publishes a submitted version as it was seen; the version that was published before is superseded. */
export function publishVersion(act: Act, at: VersionAt): Promise<DecisionOutcome> {
  return decideAsManager(act, at, 'mkb_route_version.published', publish);
}

function decideAsManager(...[act, at, ...rest]: Parameters<typeof decide>): Promise<DecisionOutcome> {
  if (!can.decideAtAll(act.actor, at.mkbRouteId)) return Promise.resolve({ ok: false, fault: 'not_found' });
  return decide(act, at, ...rest);
}

async function decide(
  act: Act,
  at: VersionAt,
  action: string,
  verb: (version: Version, decision: Decision) => VersionOutcome<Version>,
): Promise<DecisionOutcome> {
  const { tx, actor, now, today } = act;
  await lockMkbRoute(tx, at.mkbRouteId);
  const route = await selectOptionalMkbRoute(tx, at.mkbRouteId);
  const stored = route && (await lockVersion(tx, at.mkbRouteId, at.versionId));
  if (!stored) return { ok: false, fault: 'not_found' };
  const snapshot = await checkNow(tx, { route, stored }, today);
  const outcome = verb(stored.version, { by: actor.personId, at: now, snapshot });
  if (!outcome.ok) return outcome;
  if (stored.revision !== at.revision) return { ok: false, fault: 'conflict' };
  if (outcome.version.state === 'published') await supersedePublished(act, at.mkbRouteId);
  await updateVersion(tx, stored.id, { version: outcome.version, variant: stored.variant });
  if (outcome.version.state === 'published') await deleteSteps(tx, stored.id);
  await audit(act, {
    action,
    subjectKind: 'mkb_route_version',
    subjectId: stored.id,
    before: { state: stored.version.state },
    after: afterOf(outcome.version, stored),
  });
  return { ok: true };
}

async function supersedePublished(act: Act, mkbRouteId: string): Promise<void> {
  for (const earlier of await selectVersions(act.tx, mkbRouteId)) {
    const outcome = supersede(earlier.version);
    if (!outcome.ok) continue;
    await updateVersion(act.tx, earlier.id, { version: outcome.version, variant: earlier.variant });
    await audit(act, {
      action: 'mkb_route_version.superseded',
      subjectKind: 'mkb_route_version',
      subjectId: earlier.id,
      before: { state: earlier.version.state },
      after: { state: outcome.version.state },
    });
  }
}

const afterOf = (version: Version, { number }: StoredVersion) => ({
  number,
  state: version.state,
  ...(version.state === 'returned' && { reason: version.returned.reason }),
  ...('snapshot' in version && {
    criteria: Object.fromEntries(version.snapshot.check.criteria.map(({ code, status }) => [code, status])),
    motivated: version.snapshot.motivations.map(({ criterion }) => criterion),
  }),
});
