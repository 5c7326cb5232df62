import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { EvidenceKind } from './rules/evidence-kind.ts';

export type DossierFile = {
  id: string;
  kind: EvidenceKind;
  description: string;
  storedFileId: string;
  contentType: string;
  addedByName: string;
  addedAt: Date;
};

/** The dossier of an agreement in a study year, with what the scheme asks about its student and programme. */
export type Dossier = {
  agreementId: string;
  mkbRouteId: string;
  reference: string;
  firstDay: IsoDate;
  /** When the agreement is in force within the study year; null: it is not. */
  inForce: { from: IsoDate; until: IsoDate } | null;
  weeksOff: Readonly<Record<string, number>>;
  files: DossierFile[];
  studentName: string;
  studentNumber: string;
  mkbRouteName: string;
  programmeId: string;
  programmeName: string;
  programmeCode: string;
  mode: string;
  sector: string | null;
  /** The PDF of the agreement is finished. */
  hasPdf: boolean;
};

type Row = Omit<Dossier, 'inForce' | 'weeksOff' | 'files'> & {
  fromDay: IsoDate | null;
  untilDay: IsoDate | null;
  weeksOff: Record<string, number> | null;
  files: (Omit<DossierFile, 'addedAt'> & { addedAt: string })[];
};

const ofAgreement = fixedQuery<{ agreementId: string; firstDay: string }>()(
  (_, { agreementId, firstDay }) => sql<Row>`
    select a.id as agreement_id, a.mkb_route_id, a.reference, ${firstDay}::date as first_day, d.from_day, d.until_day, d.weeks_off, a.student_name,
      s.student_number, m.name as mkb_route_name, p.id as programme_id, p.name as programme_name, p.programme_code, p.mode, p.sector,
      a.lacks is distinct from 'pdf' as has_pdf,
      ${rowsOf(sql`
        select f.id, f.kind, f.description, f.stored_file_id as "storedFileId", b.content_type as "contentType", q.name as "addedByName", f.added_at as "addedAt"
        from dossier_file f
        join stored_file b on b.institution_id = f.institution_id and b.id = f.stored_file_id
        join person q on q.institution_id = f.institution_id and q.id = f.added_by
        where f.institution_id = a.institution_id and f.agreement_id = a.id and f.first_day = ${firstDay}
        order by f.added_at, f.id`)} as files
    from agreement a
    join student s on s.institution_id = a.institution_id and s.id = a.student_id
    join mkb_route m on m.institution_id = a.institution_id and m.id = a.mkb_route_id
    join programme p on p.institution_id = m.institution_id and p.id = m.programme_id
    left join dossier d on d.institution_id = a.institution_id and d.agreement_id = a.id and d.first_day = ${firstDay}
    where a.id = ${agreementId}`,
);

/** Null when there is no such agreement. Of a study year in which it was never in force, an empty dossier. */
export async function selectDossier(tx: Tx, agreementId: string, firstDay: IsoDate): Promise<Dossier | null> {
  const [row] = await ofAgreement(tx, { agreementId, firstDay });
  if (!row) return null;
  const { fromDay, untilDay, weeksOff, files, ...facts } = row;
  return {
    ...facts,
    inForce: fromDay && untilDay ? { from: fromDay, until: untilDay } : null,
    weeksOff: weeksOff ?? {},
    files: files.map(({ addedAt, ...file }) => ({ ...file, addedAt: new Date(addedAt) })),
  };
}

/** Of which Mkb-route an agreement is and in which study years it has a dossier, by their first days; null: there is none. */
export async function selectDossierYears(
  tx: Tx,
  agreementId: string,
): Promise<{ mkbRouteId: string; firstDays: IsoDate[] } | null> {
  const { rows } = await sql<{ mkbRouteId: string; firstDays: IsoDate[] }>`
    select a.mkb_route_id, array(select d.first_day::text from dossier d
      where d.institution_id = a.institution_id and d.agreement_id = a.id order by d.first_day) as first_days
    from agreement a where a.id = ${agreementId}`.execute(tx);
  return rows[0] ?? null;
}

type Key = { agreementId: string; firstDay: IsoDate };

/** Holds the dossier until the transaction ends; false when there is none. */
export async function lockDossier(tx: Tx, { agreementId, firstDay }: Key): Promise<boolean> {
  const row = await tx
    .selectFrom('dossier')
    .select('agreementId')
    .where('agreementId', '=', agreementId)
    .where('firstDay', '=', firstDay)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDossierFile(
  tx: Tx,
  institutionId: string,
  file: Key & {
    id: string;
    kind: EvidenceKind;
    storedFileId: string;
    description: string;
    addedBy: string;
    addedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('dossierFile')
    .values({ institutionId, ...file })
    .execute();
}

/** Deletes a file and, by a trigger, all that it holds. False when it was gone already. */
export async function deleteDossierFile(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('dossierFile').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function updateWeeksOff(tx: Tx, { agreementId, firstDay }: Key, weeksOff: Record<string, number>) {
  await tx
    .updateTable('dossier')
    .set({ weeksOff: json(weeksOff) })
    .where('agreementId', '=', agreementId)
    .where('firstDay', '=', firstDay)
    .execute();
}
