import type { Variant } from '../../kernel/variant.ts';
import { type Act, audit } from '../../shell/index.ts';
import { insertStep } from './design-step-store.ts';
import { can } from './mkb-route-policy.ts';
import { replaceParticipants, selectKnownCompanyIds, selectParticipants } from './participant-store.ts';
import type { Design } from './rules/design.ts';
import type { DesignState } from './rules/design-history.ts';
import { changeDesign } from './rules/version-verbs.ts';
import { lockVersion, type StoredVersion, updateVersion } from './version-store.ts';

/** Which version, and at which save the form that changes it was opened. */
export type VersionAt = { mkbRouteId: string; versionId: string; revision: number };

export type ChangeOutcome =
  | { ok: true }
  /** `conflict`: somebody saved in between; nothing was changed. */
  | { ok: false; fault: 'not_found' | 'wrong_state' | 'conflict' };

type Change = { design?: Design; variant?: Variant; companyIds?: readonly string[] };

/**
 * Changes the design of an open version: `change` gets it as it is now and says what becomes of it. What it was is kept, to undo
 * the change.
 */
export async function changeVersion(
  act: Act,
  at: VersionAt,
  action: string,
  change: (stored: StoredVersion, companyIds: readonly string[]) => Change | null,
): Promise<ChangeOutcome> {
  const { tx, actor } = act;
  const opened = await openForChange(act, at);
  if (!opened.ok) return opened;
  const { stored, before } = opened;
  const changed = change(stored, before.companyIds);
  if (!changed) return { ok: false, fault: 'not_found' };
  const after = { ...before, ...changed };
  const outcome = await writeState(act, at, opened, action, after);
  const isOther = JSON.stringify(after) !== JSON.stringify(before);
  if (outcome.ok && isOther) await insertStep(tx, actor.institutionId, stored.id, action, before);
  return outcome;
}

export type Opened = { ok: true; stored: StoredVersion; before: DesignState };

/** A version of this actor, locked until the transaction ends, with all that a change can change. */
export async function openForChange(
  { tx, actor }: Act,
  at: VersionAt,
): Promise<Opened | (ChangeOutcome & { ok: false })> {
  if (!can.edit(actor, at.mkbRouteId)) return { ok: false, fault: 'not_found' };
  const stored = await lockVersion(tx, at.mkbRouteId, at.versionId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const companyIds = (await selectParticipants(tx, stored.id)).map(({ id }) => id);
  return { ok: true, stored, before: { design: stored.version.design, variant: stored.variant, companyIds } };
}

/** Puts another state in place and writes in the log what differs; companies that are gone are left out. */
export async function writeState(
  act: Act,
  at: VersionAt,
  { stored, before }: Opened,
  action: string,
  after: Omit<DesignState, 'companyIds'> & { companyIds: readonly string[] },
): Promise<ChangeOutcome> {
  const { tx, actor } = act;
  const outcome = changeDesign(stored.version, after.design);
  if (!outcome.ok) return { ok: false, fault: 'wrong_state' };
  if (stored.revision !== at.revision) return { ok: false, fault: 'conflict' };

  await updateVersion(tx, stored.id, { version: outcome.version, variant: after.variant });
  const isSame = after.companyIds === before.companyIds;
  const companyIds = isSame ? before.companyIds : await selectKnownCompanyIds(tx, after.companyIds);
  if (!isSame) await replaceParticipants(tx, actor.institutionId, stored.id, companyIds);
  const [old, fresh] = differences(fieldsOf(before), fieldsOf({ ...after, companyIds }));
  await audit(act, {
    action,
    subjectKind: 'mkb_route_version',
    subjectId: stored.id,
    before: old,
    after: fresh,
  });
  return { ok: true };
}

const fieldsOf = ({ variant, design, companyIds }: DesignState): Fields => ({ variant, ...design, companyIds });

type Fields = Record<string, unknown>;

/** The fields that differ, as they were and as they are. */
function differences(before: Fields, after: Fields): [Fields, Fields] {
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name]]));
  return [pick(before), pick(after)];
}
