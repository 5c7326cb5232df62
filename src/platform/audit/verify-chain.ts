import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { AuditKeys } from './audit-keys.ts';
import { ChainCheck, type ChainReport, type ChainWitness, type SealedRow, type Span } from './chain-check.ts';
import {
  type ChainHead,
  detailDigest,
  eventFields,
  type FixedColumns,
  installationChain,
  installationFields,
} from './seal.ts';

const rowsAtOnce = 1000;
const biggest = Number.MAX_SAFE_INTEGER;

/**
 * Checks the chain of the hogeschool of this transaction. Reads a thousand rows at a time. Others may add rows meanwhile: it
 * checks up to the end that it saw first.
 */
export async function verifyChain(
  tx: Tx,
  keys: AuditKeys,
  institutionId: string,
  witnesses: readonly ChainWitness[] = [],
): Promise<ChainReport> {
  const head = await tx
    .selectFrom('auditHead')
    .select(['lastNumber', 'lastMac'])
    .where('institutionId', '=', institutionId)
    .executeTakeFirst();
  const check = new ChainCheck(keys, institutionId, witnesses);
  await eachPage(head, (after, until) => readEvents(tx, institutionId, after, until), check);
  // In one statement, so that a row and the head that counts it are seen together.
  const behind = await sql<Partial<Span>>`
    select min(e.number) as "from", max(e.number) as "to" from audit_event e join audit_head h on h.institution_id = e.institution_id
    where e.institution_id = ${institutionId}::uuid and e.number > h.last_number`.execute(tx);
  return check.end(head ?? null, spanOf(behind.rows[0]));
}

/** Checks the installation's own chain, as identity, and hands on each of its events, of which only the report says whether they can be believed. */
export async function verifyInstallationChain(
  tx: Tx,
  keys: AuditKeys,
  witnesses: readonly ChainWitness[],
  onEvent: (action: string, detail: unknown) => void,
): Promise<ChainReport> {
  const head = await tx.selectFrom('identity.installationHead').select(['lastNumber', 'lastMac']).executeTakeFirst();
  const check = new ChainCheck(keys, installationChain, witnesses);
  await eachPage(head, (after, until) => readInstallationEvents(tx, after, until, onEvent), check);
  const behind = await sql<Partial<Span>>`
    select min(e.number) as "from", max(e.number) as "to" from identity.installation_event e, identity.installation_head h
    where e.number > h.last_number`.execute(tx);
  return check.end(head ?? null, spanOf(behind.rows[0]));
}

async function eachPage(
  head: ChainHead | undefined,
  read: (after: number, until: number) => Promise<SealedRow[]>,
  check: ChainCheck,
): Promise<void> {
  for (let after = -biggest; ; ) {
    const rows = await read(after, head?.lastNumber ?? biggest);
    for (const row of rows) check.see(row);
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.number ?? biggest;
  }
}

type Stored = Omit<FixedColumns, 'detailDigest'> & {
  number: number;
  keyId: string;
  mac: Buffer;
  digest: Buffer;
  salt: Buffer | null;
  actorName: string | null;
  before: unknown;
  after: unknown;
};

async function readEvents(tx: Tx, institutionId: string, after: number, until: number): Promise<SealedRow[]> {
  const { rows } = await sql<Stored>`
    select e.number, e.id, trim_scale(extract(epoch from e.at) * 1000000)::text as at, e.actor_kind as "actorKind", e.actor_id as "actorId",
           e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.detail_digest as digest, e.key_id as "keyId", e.mac,
           d.salt, d.actor_name as "actorName", d.before, d.after
    from audit_event e left join audit_detail d on d.institution_id = e.institution_id and d.audit_event_id = e.id
    where e.institution_id = ${institutionId}::uuid and e.number > ${after} and e.number <= ${until}
    order by e.number limit ${rowsAtOnce}`.execute(tx);
  return rows.map((row) => ({
    number: row.number,
    keyId: row.keyId,
    mac: row.mac,
    fields: eventFields({ ...row, detailDigest: row.digest }),
    detail: detailState(row),
  }));
}

function detailState({ salt, actorName, before, after, digest }: Stored): SealedRow['detail'] {
  if (!salt) return 'erased';
  return detailDigest({ salt, actorName: actorName ?? '', before, after }).equals(digest) ? 'fits' : 'changed';
}

async function readInstallationEvents(
  tx: Tx,
  after: number,
  until: number,
  onEvent: (action: string, detail: unknown) => void,
): Promise<SealedRow[]> {
  const rows = await tx
    .selectFrom('identity.installationEvent')
    .select(['number', 'id', 'actorKind', 'actorName', 'action', 'detail', 'keyId', 'mac'])
    .select(sql<string>`trim_scale(extract(epoch from at) * 1000000)::text`.as('at'))
    .where('number', '>', after)
    .where('number', '<=', until)
    .orderBy('number')
    .limit(rowsAtOnce)
    .execute();
  return rows.map((row) => {
    onEvent(row.action, row.detail);
    return {
      number: row.number,
      keyId: row.keyId,
      mac: row.mac,
      fields: installationFields(row),
      detail: 'fits' as const,
    };
  });
}

const spanOf = (span: Partial<Span> | undefined): Span | null =>
  span?.from != null && span.to != null ? { from: span.from, to: span.to } : null;
