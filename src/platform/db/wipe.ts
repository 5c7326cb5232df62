import { sql } from 'kysely';
import type pg from 'pg';
import { auditedTransaction } from '../audit/append.ts';
import { recordInstallationEvent, theProduct } from '../audit/audit.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { createOwnerKysely } from './kysely.ts';

/**
 * Empties every table, in one transaction, and writes in the installation's own log which hogescholen went, so that a check of
 * the chains knows that theirs did not just disappear. That log, its head, and the figures and periods of the law stay.
 */
export async function wipe(owner: pg.Pool, keys: AuditKeys, at: Date): Promise<void> {
  const pool = { connect: () => owner.connect(), end: async () => {} } as unknown as pg.Pool;
  const kysely = createOwnerKysely(pool);
  await auditedTransaction(kysely, keys, async (tx) => {
    const institutions = await tx.selectFrom('institution').select('id').orderBy('id').execute();
    const { rows } = await sql<{ name: string }>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('public', 'identity', 'search') and tablename not like 'kysely%' and tablename not in ('figure', 'retention_rule', 'subsidy_year')
          and tablename not in ('installation_event', 'installation_head')`.execute(tx);
    await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')}`).execute(tx);
    await sql`delete from pgboss.job`.execute(tx);
    await recordInstallationEvent(tx, theProduct, at, {
      action: 'installation.wiped',
      detail: { institutions: institutions.map(({ id }) => id) },
    });
  });
}
