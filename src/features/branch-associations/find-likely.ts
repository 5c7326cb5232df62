import type { Tx } from '../../platform/db/db.ts';
import { selectCompanyByKvkNumber } from '../companies/index.ts';
import type { CallResponse } from './call-store.ts';
import { type LikelyCompany, selectLikely } from './likely-company-store.ts';

/** Which known companies an answer may be of: the one that has its KVK number, also since a merge, else those of its name or address. */
export async function findLikely(
  tx: Tx,
  response: Pick<CallResponse, 'kvkNumber' | 'companyName' | 'contactEmail'>,
): Promise<LikelyCompany[]> {
  const byNumber = await selectCompanyByKvkNumber(tx, response.kvkNumber);
  return byNumber ? [byNumber] : selectLikely(tx, response);
}
