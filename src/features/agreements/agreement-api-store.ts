import type { Tx } from '../../platform/db/db.ts';

export type AgreementNames = {
  mkbRouteName: string;
  studentName: string;
  companyName: string | null;
  startDate: string | null;
  endDate: string | null;
  endedOn: string | null;
  sentAt: Date | null;
  concludedAt: Date | null;
};

/** What an agreement is called by, and its dates; for whoever has found it already. */
export async function selectAgreementNames(tx: Tx, id: string): Promise<AgreementNames> {
  return tx
    .selectFrom('agreement as a')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'a.institutionId').onRef('m.id', '=', 'a.mkbRouteId'),
    )
    .select(['m.name as mkbRouteName', 'a.studentName', 'a.companyName'])
    .select(['a.startDate', 'a.endDate', 'a.endedOn', 'a.sentAt', 'a.concludedAt'])
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The ids behind the numbers that another system knows; null for a number that is not there. */
export async function selectIdsByNumber(
  tx: Tx,
  { studentNumber, kvkNumber }: { studentNumber: string | null; kvkNumber: string | null },
): Promise<{ studentId: string | null; companyId: string | null }> {
  const [student, company] = await Promise.all([
    studentNumber === null
      ? null
      : tx.selectFrom('student').select('id').where('studentNumber', '=', studentNumber).executeTakeFirst(),
    kvkNumber === null
      ? null
      : tx.selectFrom('company').select('id').where('kvkNumber', '=', kvkNumber).executeTakeFirst(),
  ]);
  return { studentId: student?.id ?? null, companyId: company?.id ?? null };
}
