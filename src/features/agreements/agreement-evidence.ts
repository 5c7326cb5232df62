import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { EvidenceFact } from './document/evidence.ts';
import type { Party } from './rules/party.ts';
import { delegationFacts, paperFacts, type SignerHappenings, signerHappenings } from './signer-evidence.ts';

/** Everything that happened around an agreement's signing, oldest first: for its evidence page and for staff. */
export async function selectEvidence(tx: Tx, agreementId: string): Promise<EvidenceFact[]> {
  const [row] = await happenings(tx, { agreementId });
  if (!row) return [];
  const addresses = row.addresses.map(({ at, name, ...address }) => ({
    ...address,
    signerName: address.signerName || name,
    at: new Date(at),
  }));
  const texts = row.texts.map(({ sentAt, voidedAt, ...text }) => ({
    ...text,
    sentAt: new Date(sentAt),
    voidedAt: voidedAt === null ? null : new Date(voidedAt),
  }));
  const facts: EvidenceFact[] = [
    ...addressFacts(addresses, texts),
    ...textFacts(texts, doersOf(row.acts)),
    ...signingFacts(row, addresses, doersOf(row.acts)),
    ...paperFacts(row.papers),
    ...delegationFacts(row.delegations),
    ...row.lapsed.map(({ at, ...who }): EvidenceFact => ({ kind: 'representative_lapsed', at: new Date(at), ...who })),
  ];
  // A notice is concluded by being sent, which its text says.
  const isNotice = texts.at(-1)?.parties?.length === 0;
  if (row.concludedAt && !isNotice)
    facts.push({ kind: row.amendsId ? 'addendum_concluded' : 'concluded', at: row.concludedAt });
  return facts.sort((a, b) => a.at.getTime() - b.at.getTime());
}

type Happenings = {
  concludedAt: Date | null;
  amendsId: string | null;
  /** Every address that a signer had, with the name that went with it, oldest first. */
  addresses: (Omit<Address, 'at'> & { name: string; at: string })[];
  texts: {
    sha256: string;
    sentAt: string;
    voidedAt: string | null;
    voidReason: string | null;
    name: string;
    /** Who sign it, of an addendum. */
    parties: string[] | null;
    signatures: number;
  }[];
  acts: Act[];
  codes: { signerId: string; requestedAt: string }[];
  signatures: {
    signerId: string;
    name: string;
    functionTitle: string;
    email: string;
    signedAt: string;
    sha256: string;
  }[];
  refusals: { signerId: string; at: string; withdrawnAt: string | null }[];
  reminders: { signerId: string; number: number; at: string }[];
  bounces: { signerId: string; email: string; at: string }[];
  lapsed: { party: Party; signerName: string; at: string }[];
} & SignerHappenings;
type Act = { action: string; at: string; actorName: string | null };

const happenings = fixedQuery<{ agreementId: string }>()(
  (_, { agreementId }) => sql<Happenings>`
  select a.concluded_at, a.amends_id,
    ${rowsOf(sql`select d.signer_id as "signerId", s.party, d.signer_name as "signerName", s.name, d.email, d.set_by_name as "setByName", d.at,
        s.shared_email_reason as "sharedEmailReason"
      from signer s join signer_address d on d.institution_id = s.institution_id and d.signer_id = s.id
      where s.institution_id = a.institution_id and s.agreement_id = a.id order by d.at`)} as addresses,
    ${rowsOf(sql`select encode(t.sha256, 'hex') as sha256, t.sent_at as "sentAt", t.voided_at as "voidedAt", t.void_reason as "voidReason", t.parties, p.name,
        (select count(*) from signature g where g.institution_id = t.institution_id and g.agreement_text_id = t.id) as signatures
      from agreement_text t join person p on p.institution_id = t.institution_id and p.id = t.sent_by
      where t.institution_id = a.institution_id and t.agreement_id = a.id order by t.sequence`)} as texts,
    ${rowsOf(sql`select e.action, e.at, d.actor_name as "actorName"
      from audit_event e left join audit_detail d on d.institution_id = e.institution_id and d.audit_event_id = e.id
      where e.institution_id = a.institution_id and e.subject_kind = 'agreement' and e.subject_id = a.id
        and e.action in ('agreement.sent', 'agreement.taken_back', 'addendum.announced', 'signer.bounced')`)} as acts,
    ${rowsOf(sql`select c.signer_id as "signerId", c.requested_at as "requestedAt"
      from signer s join signing_code c on c.institution_id = s.institution_id and c.signer_id = s.id
      where s.institution_id = a.institution_id and s.agreement_id = a.id and c.code_hash is not null`)} as codes,
    ${rowsOf(sql`select g.signer_id as "signerId", g.name, g.function_title as "functionTitle", g.email, g.signed_at as "signedAt",
        encode(t.sha256, 'hex') as sha256
      from signature g join agreement_text t on t.institution_id = g.institution_id and t.id = g.agreement_text_id
      where g.institution_id = a.institution_id and g.agreement_id = a.id and g.signing_code_id is not null`)} as signatures,
    ${rowsOf(sql`select r.signer_id as "signerId", r.at, r.withdrawn_at as "withdrawnAt"
      from signer s join refusal r on r.institution_id = s.institution_id and r.signer_id = s.id
      where s.institution_id = a.institution_id and s.agreement_id = a.id`)} as refusals,
    ${rowsOf(sql`select r.signer_id as "signerId", r.number, r.at
      from signer s join reminder r on r.institution_id = s.institution_id and r.signer_id = s.id
      where s.institution_id = a.institution_id and s.agreement_id = a.id and not exists (select from mail m
        where m.institution_id = r.institution_id and m.subject_id = s.id and m.task_link_id = r.task_link_id and m.created_at = r.at
          and m.state in ('cancelled', 'refused'))`)} as reminders,
    ${rowsOf(sql`select m.subject_id as "signerId", m.recipient as email, m.bounced_at as at
      from signer s join mail m on m.institution_id = s.institution_id and m.subject_kind = 'signer' and m.subject_id = s.id
      where s.institution_id = a.institution_id and s.agreement_id = a.id and m.bounced_at is not null`)} as bounces,
    ${rowsOf(sql`select s.party, s.name as "signerName", s.lapsed_at as at
      from signer s where s.institution_id = a.institution_id and s.agreement_id = a.id and s.lapsed_at is not null`)} as lapsed,
    ${signerHappenings}
  from agreement a where a.id = ${agreementId}`,
);

