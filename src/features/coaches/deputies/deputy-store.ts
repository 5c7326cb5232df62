import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';

/** One term of a deputy; both days count, null = until further notice. */
export type Deputy = {
  id: string;
  workplaceId: string;
  personId: string;
  name: string;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};

/** The deputies of a workplace, the latest first. `lock` holds the workplace: two are never named at once. */
export async function selectDeputies(tx: Tx, workplaceId: string, options: { lock?: boolean } = {}): Promise<Deputy[]> {
  if (options.lock) await tx.selectFrom('workplace').select('id').where('id', '=', workplaceId).forUpdate().execute();
  return select(tx, sql`d.workplace_id = ${workplaceId}`);
}

/** The deputies of every workplace of a company. */
export async function selectDeputiesOfCompany(tx: Tx, companyId: string): Promise<Deputy[]> {
  return select(tx, sql`d.workplace_id in (select id from workplace where company_id = ${companyId})`);
}

async function select(tx: Tx, condition: ReturnType<typeof sql>): Promise<Deputy[]> {
  const { rows } = await sql<Deputy>`
    select d.id, d.workplace_id, d.person_id, p.name, d.valid_from, d.valid_until
    from workplace_deputy d join person p on p.institution_id = d.institution_id and p.id = d.person_id
    where ${condition} order by d.valid_from desc, d.id`.execute(tx);
  return rows;
}

export async function insertDeputy(tx: Tx, institutionId: string, deputy: Omit<Deputy, 'name'>): Promise<void> {
  const { id, workplaceId, personId, validFrom, validUntil } = deputy;
  await tx
    .insertInto('workplaceDeputy')
    .values({ institutionId, id, workplaceId, personId, validFrom, validUntil })
    .execute();
}

export async function updateDeputyTerm(
  tx: Tx,
  { id, validFrom, validUntil }: Pick<Deputy, 'id' | 'validFrom' | 'validUntil'>,
): Promise<void> {
  await tx.updateTable('workplaceDeputy').set({ validFrom, validUntil }).where('id', '=', id).execute();
}
