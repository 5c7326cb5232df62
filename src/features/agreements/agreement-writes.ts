import type { IsoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Amendment } from './addenda/rules/changes.ts';
import type { AgreementState } from './rules/agreement.ts';
import type { DraftTerms } from './rules/draft-terms.ts';
import type { Ending } from './rules/ending.ts';
import { lackOnEntering } from './rules/lack.ts';
import type { AgreementTerms } from './rules/terms.ts';

type StateChange = {
  state: AgreementState;
  currentTextId?: string | null;
  draft?: DraftTerms;
  sentAt?: Date;
  /** Each is asked only when the one before signed. */
  inOrder?: boolean;
  concludedAt?: Date;
  endedOn?: IsoDate;
  ending?: Ending;
  closedAt?: Date;
  closingReason?: string;
};

/** Writes what a verb changed. The row must be locked by the transaction. */
export async function updateState(
  tx: Tx,
  id: string,
  { draft, ending, ...change }: StateChange,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({
      ...change,
      ...(draft && { draft: json(draft) }),
      ...(ending && { ending: json(ending) }),
      lacks: lackOnEntering(change.state),
      changedAt: now,
    })
    .where('id', '=', id)
    .execute();
}

export type FrozenText = {
  id: string;
  agreementId: string;
  terms: AgreementTerms;
  canonical: string;
  textSha256: string;
  sentBy: string;
  /** Of an addendum: what it changes, and who signs that. */
  amendment: Amendment | null;
};

/** Freezes a text; the database lets nobody change it afterwards. */
export async function insertText(tx: Tx, institutionId: string, text: FrozenText, now: Date): Promise<void> {
  const last = await tx
    .selectFrom('agreementText')
    .select('sequence')
    .where('agreementId', '=', text.agreementId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  await tx
    .insertInto('agreementText')
    .values({
      institutionId,
      id: text.id,
      agreementId: text.agreementId,
      sequence: (last?.sequence ?? 0) + 1,
      terms: json(text.terms),
      canonical: text.canonical,
      sha256: Buffer.from(text.textSha256, 'hex'),
      sentBy: text.sentBy,
      amendment: text.amendment && json(text.amendment),
      parties: text.amendment?.parties ?? null,
      sentAt: now,
    })
    .execute();
}

export async function voidText(tx: Tx, textId: string, reason: string, now: Date): Promise<void> {
  await tx.updateTable('agreementText').set({ voidedAt: now, voidReason: reason }).where('id', '=', textId).execute();
}

/** The finished PDF is there; whether its seal still lacks. Only of the text that counts. */
export async function noteFinishedPdf(tx: Tx, agreementTextId: string, isSealed: boolean): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({ lacks: isSealed ? null : 'seal' })
    .where('currentTextId', '=', agreementTextId)
    .where('lacks', 'in', ['pdf', 'seal'])
    .execute();
}

/** The frozen text of an agreement, as it was stored. */
export async function selectCanonical(tx: Tx, textId: string): Promise<string> {
  const [row] = await canonicalOf(tx, { textId });
  if (!row) throw new Error(`there is no text ${textId}`);
  return row.canonical;
}

const canonicalOf = fixedQuery<{ textId: string }>()((tx, { textId }) =>
  tx.selectFrom('agreementText').select('canonical').where('id', '=', textId),
);
