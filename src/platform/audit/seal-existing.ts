import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AuditKeys } from './audit-keys.ts';
import {
  type ChainHead,
  type Detail,
  detailDigest,
  eventFields,
  type FixedColumns,
  installationChain,
  installationFields,
  instant,
  sealRows,
} from './seal.ts';

const rowsAtOnce = 2000;
const noHead: ChainHead = { lastNumber: 0, lastMac: Buffer.alloc(0) };

/**
 * The second half of migration 0006, in its transaction and as owner: seals the rows that were there, once. There is no other
 * way to have a row sealed afterwards, so emptying the seals in the database gains nobody a new one.
 */
export async function sealExisting(db: Kysely<unknown>, keys: AuditKeys): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from institution order by created_at, id`.execute(db);
  for (const { id } of rows) await sealInstitution(db, keys, id);
  if (rows.length > 0) await beginInstallationChain(db, keys, { institutions: rows.map(({ id }) => id) });
  await sql
    .raw(`
      alter table audit_event
        alter column number set not null,
        alter column detail_digest set not null,
        alter column key_id set not null,
        alter column mac set not null,
        add constraint audit_event_number_once unique (institution_id, number);
      alter table audit_event force row level security`)
    .execute(db);
}

type Stored = Omit<FixedColumns, 'detailDigest'> & Detail;

async function sealInstitution(db: Kysely<unknown>, keys: AuditKeys, institutionId: string): Promise<void> {
  let head = noHead;
  for (;;) {
    const { rows } = await sql<Stored>`
      select e.id, trim_scale(extract(epoch from e.at) * 1000000)::text as at, e.actor_kind as "actorKind", e.actor_id as "actorId",
             e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", d.salt, d.actor_name as "actorName", d.before, d.after
      from audit_event e join audit_detail d on d.institution_id = e.institution_id and d.audit_event_id = e.id
      where e.institution_id = ${institutionId} and e.number > ${head.lastNumber} order by e.number limit ${rowsAtOnce}`.execute(
      db,
    );
    if (rows.length === 0) break;
    const unsealed = rows.map((row) => {
      const digest = detailDigest(row);
      return { id: row.id, digest, fields: eventFields({ ...row, detailDigest: digest }) };
    });
    const { sealed, head: next } = sealRows(keys.newest, institutionId, head, unsealed);
    const seals = sealed.map(({ id, digest, keyId, mac }) => ({
      id,
      digest: digest.toString('hex'),
      key_id: keyId,
      mac: mac.toString('hex'),
    }));
    await sql`
      update audit_event e set detail_digest = decode(r.digest, 'hex'), key_id = r.key_id, mac = decode(r.mac, 'hex')
      from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as r(id uuid, digest text, key_id text, mac text)
      where e.institution_id = ${institutionId} and e.id = r.id`.execute(db);
    head = next;
  }
  await sql`insert into audit_head (institution_id, last_number, last_mac)
            values (${institutionId}, ${head.lastNumber}, ${head.lastMac})`.execute(db);
}

/** The installation's log begins with the hogescholen that were already there. */
async function beginInstallationChain(db: Kysely<unknown>, keys: AuditKeys, detail: object): Promise<void> {
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', now()) as at`.execute(db);
  const at = rows[0]?.at ?? new Date(0);
  const row = { id: randomUUID(), actorKind: 'system', actorName: 'Driehoek', action: 'chain.begun' };
  const fields = installationFields({ ...row, at: instant(at), detail });
  const { sealed, head } = sealRows(keys.newest, installationChain, noHead, [{ fields }]);
  const [seal] = sealed;
  await sql`insert into identity.installation_event (number, id, at, actor_kind, actor_name, action, detail, key_id, mac)
            values (1, ${row.id}, ${at}, ${row.actorKind}, ${row.actorName}, ${row.action}, ${JSON.stringify(detail)}::jsonb, ${seal?.keyId}, ${seal?.mac})`.execute(
    db,
  );
  await sql`update identity.installation_head set last_number = ${head.lastNumber}, last_mac = ${head.lastMac}`.execute(
    db,
  );
}
