import { createHash, createHmac } from 'node:crypto';
import type { AuditKey } from './audit-keys.ts';
import { canonicalJson } from './canonical-json.ts';

/** The last row of a chain: its number and mac; number 0 and no bytes before the first. */
export type ChainHead = { lastNumber: number; lastMac: Buffer };

/** The name of the installation's own chain; every other is named by its hogeschool's id. */
export const installationChain = 'installation';

export type FixedColumns = {
  id: string;
  /** See instant(). */
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  detailDigest: Buffer;
};
export type Detail = { salt: Buffer; actorName: string; before: unknown; after: unknown };
export type InstallationColumns = {
  id: string;
  at: string;
  actorKind: string;
  actorName: string;
  action: string;
  detail: unknown;
};

/** Microseconds since 1970 as digits, which is all that the database keeps of an instant. */
export const instant = (at: Date): string => String(BigInt(at.getTime()) * 1000n);

/** What the chain knows of the personal values of a row: enough to see them changed, too little to guess them. */
export const detailDigest = ({ salt, actorName, before, after }: Detail): Buffer =>
  createHash('sha256')
    .update(salt)
    .update(canonicalJson([actorName, before ?? null, after ?? null]))
    .digest();

export const eventFields = (row: FixedColumns): (string | null)[] => [
  row.id,
  row.at,
  row.actorKind,
  row.actorId,
  row.action,
  row.subjectKind,
  row.subjectId,
  row.detailDigest.toString('hex'),
];

export const installationFields = (row: InstallationColumns): string[] => [
  row.id,
  row.at,
  row.actorKind,
  row.actorName,
  row.action,
  canonicalJson(row.detail),
];

/** The seal of row `number` of `chain`, over its columns, the key's name and the seal of the row before. */
export function chainMac(
  { id, key }: AuditKey,
  chain: string,
  number: number,
  fields: readonly (string | null)[],
  previous: Buffer,
): Buffer {
  const text = JSON.stringify([chain, number, id, previous.toString('hex'), ...fields]);
  return createHmac('sha256', key).update(text).digest();
}

/** Seals rows behind `head`, in order; gives each its number and mac, and the new head. */
export function sealRows<T extends { fields: readonly (string | null)[] }>(
  key: AuditKey,
  chain: string,
  head: ChainHead,
  rows: readonly T[],
): { sealed: (T & { number: number; mac: Buffer; keyId: string })[]; head: ChainHead } {
  let { lastNumber, lastMac } = head;
  const sealed = rows.map((row) => {
    lastNumber += 1;
    lastMac = chainMac(key, chain, lastNumber, row.fields, lastMac);
    return { ...row, number: lastNumber, mac: lastMac, keyId: key.id };
  });
  return { sealed, head: { lastNumber, lastMac } };
}
