import { type RawBuilder, sql } from 'kysely';
import { isoDate } from '../../../kernel/iso-date.ts';
import { anyOf, json, type Tx } from '../../../platform/db/db.ts';
import type { Counted, Reference } from './rules/company-references.ts';
import { contactReferences, references } from './rules/company-references.ts';
import { choices, type MergeFacts } from './rules/merge-facts.ts';
import type { ContactToMerge } from './rules/same-person.ts';

const columns = Object.values(choices).flat();

/** A company as it is merged: its facts, and into which it was merged when it was. */
export type CompanyToMerge = {
  id: string;
  mergedIntoId: string | null;
  createdAt: Date;
  ownerName: string | null;
  facts: MergeFacts;
};

/** These companies by id; those of another hogeschool are not there. `lock` holds them, always in the same order, so that two merges never cross. */
export async function selectToMerge(
  tx: Tx,
  ids: readonly string[],
  options: { lock?: boolean } = {},
): Promise<Map<string, CompanyToMerge>> {
  const query = tx
    .selectFrom('company as c')
    .select(['c.id', 'c.mergedIntoId', 'c.createdAt', ...columns.map((column) => `c.${column}` as const)])
    .select(
      sql<
        string | null
      >`(select p.name from person p where p.institution_id = c.institution_id and p.id = c.owner_person_id)`.as(
        'ownerName',
      ),
    )
    .where('c.id', '=', anyOf(ids))
    .orderBy('c.id');
  const rows = await (options.lock ? query.forUpdate('c') : query).execute();
  return new Map(
    rows.map(({ id, mergedIntoId, createdAt, ownerName, ...facts }) => [
      id,
      { id, mergedIntoId, createdAt, ownerName, facts: facts as MergeFacts },
    ]),
  );
}

/** How much hangs on a company, by the word under which it is counted; contacts are apart. */
export async function countThings(tx: Tx, companyId: string): Promise<Record<Counted | 'contacts' | 'links', number>> {
  const parts = references.flatMap(({ table, column, counted }) =>
    counted
      ? [sql`(select count(*) from ${sql.table(table)} where ${sql.ref(column)} = ${companyId}) as ${sql.ref(counted)}`]
      : [],
  );
  const { rows } = await sql<Record<Counted | 'contacts' | 'links', number>>`select ${sql.join(parts)},
    (select count(*) from contact where company_id = ${companyId}) as contacts,
    (select count(*) from task_link l where l.closed_at is null and (l.subject_id = ${companyId}
      or l.subject_id in (select k.id from contact k where k.company_id = ${companyId}))) as links`.execute(tx);
  return rows[0] as Record<Counted | 'contacts' | 'links', number>;
}

/** The contacts of a company with what is known of the person; the oldest first. */
export async function selectContactsToMerge(tx: Tx, companyId: string): Promise<ContactToMerge[]> {
  const rows = await tx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.signs', 'k.role'])
    .select(['k.validFrom', 'k.validUntil'])
    .where('k.companyId', '=', companyId)
    .orderBy('k.createdAt')
    .orderBy('k.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    validFrom: row.validFrom === null ? null : isoDate(row.validFrom),
    validUntil: row.validUntil === null ? null : isoDate(row.validUntil),
  }));
}

/** Moves the rows of one table; gives the ids of those that moved. What collides stays or goes, as the reference says. */
export async function moveRows(tx: Tx, reference: Reference, from: string, to: string): Promise<string[]> {
  const { table, column, id, once } = reference;
  const [rows, at] = [sql.table(table), sql.ref(column)];
  const taken: RawBuilder<unknown> = once
    ? sql`and not (${once.where ? sql.raw(once.where) : sql`true`} and exists (select from ${rows} o where o.${at} = ${to}
        and ${once.where ? sql.raw(`o.${once.where}`) : sql`true`}
        and ${sql.join(
          once.columns.map((name) => sql`o.${sql.ref(name)} = ${rows}.${sql.ref(name)}`),
          sql` and `,
        )}))`
    : sql``;
  const moved = await sql<{ id: string }>`update ${rows} set ${at} = ${to} where ${at} = ${from} ${taken}
    returning ${sql.ref(id)} as id`.execute(tx);
  if (once?.otherwise === 'drop') await sql`delete from ${rows} where ${at} = ${from}`.execute(tx);
  return moved.rows.map((row) => row.id);
}

