import type { Tx } from '../../platform/db/db.ts';
import { defaultWords } from './default-words.ts';

/** The words of the question; version 0 is the product's own. */
export type ConsentText = { version: number; nl: string; en: string };

/** The words that are asked now. */
export async function selectConsentText(tx: Tx): Promise<ConsentText> {
  const row = await tx
    .selectFrom('consentText')
    .select(['version', 'wordsNl', 'wordsEn'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, nl: row.wordsNl, en: row.wordsEn } : { version: 0, ...defaultWords };
}

/** Adds a version. False when somebody added the same number first. */
export async function insertConsentText(
  tx: Tx,
  institutionId: string,
  text: ConsentText,
  by: { createdBy: string; createdAt: Date },
): Promise<boolean> {
  const added = await tx
    .insertInto('consentText')
    .values({ institutionId, version: text.version, wordsNl: text.nl, wordsEn: text.en, ...by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
