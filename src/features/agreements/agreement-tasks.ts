import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Task, TaskSource } from '../tasks/index.ts';
import { texts as delegationTexts } from './delegation/texts.ts';
import { texts as paperTexts } from './paper/texts.ts';
import { partyTone, partyWords } from './party-words.ts';
import type { Party } from './rules/party.ts';
import { texts } from './texts.ts';
import { isAsked, isUnsigned } from './unsigned-store.ts';

/** What agreements ask of people: staff finishes drafts and solves refusals; whoever signs on their own address signs. */
export const agreementTasks: TaskSource = {
  async list(tx, actor, lang) {
    const lists = await Promise.all([signTasks(tx, actor, lang), staffTasks(tx, actor, lang)]);
    return lists.flat();
  },
  counts(tx, actor) {
    const staff = may(actor, 'agreement.edit')
      ? [ownDrafts(tx, actor), ownRefused(tx, actor), papersToSee(tx, actor), ownDelegations(tx, actor)]
      : [];
    return [toSign(tx, actor), ...staff].map((query) => query.select(({ fn }) => fn.countAll<number>().as('n')));
  },
};

// As constants in the statement, so that the one plan for all values can use the indexes of drafts and of open agreements.
const isOpen = sql<boolean>`a.state in ('sent', 'partly_signed')`;

/** Open agreements in which this address still has to sign, and can: an open refusal stops everybody. */
const toSign = (tx: Tx, actor: Actor) => unsignedBy(tx).where('w.email', '=', actor.email);

/** Signers of open agreements who still have to sign, and can: an open refusal stops everybody. */
export const unsignedBy = (tx: Tx) =>
  tx
    .selectFrom('signer as w')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'w.institutionId').onRef('a.id', '=', 'w.agreementId'),
    )
    .where(isUnsigned)
    .where(isAsked)
    .where(isOpen)
    .where(
      sql<boolean>`not exists (select from agreement_text o where o.institution_id = a.institution_id and o.id = a.current_text_id and w.party <> all(o.parties))`,
    )
    .where(
      sql<boolean>`not exists (select from refusal f where f.institution_id = a.institution_id and f.agreement_text_id = a.current_text_id and f.withdrawn_at is null)`,
    );

const ownDrafts = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('agreement as a')
    .where('a.createdBy', '=', actor.personId)
    .where('a.state', '=', sql.lit('draft'))
    .$if(actor.mkbRouteId !== null, (query) => query.where('a.mkbRouteId', '=', actor.mkbRouteId ?? ''));

/** Agreements of the actor's that somebody refused; from the refusals, of which there are few. */
const ownRefused = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('refusal as f')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'f.institutionId').onRef('a.currentTextId', '=', 'f.agreementTextId'),
    )
    .where('f.withdrawnAt', 'is', null)
    .where('a.createdBy', '=', actor.personId)
    .where(isOpen)
    .$if(actor.mkbRouteId !== null, (query) => query.where('a.mkbRouteId', '=', actor.mkbRouteId ?? ''));

/** Signatures on paper that somebody else recorded: whoever may change agreements can take the second look. */
const papersToSee = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('paperSignature as k')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'k.institutionId').onRef('a.currentTextId', '=', 'k.agreementTextId'),
    )
    .where('k.outcome', 'is', null)
    .where('k.recordedBy', '<>', actor.personId)
    .where(isOpen)
    .$if(actor.mkbRouteId !== null, (query) => query.where('a.mkbRouteId', '=', actor.mkbRouteId ?? ''));

/** Agreements of the actor's in which a signer named somebody else. */
const ownDelegations = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('delegation as e')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'e.institutionId').onRef('a.currentTextId', '=', 'e.agreementTextId'),
    )
    .where('e.outcome', 'is', null)
    .where('a.createdBy', '=', actor.personId)
    .where(isOpen)
    .$if(actor.mkbRouteId !== null, (query) => query.where('a.mkbRouteId', '=', actor.mkbRouteId ?? ''));

