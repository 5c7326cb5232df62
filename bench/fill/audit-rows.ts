import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { AuditKeys } from '../../src/platform/audit/audit-keys.ts';
import { type ChainHead, detailDigest, eventFields, instant, sealRows } from '../../src/platform/audit/seal.ts';
import { hex, insertRows } from './insert-rows.ts';

export type LoggedAct = {
  at: Date;
  actorKind: 'staff' | 'signer';
  actorId: string;
  actorName: string;
  action: string;
  subjectId: string;
  after: object;
};

/** Writes the log of a hogeschool that has none yet, in order of time, sealed as the product seals it. */
export async function insertAudit(
  client: pg.Client,
  keys: AuditKeys,
  institutionId: string,
  acts: readonly LoggedAct[],
): Promise<void> {
  const inOrder = acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  let head: ChainHead = { lastNumber: 0, lastMac: Buffer.alloc(0) };
  for (let from = 0; from < inOrder.length; from += actsAtOnce)
    head = await insertPart(client, keys, institutionId, head, inOrder.slice(from, from + actsAtOnce));
  const last = { last_number: head.lastNumber, last_mac: hex(head.lastMac) };
  await insertRows(client, 'audit_head', [{ institution_id: institutionId, ...last }]);
}

const actsAtOnce = 10_000;

async function insertPart(
  client: pg.Client,
  keys: AuditKeys,
  institutionId: string,
  before: ChainHead,
  acts: readonly LoggedAct[],
): Promise<ChainHead> {
  const rows = acts.map(({ at, actorName, after, ...act }) => {
    const detail = { salt: randomBytes(16), actorName, before: null, after };
    const fixed = { id: randomUUID(), ...act, subjectKind: 'agreement', detailDigest: detailDigest(detail) };
    return { at, detail, fixed, fields: eventFields({ ...fixed, at: instant(at) }) };
  });
  const { sealed, head } = sealRows(keys.newest, institutionId, before, rows);
  const institution = { institution_id: institutionId };
  await insertRows(
    client,
    'audit_event',
    sealed.map(({ at, fixed, number, mac, keyId }) => ({
      ...institution,
      id: fixed.id,
      at,
      actor_kind: fixed.actorKind,
      actor_id: fixed.actorId,
      action: fixed.action,
      subject_kind: fixed.subjectKind,
      subject_id: fixed.subjectId,
      number,
      detail_digest: hex(fixed.detailDigest),
      key_id: keyId,
      mac: hex(mac),
    })),
  );
  await insertRows(
    client,
    'audit_detail',
    rows.map(({ fixed, detail }) => ({
      ...institution,
      audit_event_id: fixed.id,
      salt: hex(detail.salt),
      actor_name: detail.actorName,
      after: detail.after,
    })),
  );
  return head;
}
