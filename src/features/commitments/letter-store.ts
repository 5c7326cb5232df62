import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { LetterState } from './rules/letter.ts';
import { type LetterDocument, readCanonicalLetter } from './rules/letter-document.ts';

/** A letter of intent with all that happened to it. */
export type Letter = {
  id: string;
  commitmentId: string;
  companyId: string;
  mkbRouteId: string;
  language: Lang;
  document: LetterDocument;
  canonical: string;
  /** In hexadecimal. */
  sha256: string;
  addresseeName: string;
  addresseeEmail: string;
  sentByName: string;
  sentByEmail: string;
  sentById: string;
  sentAt: Date;
  state: LetterState;
  closedAt: Date | null;
  signedName: string | null;
  signedFunction: string | null;
  /** When a code proved the mailbox, of who signed. */
  provenAt: Date | null;
  reason: string;
  proposedPlaces: number | null;
  handledAt: Date | null;
};

const letters = (tx: Tx) =>
  tx
    .selectFrom('letterOfIntent as l')
    .innerJoin('commitment as c', (join) =>
      join.onRef('c.institutionId', '=', 'l.institutionId').onRef('c.id', '=', 'l.commitmentId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'l.institutionId').onRef('p.id', '=', 'l.sentBy'),
    )
    .leftJoin('addressCode as k', (join) =>
      join.onRef('k.institutionId', '=', 'l.institutionId').onRef('k.id', '=', 'l.addressCodeId'),
    )
    .select(['l.id', 'l.commitmentId', 'l.companyId', 'c.mkbRouteId', 'l.language', 'l.canonical', 'l.sha256'])
    .select(['l.addresseeName', 'l.addresseeEmail', 'l.sentBy as sentById', 'l.sentAt', 'l.state', 'l.closedAt'])
    .select(['l.signedName', 'l.signedFunction', 'l.reason', 'l.proposedPlaces', 'l.handledAt'])
    .select(['p.name as sentByName', sql<string>`coalesce(p.email, '')`.as('sentByEmail'), 'k.verifiedAt as provenAt']);

type Row = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number];
const letterOf = ({ sha256, language, state, ...row }: Row): Letter => ({
  ...row,
  language: language as Lang,
  state: state as LetterState,
  sha256: sha256.toString('hex'),
  document: readCanonicalLetter(row.canonical),
});

/** The letters about a promise, newest first. */
export async function selectLetters(tx: Tx, commitmentId: string): Promise<Letter[]> {
  const rows = await letters(tx)
    .where('l.commitmentId', '=', commitmentId)
    .orderBy('l.sentAt', 'desc')
    .orderBy('l.id', 'desc')
    .limit(20)
    .execute();
  return rows.map(letterOf);
}

/** Null when there is no such letter. `lock` holds it until the transaction ends. */
export async function selectOptionalLetter(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Letter | null> {
  if (options.lock) await tx.selectFrom('letterOfIntent').select('id').where('id', '=', id).forUpdate().execute();
  const row = await letters(tx).where('l.id', '=', id).executeTakeFirst();
  return row ? letterOf(row) : null;
}

export async function selectOpenLetter(tx: Tx, commitmentId: string): Promise<Letter | null> {
  const row = await letters(tx)
    .where('l.commitmentId', '=', commitmentId)
    .where('l.state', '=', 'sent')
    .executeTakeFirst();
  return row ? letterOf(row) : null;
}

export type NewLetter = Pick<
  Letter,
  'id' | 'commitmentId' | 'companyId' | 'language' | 'canonical' | 'addresseeName' | 'addresseeEmail'
> & { sha256: Buffer; textVersion: number; sentBy: string; sentAt: Date };

export async function insertLetter(tx: Tx, institutionId: string, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('letterOfIntent')
    .values({ institutionId, ...letter, state: 'sent' })
    .execute();
}

export type LetterClosing =
  | { state: 'signed'; signedName: string; signedFunction: string; addressCodeId: string }
  | { state: 'refused'; reason: string }
  | { state: 'proposed'; reason: string; proposedPlaces: number }
  | { state: 'withdrawn'; reason: string };

export async function closeLetter(tx: Tx, id: string, closing: LetterClosing, at: Date): Promise<void> {
  await tx
    .updateTable('letterOfIntent')
    .set({ ...closing, closedAt: at })
    .where('id', '=', id)
    .execute();
}

/** Says of every answer about a promise that staff did something with it. */
export async function markHandled(tx: Tx, commitmentId: string, at: Date): Promise<void> {
  await tx
    .updateTable('letterOfIntent')
    .set({ handledAt: at })
    .where('commitmentId', '=', commitmentId)
    .where('state', 'in', ['refused', 'proposed'])
    .where('handledAt', 'is', null)
    .execute();
}

/** Answers that wait for who asked, the oldest first. */
export async function selectToHandle(tx: Tx, personId: string) {
  const rows = await letters(tx)
    .innerJoin('company as co', (join) =>
      join.onRef('co.institutionId', '=', 'l.institutionId').onRef('co.id', '=', 'l.companyId'),
    )
    .select('co.name as companyName')
    .where('l.sentBy', '=', personId)
    .where('l.state', 'in', ['refused', 'proposed'])
    .where('l.handledAt', 'is', null)
    .orderBy('l.closedAt')
    .limit(50)
    .execute();
  return rows.map(({ companyName, ...row }) => ({ ...letterOf(row), companyName }));
}

export const countToHandle = (tx: Tx, personId: string) =>
  tx
    .selectFrom('letterOfIntent')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sentBy', '=', personId)
    .where('state', 'in', ['refused', 'proposed'])
    .where('handledAt', 'is', null);