/** Writes what stays of two contacts that are one person, lets all that points at the double point at it, and takes the double away. */
export async function joinContacts(tx: Tx, one: ContactToMerge, doubleId: string): Promise<void> {
  const { id, personId, functionTitle, signs, role, validFrom, validUntil } = one;
  for (const { table, column } of contactReferences)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${id} where ${sql.ref(column)} = ${doubleId}`.execute(
      tx,
    );
  await moveSubject(tx, doubleId, id);
  await tx.deleteFrom('contact').where('id', '=', doubleId).execute();
  await tx
    .updateTable('contact')
    .set({ personId, functionTitle, signs, role, validFrom, validUntil })
    .where('id', '=', id)
    .execute();
}

/** Contacts that are nobody's double move as they are; gives their ids. */
export async function moveContacts(tx: Tx, from: string, to: string): Promise<string[]> {
  const rows = await tx
    .updateTable('contact')
    .set({ companyId: to })
    .where('companyId', '=', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Links in mails and mail that still waits are about this from now on: they keep working. */
export async function moveSubject(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('taskLink').set({ subjectId: to }).where('subjectId', '=', from).execute();
  await tx
    .updateTable('mail')
    .set({ subjectId: to })
    .where('subjectId', '=', from)
    .where('state', '=', 'waiting')
    .execute();
}

/** What does not point by a foreign key: the steps back of a design that is being made. */
export async function moveDesignSteps(tx: Tx, from: string, to: string): Promise<void> {
  await sql`update design_step set company_ids = case when ${to} = any(company_ids) then array_remove(company_ids, ${from})
    else array_replace(company_ids, ${from}, ${to}) end where ${from} = any(company_ids)`.execute(tx);
}

/** Makes a further location of an address, and puts the workplaces there that were at the main address of `companyId`. */
export async function keepFormerAddress(
  tx: Tx,
  institutionId: string,
  location: { id: string; companyId: string; name: string; facts: MergeFacts },
  workplacesOf: string,
  now: Date,
): Promise<void> {
  const { id, companyId, name, facts } = location;
  const [street, postcode, place] = [facts.street, facts.postcode, facts.place].map(String) as [string, string, string];
  await tx
    .insertInto('companyLocation')
    .values({ institutionId, id, companyId, name, street, postcode, place, createdAt: now })
    .execute();
  await tx
    .updateTable('workplace')
    .set({ companyLocationId: id })
    .where('companyId', '=', workplacesOf)
    .where('companyLocationId', 'is', null)
    .execute();
}

/** Writes the facts that stay, and makes the other a tombstone that points to it, as do those that were merged into that one before. */
export async function writeMerged(
  tx: Tx,
  kept: string,
  merged: string,
  facts: MergeFacts,
  mergedFacts: MergeFacts,
): Promise<void> {
  // First the number of the tombstone: a KVK number stands once.
  const kvkNumber = facts.kvkNumber === mergedFacts.kvkNumber ? null : mergedFacts.kvkNumber;
  await tx
    .updateTable('company')
    .set({ mergedIntoId: kept, kvkNumber: kvkNumber as string | null })
    .where('id', '=', merged)
    .execute();
  await tx.updateTable('company').set({ mergedIntoId: kept }).where('mergedIntoId', '=', merged).execute();
  await tx
    .updateTable('company')
    .set({ ...(facts as object), matchedAt: null })
    .where('id', '=', kept)
    .execute();
}

/** Pairs with the merged one: what was said not to be the same holds for the one that stays, what was only found goes. */
export async function moveDismissals(tx: Tx, from: string, to: string): Promise<void> {
  await sql`insert into company_duplicate (institution_id, company_id, other_company_id, reasons, score, found_at, dismissed_at, person_id)
    select institution_id, least(other, ${to}::uuid), greatest(other, ${to}::uuid), reasons, score, found_at, dismissed_at, person_id
    from (select *, case when company_id = ${from} then other_company_id else company_id end as other from company_duplicate
      where ${from} in (company_id, other_company_id) and dismissed_at is not null) d
    where other <> ${to}
    on conflict (institution_id, company_id, other_company_id)
      do update set dismissed_at = excluded.dismissed_at, person_id = excluded.person_id`.execute(tx);
  await sql`delete from company_duplicate where ${from} in (company_id, other_company_id)`.execute(tx);
}

export type MergeRow = {
  id: string;
  companyId: string;
  mergedCompanyId: string;
  keptBefore: MergeFacts;
  mergedBefore: MergeFacts;
  moved: Record<string, unknown>;
};

export async function insertMerge(
  tx: Tx,
  institutionId: string,
  merge: MergeRow,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('companyMerge')
    .values({
      ...merge,
      institutionId,
      keptBefore: json(merge.keptBefore),
      mergedBefore: json(merge.mergedBefore),
      moved: json(merge.moved),
      createdBy: by,
      createdAt: now,
    })
    .execute();
}

export type EarlierMerge = { id: string; name: string; facts: MergeFacts; byName: string; at: Date };

/** What was merged into this company, also by way of another, the latest first; at most twenty. */
export async function selectMergesInto(tx: Tx, companyId: string): Promise<EarlierMerge[]> {
  const rows = await tx
    .selectFrom('companyMerge as m')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'm.institutionId').onRef('c.id', '=', 'm.mergedCompanyId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.createdBy'),
    )
    .select(['m.mergedCompanyId as id', 'c.name', 'm.mergedBefore', 'p.name as byName', 'm.createdAt as at'])
    .where('c.mergedIntoId', '=', companyId)
    .orderBy('m.createdAt', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ mergedBefore, ...row }) => ({ ...row, facts: mergedBefore as MergeFacts }));
}