async function signTasks(tx: Tx, actor: Actor, lang: Lang): Promise<Task[]> {
  const t = texts[lang];
  const rows = await toSign(tx, actor)
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'a.institutionId').onRef('t.id', '=', 'a.currentTextId'),
    )
    .select(['w.id', 'w.party', 'a.sentAt', 'a.changedAt', 'a.amendsId'])
    .select('a.studentName as student')
    .select(sql<string>`t.terms #>> '{parties,learningCompany,name}'`.as('company'))
    .orderBy('a.sentAt')
    .limit(200)
    .execute();
  return rows.map((row) => {
    const party = row.party as Party;
    return {
      id: row.id,
      who: { letter: partyWords[lang].letter[party], tone: partyTone[party], label: partyWords[lang].party[party] },
      what: (row.amendsId ? t.taskSignChange : t.taskSign)(row.student, row.company),
      detail: t.taskSignDetail,
      since: row.sentAt ?? row.changedAt,
      href: paths.signOwn({ signerId: row.id }),
      isPost: true,
      action: t.taskSignButton,
    };
  });
}

async function staffTasks(tx: Tx, actor: Actor, lang: Lang): Promise<Task[]> {
  if (!may(actor, 'agreement.edit')) return [];
  const t = texts[lang];
  const columns = ['a.id', 'a.state', 'a.changedAt', 'a.reference', 'a.studentName', 'a.amendsId'] as const;
  const [drafts, refused, papers, delegations] = await Promise.all([
    ownDrafts(tx, actor).select(columns).orderBy('a.changedAt').limit(200).execute(),
    ownRefused(tx, actor).select(columns).distinct().orderBy('a.changedAt').limit(200).execute(),
    papersToSee(tx, actor)
      .select(['k.id', 'k.signerId', 'k.recordedAt', 'a.id as agreementId', 'a.reference', 'a.studentName'])
      .orderBy('k.recordedAt')
      .limit(200)
      .execute(),
    ownDelegations(tx, actor)
      .select(['e.id', 'e.askedAt', 'e.fromName', 'e.name', 'a.id as agreementId', 'a.reference'])
      .orderBy('e.askedAt')
      .limit(200)
      .execute(),
  ]);
  const who = {
    letter: partyWords[lang].letter.institution,
    tone: partyTone.institution,
    label: partyWords[lang].party.institution,
  };
  const action = t.taskOpen;
  return [
    ...refused.map((row) => ({ row, what: taskWords(t, row), href: paths.agreement })),
    ...drafts.map((row) => ({ row, what: taskWords(t, row), href: paths.agreementCheck })),
  ]
    .map(
      ({ row, what, href }): Task => ({
        id: row.id,
        who,
        what,
        detail: row.reference,
        since: row.changedAt,
        href: href({ agreementId: row.id }),
        action,
      }),
    )
    .concat(
      delegations.map(({ id, agreementId, reference, askedAt, fromName, name }) => ({
        id,
        who,
        what: delegationTexts[lang].task(fromName, name),
        detail: reference,
        since: askedAt,
        href: paths.agreement({ agreementId }),
        action,
      })),
      papers.map(({ id, agreementId, signerId, reference, recordedAt, studentName }) => ({
        id,
        who,
        what: paperTexts[lang].task(studentName),
        detail: reference,
        since: recordedAt,
        href: paths.signerPaperCheck({ agreementId, signerId }),
        action,
      })),
    );
}

/** What staff has to do about an agreement or a change of one: finish the draft, or solve a refusal. */
function taskWords(
  t: (typeof texts)[Lang],
  { state, studentName, amendsId }: { state: string; studentName: string; amendsId: string | null },
): string {
  if (state === 'draft') return (amendsId ? t.taskDraftChange : t.taskDraft)(studentName);
  return (amendsId ? t.taskRefusedChange : t.taskRefused)(studentName);
}
