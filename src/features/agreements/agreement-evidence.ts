import { auditLines } from '../../platform/audit/audit-lines.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { EvidenceFact } from './document/evidence.ts';
import type { Party } from './rules/party.ts';

/** Everything that happened around an agreement's signing, oldest first: for its evidence page and for staff. */
export async function selectEvidence(tx: Tx, agreementId: string): Promise<EvidenceFact[]> {
  const [addresses, texts, signings, agreement] = await Promise.all([
    selectAddresses(tx, agreementId),
    selectTexts(tx, agreementId),
    selectSignings(tx, agreementId),
    tx.selectFrom('agreement').select('concludedAt').where('id', '=', agreementId).executeTakeFirst(),
  ]);
  const facts: EvidenceFact[] = [
    ...addressFacts(addresses, texts.rows),
    ...textFacts(texts),
    ...signingFacts(signings, addresses),
  ];
  if (agreement?.concludedAt) facts.push({ kind: 'concluded', at: agreement.concludedAt });
  return facts.sort((a, b) => a.at.getTime() - b.at.getTime());
}

type Address = {
  signerId: string;
  party: Party;
  signerName: string;
  email: string;
  setByName: string;
  at: Date;
  sharedEmailReason: string;
};

/** Every address that a signer had, with the name that went with it, oldest first. */
async function selectAddresses(tx: Tx, agreementId: string): Promise<Address[]> {
  const rows = await tx
    .selectFrom('signerAddress as a')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'a.institutionId').onRef('s.id', '=', 'a.signerId'),
    )
    .select([
      'a.signerId',
      's.party',
      'a.signerName',
      's.name',
      'a.email',
      'a.setByName',
      'a.at',
      's.sharedEmailReason',
    ])
    .where('s.agreementId', '=', agreementId)
    .orderBy('a.at')
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, party: row.party as Party, signerName: row.signerName || name }));
}

/** When a text was out to be signed. */
type Round = { sentAt: Date; voidedAt: Date | null };

function addressFacts(addresses: readonly Address[], rounds: readonly Round[]): EvidenceFact[] {
  // In a draft an address is only filled in: nobody was asked at the one before, and nobody is told.
  const isOut = (at: Date) =>
    rounds.some(({ sentAt, voidedAt }) => sentAt <= at && (voidedAt === null || at < voidedAt));
  const last = new Map<string, string>();
  return addresses.flatMap((address): EvidenceFact[] => {
    const { signerId, party, signerName, email, setByName: by, at, sharedEmailReason: reason } = address;
    const from = last.get(signerId);
    last.set(signerId, email);
    // The reason that stands now is that of the newest address.
    const isNewest = addresses.findLast((other) => other.signerId === signerId) === address;
    const shared: EvidenceFact[] = reason && isNewest ? [{ kind: 'shared_address', at, email, reason, by }] : [];
    const who = { at, by, party, signerName };
    return [
      from === undefined || !isOut(at)
        ? { kind: 'address_entered', email, ...who }
        : { kind: 'address_changed', from, to: email, ...who },
      ...shared,
    ];
  });
}

async function selectTexts(tx: Tx, agreementId: string) {
  const texts = tx
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
  const [rows, doers] = await Promise.all([texts, selectDoers(tx, agreementId)]);
  return { rows, doers };
}

function textFacts({ rows, doers }: Awaited<ReturnType<typeof selectTexts>>): EvidenceFact[] {
  return rows.flatMap((row): EvidenceFact[] => {
    const textSha256 = row.sha256.toString('hex');
    const by = doers('agreement.sent', row.sentAt) ?? row.name;
    const sent: EvidenceFact = { kind: 'sent', at: row.sentAt, by, textSha256 };
    if (!row.voidedAt) return [sent];
    return [
      sent,
      {
        kind: 'taken_back',
        at: row.voidedAt,
        by: doers('agreement.taken_back', row.voidedAt) ?? row.name,
        reason: row.voidReason ?? '',
        textSha256,
        voidedSignatures: Number(row.signatures ?? 0),
      },
    ];
  });
}

