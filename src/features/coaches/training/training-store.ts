import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { json, type Tx } from '../../../platform/db/db.ts';
import type { Answers } from '../rules/module-progress.ts';
import type { ModuleCode } from './modules.ts';

export type Progress = { module: string; version: number; answers: Answers };

/** Where a coach left each module. */
export async function selectProgress(tx: Tx, personId: string): Promise<Progress[]> {
  const rows = await tx
    .selectFrom('trainingProgress')
    .select(['module', 'version', 'answers'])
    .where('personId', '=', personId)
    .execute();
  return rows as Progress[];
}

/** Keeps one answer beside the others of the same version; of another version nothing stays. Gives all answers. */
export async function upsertAnswer(
  tx: Tx,
  at: { institutionId: string; personId: string; now: Date },
  { module, version, number, answer }: { module: ModuleCode; version: number; number: number; answer: string },
): Promise<Answers> {
  const answers = json({ [number]: answer });
  const row = await tx
    .insertInto('trainingProgress')
    .values({ institutionId: at.institutionId, personId: at.personId, module, version, answers, changedAt: at.now })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'personId', 'module']).doUpdateSet({
        version,
        answers: sql`case training_progress.version when excluded.version then training_progress.answers || excluded.answers else excluded.answers end`,
        changedAt: at.now,
      }),
    )
    .returning('answers')
    .executeTakeFirstOrThrow();
  return row.answers as Answers;
}

/** Issues a certificate. False when there is one of this version already. */
export async function insertCertificate(
  tx: Tx,
  institutionId: string,
  certificate: {
    id: string;
    personId: string;
    module: ModuleCode;
    version: number;
    number: string;
    name: string;
    issuedOn: IsoDate;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('trainingCertificate')
    .values({ institutionId, ...certificate })
    .onConflict((conflict) => conflict.columns(['institutionId', 'personId', 'module', 'version']).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The certificate with this number, for who checks one. */
export async function selectCertificate(
  tx: Tx,
  number: string,
): Promise<{ name: string; module: string; version: number; issuedOn: string } | undefined> {
  return tx
    .selectFrom('trainingCertificate')
    .select(['name', 'module', 'version', 'issuedOn'])
    .where('number', '=', number)
    .executeTakeFirst();
}
