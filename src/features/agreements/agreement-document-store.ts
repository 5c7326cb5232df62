import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { insertStoredFile, type StoredFile, selectStoredFile } from '../../platform/files/stored-file.ts';

/** Which PDF of a text: after how many signatures, and whether it is the sealed one. */
export type DocumentKey = {
  institutionId: string;
  agreementTextId: string;
  signatureCount: number;
  isSealed: boolean;
};

/** Stores a PDF for good, under the name of its agreement; answers with the id of the document. */
export async function insertDocument(
  tx: Tx,
  { institutionId, agreementTextId, signatureCount, isSealed }: DocumentKey,
  reference: string,
  bytes: Uint8Array,
  now: Date,
): Promise<string> {
  const [id, storedFileId] = [randomUUID(), randomUUID()];
  const file = { id: storedFileId, contentType: 'application/pdf', name: `${reference}.pdf`, bytes };
  await insertStoredFile(tx, institutionId, file, now);
  await tx
    .insertInto('agreementDocument')
    .values({ institutionId, id, agreementTextId, signatureCount, isSealed, storedFileId, createdAt: now })
    .execute();
  return id;
}

/** A stored PDF with what it is of; null when it is not there. */
export async function selectDocument(
  tx: Tx,
  id: string,
): Promise<(DocumentKey & { file: StoredFile; agreementId: string; reference: string }) | null> {
  const row = await tx
    .selectFrom('agreementDocument as d')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'd.institutionId').onRef('t.id', '=', 'd.agreementTextId'),
    )
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 't.institutionId').onRef('a.id', '=', 't.agreementId'),
    )
    .select([
      'd.institutionId',
      'd.agreementTextId',
      'd.signatureCount',
      'd.isSealed',
      'd.storedFileId',
      't.agreementId',
      'a.reference',
    ])
    .where('d.id', '=', id)
    .executeTakeFirst();
  const file = row && (await selectStoredFile(tx, row.storedFileId));
  return row && file ? { ...row, file } : null;
}

export type AgreementDocumentRow = {
  id: string;
  storedFileId: string;
  signatureCount: number;
  isSealed: boolean;
  createdAt: Date;
};

/** The PDFs of a text, newest (most signatures, the sealed one before the other) first. */
export async function selectDocuments(tx: Tx, agreementTextId: string): Promise<AgreementDocumentRow[]> {
  return documentsOf(tx, { agreementTextId });
}

const documentsOf = fixedQuery<{ agreementTextId: string }>()((tx, { agreementTextId }) =>
  tx
    .selectFrom('agreementDocument')
    .select(['id', 'storedFileId', 'signatureCount', 'isSealed', 'createdAt'])
    .where('agreementTextId', '=', agreementTextId)
    .orderBy('signatureCount', 'desc')
    .orderBy('isSealed', 'desc'),
);
