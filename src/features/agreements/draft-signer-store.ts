import type { Tx } from '../../platform/db/db.ts';
import type { DraftSigner } from './draft-content.ts';
import type { Party } from './rules/party.ts';

/** The signers of a draft as the wizard keeps them, in order. */
export async function selectDraftSigners(tx: Tx, agreementId: string): Promise<DraftSigner[]> {
  const rows = await tx
    .selectFrom('signer')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    party: row.party as Party,
    name: row.name || null,
    email: row.email || null,
    sharedAddressReason: row.sharedEmailReason || null,
    personId: row.personId,
    functionTitle: row.functionTitle || null,
    ...(row.onPaper && { onPaper: true as const }),
  }));
}

type SetBy = { name: string; newId: () => string; now: Date };

/** The signers of a new draft, in this order, with who set their addresses; two statements, however many they are. */
export async function insertSigners(
  tx: Tx,
  { institutionId, id: agreementId }: { institutionId: string; id: string },
  signers: readonly DraftSigner[],
  by: SetBy,
): Promise<void> {
  const rows = signers.map((signer, position) => ({
    institutionId,
    id: signer.id,
    agreementId,
    createdAt: by.now,
    ...columnsOf(signer, position),
  }));
  const addressed = rows.filter(({ email }) => email !== '');
  await Promise.all([
    rows.length > 0 ? tx.insertInto('signer').values(rows).execute() : null,
    addressed.length > 0
      ? tx
          .insertInto('signerAddress')
          .values(addressed.map((signer) => addressRow(institutionId, signer, by)))
          .execute()
      : null,
  ]);
}

const columnsOf = (signer: DraftSigner, position: number) => ({
  party: signer.party,
  position,
  personId: signer.personId,
  name: signer.name ?? '',
  functionTitle: signer.functionTitle ?? '',
  email: signer.email ?? '',
  sharedEmailReason: signer.sharedAddressReason ?? '',
  onPaper: signer.onPaper === true && !signer.email,
});

/** Makes the signers of a draft these, in this order; keeps the ids that are given. New or changed addresses are noted with who set them. */
export async function replaceSigners(
  tx: Tx,
  agreement: { institutionId: string; id: string },
  signers: readonly DraftSigner[],
  by: SetBy,
): Promise<void> {
  const { institutionId } = agreement;
  const before = await tx
    .selectFrom('signer')
    .select(['id', 'email'])
    .where('agreementId', '=', agreement.id)
    .where('removedAt', 'is', null)
    .execute();
  const kept = signers.map((signer) => signer.id);
  const gone = before.filter((signer) => !kept.includes(signer.id)).map((signer) => signer.id);
  if (gone.length > 0) await removeSigners(tx, agreement.id, gone, by.now);
  for (const [position, signer] of signers.entries()) {
    const values = columnsOf(signer, position);
    const known = before.find((one) => one.id === signer.id);
    if (known) await tx.updateTable('signer').set(values).where('id', '=', signer.id).execute();
    else
      await tx
        .insertInto('signer')
        .values({ institutionId, id: signer.id, agreementId: agreement.id, createdAt: by.now, ...values })
        .execute();
    if (values.email !== '' && known?.email !== values.email)
      await insertSignerAddress(tx, institutionId, { ...values, id: signer.id }, by);
  }
}

/** Who was never asked just goes; who was asked under an earlier text stays as evidence. */
async function removeSigners(tx: Tx, agreementId: string, ids: readonly string[], now: Date): Promise<void> {
  const wasSent = await tx
    .selectFrom('agreementText')
    .select('id')
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  if (wasSent)
    await tx
      .updateTable('signer')
      .set({ removedAt: now })
      .where('id', 'in', [...ids])
      .execute();
  else
    await tx
      .deleteFrom('signer')
      .where('id', 'in', [...ids])
      .execute();
}

export async function insertSignerAddress(
  tx: Tx,
  institutionId: string,
  signer: { id: string; name: string; email: string },
  by: { name: string; newId: () => string; now: Date },
): Promise<void> {
  await tx
    .insertInto('signerAddress')
    .values(addressRow(institutionId, signer, by))
    .execute();
}

const addressRow = (institutionId: string, signer: { id: string; name: string; email: string }, by: SetBy) => ({
  institutionId,
  id: by.newId(),
  signerId: signer.id,
  signerName: signer.name,
  email: signer.email,
  setByName: by.name,
  at: by.now,
});