/** Who did this to the agreement at that instant, by the name of that day, as the log has it. */
async function selectDoers(tx: Tx, agreementId: string): Promise<(action: string, at: Date) => string | undefined> {
  const events = await auditLines(tx)
    .select(['action', 'at', 'actorName'])
    .where('subjectKind', '=', 'agreement')
    .where('subjectId', '=', agreementId)
    .where('action', 'in', ['agreement.sent', 'agreement.taken_back'])
    .execute();
  return (action, at) =>
    events.find((event) => event.action === action && event.at.getTime() === at.getTime())?.actorName ?? undefined;
}

async function selectSignings(tx: Tx, agreementId: string) {
  const codes = tx
    .selectFrom('signingCode as c')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'c.institutionId').onRef('s.id', '=', 'c.signerId'),
    )
    .select(['c.signerId', 'c.requestedAt'])
    .where('s.agreementId', '=', agreementId)
    .where('c.codeHash', 'is not', null)
    .execute();
  const signatures = tx
    .selectFrom('signature as g')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'g.institutionId').onRef('t.id', '=', 'g.agreementTextId'),
    )
    .select(['g.signerId', 'g.name', 'g.functionTitle', 'g.email', 'g.signedAt', 't.sha256'])
    .where('g.agreementId', '=', agreementId)
    .execute();
  const refusals = tx
    .selectFrom('refusal as r')
    .innerJoin('signer as s', (join) =>
      join.onRef('s.institutionId', '=', 'r.institutionId').onRef('s.id', '=', 'r.signerId'),
    )
    .select(['r.signerId', 'r.at', 'r.withdrawnAt'])
    .where('s.agreementId', '=', agreementId)
    .execute();
  const [codeRows, signatureRows, refusalRows] = await Promise.all([codes, signatures, refusals]);
  return { codes: codeRows, signatures: signatureRows, refusals: refusalRows };
}

function signingFacts(
  { codes, signatures, refusals }: Awaited<ReturnType<typeof selectSignings>>,
  addresses: readonly Address[],
): EvidenceFact[] {
  // Who the signer was then: another person can take the place afterwards.
  const signerAt = (signerId: string, at: Date) => {
    const own = addresses.filter((address) => address.signerId === signerId);
    const { party = 'student', signerName = '', email = '' } = own.findLast((one) => one.at <= at) ?? own[0] ?? {};
    return { party, signerName, email };
  };
  const isReaddressedAt = (signerId: string, at: Date) =>
    addresses.some((address) => address.signerId === signerId && address.at.getTime() === at.getTime());
  const partyAt = (signerId: string, at: Date) => {
    const { party, signerName } = signerAt(signerId, at);
    return { party, signerName };
  };
  return [
    ...codes.map(
      (row): EvidenceFact => ({ kind: 'code_sent', at: row.requestedAt, ...signerAt(row.signerId, row.requestedAt) }),
    ),
    ...signatures.map(
      (row): EvidenceFact => ({
        kind: 'signed',
        at: row.signedAt,
        party: signerAt(row.signerId, row.signedAt).party,
        statedName: row.name,
        statedJobTitle: row.functionTitle || null,
        email: row.email,
        textSha256: row.sha256.toString('hex'),
      }),
    ),
    ...refusals.flatMap((row): EvidenceFact[] => [
      { kind: 'refused', at: row.at, ...partyAt(row.signerId, row.at) },
      // Closed because somebody else signs from now on: the change of address says that.
      ...(row.withdrawnAt && !isReaddressedAt(row.signerId, row.withdrawnAt)
        ? [{ kind: 'refusal_withdrawn' as const, at: row.withdrawnAt, ...partyAt(row.signerId, row.at) }]
        : []),
    ]),
  ];
}
