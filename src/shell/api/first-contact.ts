import type { Tx } from '../../platform/db/db.ts';

/** Whom to ask about the installation: the contact of its first hogeschool. In any transaction; null before set-up. */
export async function selectFirstContact(tx: Tx): Promise<{ name: string; email: string } | null> {
  const row = await tx
    .selectFrom('institution')
    .select(['contactName as name', 'contactEmail as email'])
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
