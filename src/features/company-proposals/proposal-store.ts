import { type Expression, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { may, rights } from '../../kernel/rights.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Kind, Values } from './rules/proposal.ts';

export type Proposal = {
  id: string;
  companyId: string;
  companyName: string;
  kind: Kind;
  contactId: string | null;
  before: Values;
  after: Values;
  explanation: string;
  name: string;
  email: string;
  language: Lang;
  proposedAt: Date;
  outcome: 'accepted' | 'refused' | 'replaced' | null;
  reason: string;
};

const proposals = (tx: Tx) =>
  tx
    .selectFrom('companyProposal as v')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'v.institutionId').onRef('c.id', '=', 'v.companyId'),
    )
    .select(['v.id', 'v.companyId', 'c.name as companyName', 'v.kind', 'v.contactId', 'v.before', 'v.after'])
    .select(['v.explanation', 'v.name', 'v.email', 'v.language', 'v.proposedAt', 'v.outcome', 'v.reason'])
    .$narrowType<Pick<Proposal, 'kind' | 'before' | 'after' | 'language' | 'outcome'>>();

/** Null when this company has no such proposal. `lock` holds it until the transaction ends: it is decided once. */
export async function selectProposal(
  tx: Tx,
  companyId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Proposal | null> {
  const query = proposals(tx).where('v.companyId', '=', companyId).where('v.id', '=', id);
  return ((await (options.lock ? query.forUpdate('v') : query).executeTakeFirst()) as Proposal | undefined) ?? null;
}

/** For a mail: by its id alone. */
export async function selectProposalById(tx: Tx, id: string): Promise<Proposal | null> {
  return ((await proposals(tx).where('v.id', '=', id).executeTakeFirst()) as Proposal | undefined) ?? null;
}

/** What still waits for staff of one company, the oldest first. */
export async function selectOpenProposals(tx: Tx, companyId: string): Promise<Proposal[]> {
  return (await proposals(tx)
    .where('v.companyId', '=', companyId)
    .where('v.outcome', 'is', null)
    .orderBy('v.proposedAt')
    .orderBy('v.id')
    .execute()) as Proposal[];
}

export type NewProposal = Omit<Proposal, 'companyName' | 'outcome' | 'reason'>;

/** Writes a proposal; one about the same thing that still waited is replaced by it. */
export async function insertProposal(tx: Tx, institutionId: string, proposal: NewProposal): Promise<void> {
  const { companyId, kind, contactId, proposedAt, before, after } = proposal;
  if (kind !== 'other')
    await tx
      .updateTable('companyProposal')
      .set({ outcome: 'replaced', decidedAt: proposedAt })
      .where('companyId', '=', companyId)
      .where('kind', '=', kind)
      .where('contactId', contactId === null ? 'is' : '=', contactId)
      .where('outcome', 'is', null)
      // Two new people who sign are two proposals.
      .$if(kind === 'signer' && contactId === null, (query) =>
        query.where(sql`after ->> 'email'`, '=', String(after.email ?? '')),
      )
      .execute();
  await tx
    .insertInto('companyProposal')
    .values({ institutionId, ...proposal, before: json(before), after: json(after) })
    .execute();
}

export async function writeOutcome(
  tx: Tx,
  id: string,
  decision: { outcome: 'accepted' | 'refused'; reason: string; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx.updateTable('companyProposal').set(decision).where('id', '=', id).execute();
}

/**
 * What waits for this actor: of companies that are the actor's own to look after; and for the placement office and partner managers, of
 * those that nobody looks after who may.
 */
const waitingFor = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('companyProposal as v')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'v.institutionId').onRef('c.id', '=', 'v.companyId'),
    )
    .where('v.outcome', 'is', null)
    .$if(actor.companyId !== null, (query) => query.where('v.companyId', '=', actor.companyId ?? ''))
    .where(
      ['placement_office', 'partner_manager'].includes(actor.role)
        ? sql<boolean>`(c.owner_person_id = ${actor.personId} or not exists (select from role_assignment r
            where r.institution_id = c.institution_id and r.person_id = c.owner_person_id
              and r.role in (${sql.join(rights['company.edit'].map((role) => sql.lit(role)))})
              and r.valid_from <= current_date and coalesce(r.valid_until, current_date) >= current_date))`
        : sql<boolean>`c.owner_person_id = ${actor.personId}`,
    );

export type WaitingProposal = { id: string; companyId: string; companyName: string; kind: Kind; proposedAt: Date };

export async function selectWaiting(tx: Tx, actor: Actor): Promise<WaitingProposal[]> {
  if (!may(actor, 'company.edit')) return [];
  return waitingFor(tx, actor)
    .select(['v.id', 'v.companyId', 'c.name as companyName', 'v.kind', 'v.proposedAt'])
    .$narrowType<{ kind: Kind }>()
    .orderBy('v.proposedAt')
    .limit(200)
    .execute();
}

export const countWaiting = (tx: Tx, actor: Actor): Expression<{ n: number }>[] =>
  may(actor, 'company.edit') ? [waitingFor(tx, actor).select(({ fn }) => fn.countAll<number>().as('n'))] : [];

/** When each contact of a company was last asked, and whether that link is done with. */
export async function selectAskedContacts(tx: Tx, companyId: string, purpose: string) {
  return tx
    .selectFrom('contact as k')
    .innerJoin('taskLink as l', 'l.subjectId', 'k.id')
    .select(['k.id', 'l.createdAt', 'l.pressedAt', 'l.closedReason'])
    .distinctOn('k.id')
    .where('k.companyId', '=', companyId)
    .where('l.purpose', '=', purpose)
    .orderBy('k.id')
    .orderBy('l.createdAt', 'desc')
    .execute();
}
