import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** Words in both languages; version 0 is the product's own. */
export type VersionedWords = { version: number; nl: string; en: string };

export type WordsStore = {
  /** The words that count now. */
  select(tx: Tx): Promise<VersionedWords>;
  /** Adds a version. False when somebody added the same number first. */
  insert(
    tx: Tx,
    institutionId: string,
    words: VersionedWords,
    by: { createdBy: string; createdAt: Date },
  ): Promise<boolean>;
};

/** The versions in a table with the columns version, words_nl, words_en, created_by and created_at, on top of the product's own words. */
export function versionedWords(table: string, own: { nl: string; en: string }): WordsStore {
  return {
    async select(tx) {
      const { rows } = await sql<VersionedWords>`
        select version, words_nl as nl, words_en as en from ${sql.table(table)} order by version desc limit 1`.execute(
        tx,
      );
      return rows[0] ?? { version: 0, ...own };
    },
    async insert(tx, institutionId, { version, nl, en }, { createdBy, createdAt }) {
      const { numAffectedRows } = await sql`
        insert into ${sql.table(table)} (institution_id, version, words_nl, words_en, created_by, created_at)
        values (${institutionId}, ${version}, ${nl}, ${en}, ${createdBy}, ${createdAt}) on conflict do nothing`.execute(
        tx,
      );
      return (numAffectedRows ?? 0n) > 0n;
    },
  };
}
