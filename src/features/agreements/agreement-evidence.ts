import type { Tx } from '../../platform/db/db.ts';
import type { EvidenceFact } from './document/evidence.ts';
import type { Party } from './rules/party.ts';

/** Everything that happened around an agreement's signing, oldest first: for its evidence page and for staff. */
export async function selectEvidence(tx: Tx, agreementId: string): Promise<EvidenceFact[]> {
  const signers = await tx.selectFrom('signer').selectAll().where('agreementId', '=', agreementId).execute();
  const signerOf = (id: string) => {
    const signer = signers.find((one) => one.id === id);
    return { party: (signer?.party ?? 'student') as Party, signerName: signer?.name ?? '' };
  };
  const facts: EvidenceFact[] = [
    ...(await addressFacts(tx, agreementId, signerOf)),
    ...(await textFacts(tx, agreementId)),
    ...(await signingFacts(tx, agreementId, signerOf)),
  ];
  const agreement = await tx
    .selectFrom('agreement')
    .select('concludedAt')
    .where('id', '=', agreementId)
    .executeTakeFirst();
  if (agreement?.concludedAt) facts.push({ kind: 'concluded', at: agreement.concludedAt });
  return facts.sort((a, b) => a.at.getTime() - b.at.getTime());
}

type SignerOf = (id: string) => { party: Party; signerName: string };

async function addressFacts(tx: Tx, agreementId: string, signerOf: SignerOf): Promise<EvidenceFact[]> {
  const rows = await tx
    .selectFrom('signerAddress as a')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'a.institutionId').onRef('s.id', '=', 'a.signerId'),
    )
    .select(['a.signerId', 'a.email', 'a.setByName', 'a.at', 's.sharedEmailReason'])
    .where('s.agreementId', '=', agreementId)
    .orderBy('a.at')
    .execute();
  const last = new Map<string, string>();
  return rows.flatMap((row): EvidenceFact[] => {
    const from = last.get(row.signerId);
    last.set(row.signerId, row.email);
    const who = { at: row.at, by: row.setByName, ...signerOf(row.signerId) };
    const shared: EvidenceFact[] = row.sharedEmailReason
      ? [{ kind: 'shared_address', at: row.at, email: row.email, reason: row.sharedEmailReason, by: row.setByName }]
      : [];
    return [
      from === undefined
        ? { kind: 'address_entered', email: row.email, ...who }
        : { kind: 'address_changed', from, to: row.email, ...who },
      ...shared,
    ];
  });
}

async function textFacts(tx: Tx, agreementId: string): Promise<EvidenceFact[]> {
  const rows = await tx
    .selectFrom('agreementText as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 't.institutionId').onRef('p.id', '=', 't.sentBy'),
    )
    .select(['t.id', 't.sha256', 't.sentAt', 't.voidedAt', 't.voidReason', 'p.name'])
    .select(({ selectFrom, fn }) =>
      selectFrom('signature')
        .select(fn.countAll<number>().as('n'))
        .whereRef('signature.agreementTextId', '=', 't.id')
        .as('signatures'),
    )
    .where('t.agreementId', '=', agreementId)
    .execute();
  return rows.flatMap((row): EvidenceFact[] => {
    const textSha256 = row.sha256.toString('hex');
    const sent: EvidenceFact = { kind: 'sent', at: row.sentAt, by: row.name, textSha256 };
    if (!row.voidedAt) return [sent];
    return [
      sent,
      {
        kind: 'taken_back',
        at: row.voidedAt,
        by: row.name,
        reason: row.voidReason ?? '',
        textSha256,
        voidedSignatures: Number(row.signatures ?? 0),
      },
    ];
  });
}

async function signingFacts(tx: Tx, agreementId: string, signerOf: SignerOf): Promise<EvidenceFact[]> {
  const codes = await tx
    .selectFrom('signingCode as c')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'c.institutionId').onRef('s.id', '=', 'c.signerId'),
    )
    .select(['c.signerId', 'c.requestedAt', 's.email'])
    .where('s.agreementId', '=', agreementId)
    .where('c.codeHash', 'is not', null)
    .execute();
  const signatures = await tx
    .selectFrom('signature as g')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'g.institutionId').onRef('t.id', '=', 'g.agreementTextId'),
    )
    .select(['g.signerId', 'g.name', 'g.functionTitle', 'g.email', 'g.signedAt', 't.sha256'])
    .where('g.agreementId', '=', agreementId)
    .execute();
  const refusals = await tx
    .selectFrom('refusal as r')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'r.institutionId').onRef('s.id', '=', 'r.signerId'),
    )
    .select(['r.signerId', 'r.at', 'r.withdrawnAt'])
    .where('s.agreementId', '=', agreementId)
    .execute();
  return [
    ...codes.map(
      (row): EvidenceFact => ({ kind: 'code_sent', at: row.requestedAt, email: row.email, ...signerOf(row.signerId) }),
    ),
    ...signatures.map(
      (row): EvidenceFact => ({
        kind: 'signed',
        at: row.signedAt,
        party: signerOf(row.signerId).party,
        statedName: row.name,
        statedJobTitle: row.functionTitle || null,
        email: row.email,
        textSha256: row.sha256.toString('hex'),
      }),
    ),
    ...refusals.flatMap((row): EvidenceFact[] => [
      { kind: 'refused', at: row.at, ...signerOf(row.signerId) },
      ...(row.withdrawnAt
        ? [{ kind: 'refusal_withdrawn' as const, at: row.withdrawnAt, ...signerOf(row.signerId) }]
        : []),
    ]),
  ];
}
