import type { Variant } from '../../kernel/variant.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './mkb-route-policy.ts';
import { replaceParticipants, selectKnownCompanyIds, selectParticipants } from './participant-store.ts';
import type { Design } from './rules/design.ts';
import { changeDesign } from './rules/version-verbs.ts';
import { lockVersion, type StoredVersion, updateVersion } from './version-store.ts';

/** Which version, and at which save the form that changes it was opened. */
export type VersionAt = { mkbRouteId: string; versionId: string; revision: number };

export type ChangeOutcome =
  | { ok: true }
  /** `conflict`: somebody saved in between; nothing was changed. */
  | { ok: false; fault: 'not_found' | 'wrong_state' | 'conflict' };

type Change = { design?: Design; variant?: Variant; companyIds?: readonly string[] };

/** Changes the design of an open version: `change` gets it as it is now and says what becomes of it. */
export async function changeVersion(
  act: Act,
  at: VersionAt,
  action: string,
  change: (stored: StoredVersion, companyIds: readonly string[]) => Change | null,
): Promise<ChangeOutcome> {
  const { tx, actor } = act;
  if (!can.edit(actor, at.mkbRouteId)) return { ok: false, fault: 'not_found' };
  const stored = await lockVersion(tx, at.mkbRouteId, at.versionId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const companyIds = (await selectParticipants(tx, stored.id)).map(({ id }) => id);
  const changed = change(stored, companyIds);
  if (!changed) return { ok: false, fault: 'not_found' };
  const { version, variant } = stored;
  const outcome = changeDesign(version, changed.design ?? version.design);
  if (!outcome.ok) return { ok: false, fault: 'wrong_state' };
  if (stored.revision !== at.revision) return { ok: false, fault: 'conflict' };

  await updateVersion(tx, stored.id, { version: outcome.version, variant: changed.variant ?? variant });
  const known = changed.companyIds && (await selectKnownCompanyIds(tx, changed.companyIds));
  if (known) await replaceParticipants(tx, actor.institutionId, stored.id, known);
  const [before, after] = differences(
    { variant, ...version.design, companyIds },
    { variant: changed.variant ?? variant, ...outcome.version.design, companyIds: known ?? companyIds },
  );
  await audit(act, { action, subjectKind: 'mkb_route_version', subjectId: stored.id, before, after });
  return { ok: true };
}

type Fields = Record<string, unknown>;

/** The fields that differ, as they were and as they are. */
function differences(before: Fields, after: Fields): [Fields, Fields] {
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name]]));
  return [pick(before), pick(after)];
}
