import type { Act } from '../../shell/index.ts';
import type { can } from './scan-policy.ts';
import { type StoredPart, type StoredScan, selectOptionalScan } from './scan-store.ts';

/** The scan of an address if this actor may; null as well when there is none: outsiders cannot tell the two apart. */
export async function findScan(
  { tx, actor, today }: Act,
  scanId: string,
  allowed: typeof can.read,
): Promise<StoredScan | null> {
  const stored = await selectOptionalScan(tx, scanId, today);
  return stored && allowed(actor, stored.facts) ? stored : null;
}

/** The part of a scan by the word in an address. */
export const partOf = ({ scan }: StoredScan, word: string): StoredPart | null =>
  scan.parts.find(({ respondent }) => respondent === word) ?? null;