type Address = {
  signerId: string;
  party: Party;
  signerName: string;
  email: string;
  setByName: string;
  at: Date;
  sharedEmailReason: string;
};

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

type SentText = Omit<Happenings['texts'][number], 'sentAt' | 'voidedAt'> & Round;

function textFacts(texts: readonly SentText[], doers: ReturnType<typeof doersOf>): EvidenceFact[] {
  return texts.flatMap((row): EvidenceFact[] => {
    const textSha256 = row.sha256;
    const isNotice = row.parties?.length === 0;
    const by = doers(isNotice ? 'addendum.announced' : 'agreement.sent', row.sentAt) ?? row.name;
    const sent: EvidenceFact = { kind: isNotice ? 'announced' : 'sent', at: row.sentAt, by, textSha256 };
    if (!row.voidedAt) return [sent];
    return [
      sent,
      {
        kind: 'taken_back',
        at: row.voidedAt,
        by: doers('agreement.taken_back', row.voidedAt) ?? row.name,
        reason: row.voidReason ?? '',
        textSha256,
        voidedSignatures: row.signatures,
      },
    ];
  });
}

/** Who did this to the agreement at that instant, by the name of that day, as the log has it. */
function doersOf(acts: readonly Act[]): (action: string, at: Date) => string | undefined {
  return (action, at) =>
    acts.find((act) => act.action === action && new Date(act.at).getTime() === at.getTime())?.actorName ?? undefined;
}

function signingFacts(
  { codes, signatures, refusals, reminders, bounces }: Happenings,
  addresses: readonly Address[],
  doers: ReturnType<typeof doersOf>,
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
    ...codes.map((row): EvidenceFact => {
      const at = new Date(row.requestedAt);
      return { kind: 'code_sent', at, ...signerAt(row.signerId, at) };
    }),
    ...reminders.map((row): EvidenceFact => {
      const at = new Date(row.at);
      return { kind: 'reminded', at, number: row.number, ...signerAt(row.signerId, at) };
    }),
    ...bounces.map((row): EvidenceFact => {
      const at = new Date(row.at);
      const by = doers('signer.bounced', at) ?? '';
      return { kind: 'mail_bounced', at, by, ...partyAt(row.signerId, at), email: row.email };
    }),
    ...signatures.map(
      (row): EvidenceFact => ({
        kind: 'signed',
        at: new Date(row.signedAt),
        party: signerAt(row.signerId, new Date(row.signedAt)).party,
        statedName: row.name,
        statedJobTitle: row.functionTitle || null,
        email: row.email,
        textSha256: row.sha256,
      }),
    ),
    ...refusals.flatMap((row): EvidenceFact[] => {
      const at = new Date(row.at);
      const withdrawnAt = row.withdrawnAt === null ? null : new Date(row.withdrawnAt);
      const who = partyAt(row.signerId, at);
      return [
        { kind: 'refused', at, ...who },
        // Closed because somebody else signs from now on: the change of address says that.
        ...(withdrawnAt && !isReaddressedAt(row.signerId, withdrawnAt)
          ? [{ kind: 'refusal_withdrawn' as const, at: withdrawnAt, ...who }]
          : []),
      ];
    }),
  ];
}
