import { sql } from 'kysely';
import type { Variant } from '../../kernel/variant.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { NewVersion } from './mkb-route-store.ts';
import type { CheckSnapshot } from './rules/check-snapshot.ts';
import type { Design } from './rules/design.ts';
import type { Version, VersionState } from './rules/version.ts';

/** A version as it is kept: the state with its data, and what surrounds it. */
export type StoredVersion = {
  id: string;
  mkbRouteId: string;
  number: number;
  variant: Variant;
  /** Counts the saves; a form that was opened at another count does not overwrite unseen. */
  revision: number;
  createdAt: Date;
  submittedByName: string | null;
  decidedByName: string | null;
  version: Version;
};

const versions = (tx: Tx) =>
  tx
    .selectFrom('mkbRouteVersion as v')
    .leftJoin('person as s', (join) =>
      join.onRef('s.institutionId', '=', 'v.institutionId').onRef('s.id', '=', 'v.submittedBy'),
    )
    .leftJoin('person as d', (join) =>
      join.onRef('d.institutionId', '=', 'v.institutionId').onRef('d.id', '=', 'v.decidedBy'),
    )
    .select(['v.id', 'v.mkbRouteId', 'v.number', 'v.variant', 'v.state', 'v.design', 'v.revision', 'v.createdAt'])
    .select(['v.submittedBy', 'v.submittedAt', 'v.decidedBy', 'v.decidedAt', 'v.returnReason', 'v.shortfalls'])
    .select(['s.name as submittedByName', 'd.name as decidedByName']);

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

function storedVersion(row: Row): StoredVersion {
  const { id, mkbRouteId, number, revision, createdAt, submittedByName, decidedByName } = row;
  const variant = row.variant as Variant;
  return {
    id,
    mkbRouteId,
    number,
    variant,
    revision,
    createdAt,
    submittedByName,
    decidedByName,
    version: stateOf(row),
  };
}

function stateOf(row: Row): Version {
  const design = row.design as Design;
  const state = row.state as VersionState;
  if (state === 'draft') return { state, design };
  if (!row.submittedBy || !row.submittedAt || !row.shortfalls) throw new Error(`version ${row.id} was not submitted`);
  const submitted = { by: row.submittedBy, at: row.submittedAt };
  const snapshot = row.shortfalls as CheckSnapshot;
  const decided = row.decidedBy && row.decidedAt ? { by: row.decidedBy, at: row.decidedAt } : null;
  const returned = decided && row.returnReason !== null ? { ...decided, reason: row.returnReason } : null;
  if (state === 'submitted') return { state, design, submitted, snapshot, earlierReturn: returned };
  if (state === 'returned' && returned) return { state, design, submitted, snapshot, returned };
  if ((state === 'published' || state === 'superseded') && decided)
    return { state, design, submitted, snapshot, published: decided };
  throw new Error(`version ${row.id} is ${state} without a decision`);
}

/** The version of this Mkb-route with this id, or null. */
export async function selectOptionalVersion(tx: Tx, mkbRouteId: string, id: string): Promise<StoredVersion | null> {
  const [row] = await versionOf(tx, { mkbRouteId, id });
  return row ? storedVersion(row) : null;
}

const versionOf = fixedQuery<{ mkbRouteId: string; id: string }>()((tx, { mkbRouteId, id }) =>
  versions(tx).where('v.mkbRouteId', '=', mkbRouteId).where('v.id', '=', id),
);

/** As `selectOptionalVersion`; nobody else can change the version until this transaction ends. */
export async function lockVersion(tx: Tx, mkbRouteId: string, id: string): Promise<StoredVersion | null> {
  await tx.selectFrom('mkbRouteVersion').select('id').where('id', '=', id).forUpdate().execute();
  return selectOptionalVersion(tx, mkbRouteId, id);
}

/** Every version of a Mkb-route, newest first. */
export async function selectVersions(tx: Tx, mkbRouteId: string): Promise<StoredVersion[]> {
  return (await versionsOf(tx, { mkbRouteId })).map(storedVersion);
}

const versionsOf = fixedQuery<{ mkbRouteId: string }>()((tx, { mkbRouteId }) =>
  versions(tx).where('v.mkbRouteId', '=', mkbRouteId).orderBy('v.number', 'desc'),
);

export async function insertVersion(tx: Tx, institutionId: string, version: NewVersion, at: Date): Promise<void> {
  await tx
    .insertInto('mkbRouteVersion')
    .values({ institutionId, ...version, design: json(version.design), state: 'draft', createdAt: at })
    .execute();
}

/** Writes state and design, and counts the save. */
export async function updateVersion(
  tx: Tx,
  id: string,
  { version, variant }: { version: Version; variant: Variant },
): Promise<void> {
  await tx
    .updateTable('mkbRouteVersion')
    .set({ state: version.state, variant, ...columnsOf(version), revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute();
}

function columnsOf(version: Version) {
  const design = json(version.design);
  if (version.state === 'draft') return { design };
  const { submitted, snapshot } = version;
  const decision =
    version.state === 'submitted'
      ? version.earlierReturn
      : version.state === 'returned'
        ? version.returned
        : version.published;
  return {
    design,
    submittedBy: submitted.by,
    submittedAt: submitted.at,
    shortfalls: json(snapshot),
    decidedBy: decision?.by ?? null,
    decidedAt: decision?.at ?? null,
    returnReason: decision && 'reason' in decision ? (decision.reason as string) : null,
  };
}
