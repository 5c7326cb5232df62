import { randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';
import type { AuditKeys } from './audit-keys.ts';
import { canonicalJson } from './canonical-json.ts';
import { closePending, openPending, type PendingEvent, type PendingInstallationEvent } from './pending.ts';
import {
  type ChainHead,
  detailDigest,
  eventFields,
  installationChain,
  installationFields,
  instant,
  sealRows,
} from './seal.ts';

/**
 * Runs a transaction and, right before its commit, writes what it noted for the log. The head of the chain is locked last, so
 * that others wait for the commit only, and never for each other in a ring. Comes back when all is on disk.
 */
export async function auditedTransaction<T>(
  kysely: Kysely<Tables>,
  keys: AuditKeys,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let mustFlush = false;
  const result = await kysely.transaction().execute(async (tx) => {
    const pending = openPending(tx);
    try {
      const answer = await work(tx);
      if (pending.events.length > 0) mustFlush = await appendEvents(tx, keys, pending.events);
      if (pending.installationEvents.length > 0) await appendInstallationEvents(tx, keys, pending.installationEvents);
      return answer;
    } finally {
      closePending(tx);
    }
  });
  if (mustFlush) await flushCommits(kysely);
  return result;
}

/**
 * A transaction that added to a chain commits without waiting for the disk, so that the next one need not wait for that with
 * the head locked. Before anybody is told that it was done, this commit of its own waits for the disk, and with it for all
 * commits before it: one flush for everybody who waits at that moment.
 */
async function flushCommits(kysely: Kysely<Tables>): Promise<void> {
  await sql`select pg_logical_emit_message(true, 'driehoek', ''::text)`.execute(kysely);
}

/** Answers whether the commit will not wait for the disk, so that a flush must follow. */
async function appendEvents(tx: Tx, keys: AuditKeys, events: readonly PendingEvent[]): Promise<boolean> {
  const institutionId = events[0]?.institutionId ?? '';
  if (events.some((event) => event.institutionId !== institutionId))
    throw new Error('one transaction recorded audit events of two hogescholen');
  const rowsToSeal = events.map(rowOf);
  const before = await lockHead(tx, institutionId);
  const { sealed, head } = sealRows(keys.newest, institutionId, before, rowsToSeal);
  const rows = sealed.map(({ fields: _, mac, ...row }) => ({ ...row, mac: mac.toString('hex') }));
  // Asked and set here and not with the lock: PostgreSQL evaluates what a locking select gives once more for a row that changed while it
  // waited, and so would find its own 'off'.
  const { rows: written } = await sql<{ waits: boolean }>`
    with row as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("number" bigint, id uuid, at timestamptz, "actorKind" text,
        "actorId" uuid, action text, "subjectKind" text, "subjectId" uuid, digest text, "keyId" text, mac text, salt text,
        "actorName" text, before jsonb, after jsonb)
    ), event as (
      insert into audit_event (institution_id, number, id, at, actor_kind, actor_id, action, subject_kind, subject_id, detail_digest, key_id, mac)
      select ${institutionId}::uuid, "number", id, at, "actorKind", "actorId", action, "subjectKind", "subjectId", decode(digest, 'hex'), "keyId",
             decode(mac, 'hex') from row
    ), detail as (
      insert into audit_detail (institution_id, audit_event_id, salt, actor_name, before, after)
      select ${institutionId}::uuid, id, decode(salt, 'hex'), "actorName", before, after from row
    )
    update audit_head set last_number = ${head.lastNumber}, last_mac = ${head.lastMac} where institution_id = ${institutionId}::uuid
    returning case when current_setting('synchronous_commit') = 'off' then false
                   else set_config('synchronous_commit', 'off', true) is not null end as waits
  `.execute(tx);
  if (written.length !== 1) throw new Error('the head of the chain was not there to be moved');
  return written[0]?.waits ?? true;
}

function rowOf({ by, at, event }: PendingEvent) {
  const { action, subjectKind, subjectId } = event;
  const detail = {
    salt: randomBytes(16),
    actorName: by.name,
    before: JSON.parse(canonicalJson(event.before)) as unknown,
    after: JSON.parse(canonicalJson(event.after)) as unknown,
  };
  const who = { actorKind: by.kind, actorId: by.id };
  const fixed = { id: randomUUID(), ...who, action, subjectKind, subjectId };
  const digest = detailDigest(detail);
  return {
    ...fixed,
    ...detail,
    at: at.toISOString(),
    salt: detail.salt.toString('hex'),
    digest: digest.toString('hex'),
    fields: eventFields({ ...fixed, at: instant(at), detailDigest: digest }),
  };
}

/** The head, locked. */
async function lockHead(tx: Tx, institutionId: string): Promise<ChainHead> {
  const head = await tx
    .selectFrom('auditHead')
    .select(['lastNumber', 'lastMac'])
    .where('institutionId', '=', institutionId)
    .forUpdate()
    .executeTakeFirst();
  if (head) return head;
  // The first event of this hogeschool; of two at the same moment the second waits here.
  await tx
    .insertInto('auditHead')
    .values({ institutionId, lastNumber: 0, lastMac: Buffer.alloc(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return lockHead(tx, institutionId);
}

async function appendInstallationEvents(
  tx: Tx,
  keys: AuditKeys,
  events: readonly PendingInstallationEvent[],
): Promise<void> {
  const before = await tx
    .selectFrom('identity.installationHead')
    .select(['lastNumber', 'lastMac'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const rows = events.map(({ by, at, event }) => {
    const row = { id: randomUUID(), actorKind: by.kind, actorName: by.name, action: event.action };
    const detail = event.detail ?? {};
    return { ...row, at, detail, fields: installationFields({ ...row, at: instant(at), detail }) };
  });
  const { sealed, head } = sealRows(keys.newest, installationChain, before, rows);
  await tx
    .insertInto('identity.installationEvent')
    .values(sealed.map(({ fields: _, detail, ...row }) => ({ ...row, detail: sql`${JSON.stringify(detail)}::jsonb` })))
    .execute();
  await tx.updateTable('identity.installationHead').set(head).execute();
}
