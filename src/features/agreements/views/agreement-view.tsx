import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate, formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Card, Cluster, Columns, LinkButton, Notice, PageHeading, Stack, Timeline } from '../../../ui/index.ts';
import { ConsentCard, type ConsentView } from '../../consents/index.ts';
import { AgreementScanCard, type ScanOfAgreement } from '../../workplace-scans/index.ts';
import type { AddendumRow } from '../addenda/addendum-store.ts';
import type { RoleTerm } from '../addenda/rules/role-timeline.ts';
import { texts as addendumTexts } from '../addenda/texts.ts';
import { AddendaCard, AddendumBadge, RolesCard } from '../addenda/views/agreement-cards.tsx';
import { ChangesTable } from '../addenda/views/changes-table.tsx';
import { PeriodLine } from '../addenda/views/effective-view.tsx';
import type { AgreementDocumentRow } from '../agreement-document-store.ts';
import type { AgreementFacts, StoredAgreement } from '../agreement-store.ts';
import type { Delegation } from '../delegation/delegation-store.ts';
import type { AgreementDocument } from '../document/agreement-document.ts';
import type { EvidenceFact } from '../document/evidence.ts';
import { describeEvidence } from '../document/evidence-texts.ts';
import { endingWords } from '../ending/ending-words.ts';
import type { SettlementItem } from '../ending/settlement-store.ts';
import { SettlementCard } from '../ending/views/settlement-card.tsx';
import type { Agreement } from '../rules/agreement.ts';
import { standingOn } from '../rules/in-force.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { whoseTurn } from '../rules/whose-turn.ts';
import type { SignerMail } from '../signer-mail-store.ts';
import { texts } from '../texts.ts';
import { stopWords } from './agreement-forms.tsx';
import { daysBetween, listParties, StateBadge } from './agreement-words.tsx';
import { DocumentSummary, DocumentText } from './document-view.tsx';
import { DossierCard } from './dossier-card.tsx';
import { SignersCard } from './signers-card.tsx';

type Text = { document: AgreementDocument; terms: AgreementTerms };

/** What became of it after it was concluded, or, of an addendum, what it is part of. */
export type Life = {
  addenda: readonly AddendumRow[];
  roles: readonly RoleTerm[];
  /** What holds today, when that differs from what was signed. */
  terms: AgreementTerms | null;
  text: Text | null;
  /** The agreement that an addendum changes. */
  of: Pick<AgreementFacts, 'id' | 'reference'> | null;
  isOvertaken: boolean;
};
export const noLife: Life = { addenda: [], roles: [], terms: null, text: null, of: null, isOvertaken: false };

export type AgreementPageProps = {
  lang: Lang;
  now: Date;
  today: IsoDate;
  title: string;
  stored: StoredAgreement;
  text: Text | null;
  life: Life;
  mails: ReadonlyMap<string, SignerMail>;
  /** Whom signers named to sign instead, undecided. */
  delegations: readonly Delegation[];
  documents: readonly AgreementDocumentRow[];
  evidence: readonly EvidenceFact[];
  mayEdit: boolean;
  /** Who looks at the page. */
  personId: string;
  /** May read what is noted about the student. */
  readsNotes: boolean;
  consent: ConsentView | null;
  settlement: readonly SettlementItem[];
  /** How its workplace stands; null where that does not count any more. */
  scan: ScanOfAgreement | null;
  mayScan: boolean;
};

export function AgreementPage(props: AgreementPageProps) {
  const { lang, stored, life, today, mayEdit } = props;
  const { facts, agreement } = stored;
  const t = texts[lang];
  const a = addendumTexts[lang];
  const wasConcluded = agreement.state === 'concluded' || agreement.state === 'ended';
  const effective = wasConcluded && life.terms ? { ...agreement, terms: life.terms } : agreement;
  const standing = facts.amends ? 'not_concluded' : standingOn(effective, today);
  return (
    <>
      <PageHeading
        title={life.of ? a.addendum(facts.reference) : props.title}
        breadcrumbs={[
          { href: paths.agreements(), label: t.listTitle },
          ...(life.of ? [{ href: paths.agreement({ agreementId: life.of.id }), label: life.of.reference }] : []),
        ]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        badge={
          facts.amends ? (
            <AddendumBadge
              lang={lang}
              addendum={{ state: agreement.state, isNotice: agreement.signers.length === 0 }}
            />
          ) : (
            <StateBadge lang={lang} state={agreement.state} standing={standing} />
          )
        }
        lead={lead(lang, effective, props)}
        actions={
          mayEdit && agreement.state === 'draft' ? (
            <LinkButton kind="primary" href={paths.agreementCheck({ agreementId: facts.id })}>
              {t.goOn}
            </LinkButton>
          ) : undefined
        }
      />
      <Columns aside={<Aside {...props} />}>
        <Stack gap="lg">
          {life.isOvertaken && (
            <Notice tone="warning" title={a.overtakenTitle}>
              {a.overtakenText}
            </Notice>
          )}
          {agreement.history.length > 0 && <Notice>{t.formerTexts(agreement.history.length)}</Notice>}
          {/* Who signs an addendum follows from what it changes: that stands where it is drawn up. */}
          {agreement.signers.length > 0 && !(facts.amends && agreement.state === 'draft') && <SignersCard {...props} />}
          <SummaryCard {...props} isInForce={standing === 'in_force'} />
          {facts.amends?.amendment && (
            <Card title={a.changesTitle}>
              <ChangesTable lang={lang} changes={facts.amends.amendment.changes} />
            </Card>
          )}
          {wasConcluded && !facts.amends && (
            <AddendaCard
              lang={lang}
              agreementId={facts.id}
              addenda={life.addenda}
              mayChange={mayEdit && agreement.state === 'concluded' && standing !== 'over'}
            />
          )}
          <RolesCard
            lang={lang}
            roles={life.roles}
            today={today}
            mayChange={mayEdit && agreement.state === 'concluded'}
            notesHref={props.readsNotes ? paths.coaching({ agreementId: facts.id }) : null}
          />
          {props.settlement.length > 0 && (
            <SettlementCard lang={lang} agreementId={facts.id} items={props.settlement} mayEdit={mayEdit} />
          )}
          {props.evidence.length > 0 && (
            <Card title={t.evidenceTitle}>
              <Timeline
                events={props.evidence.map((fact) => ({
                  at: fact.at.toISOString(),
                  when: formatInstant(lang, fact.at),
                  what: describeEvidence(lang, fact),
                }))}
              />
            </Card>
          )}
        </Stack>
      </Columns>
    </>
  );
}

/** The one sentence on top: where it stands and what is next. */
function lead(lang: Lang, agreement: Agreement, { now, today, mails, mayEdit, stored }: AgreementPageProps): string {
  const t = texts[lang];
  const { amends } = stored.facts;
  if (amends && agreement.state === 'concluded') {
    const day = formatDate(lang, amends.from);
    return agreement.signers.length === 0
      ? addendumTexts[lang].leadAnnounced(day)
      : addendumTexts[lang].leadConcluded(day);
  }
  if (agreement.state === 'ended')
    return (agreement.endedOn < today ? t.leadEnded : t.leadEnds)(
      formatDate(lang, agreement.endedOn),
      [endingWords(lang, agreement.ending), agreement.endReason].filter(Boolean).join(' '),
    );
  if (agreement.state === 'withdrawn') return t.leadWithdrawn(agreement.withdrawReason);
  if (agreement.state === 'concluded')
    return t.leadConcluded(
      formatDate(lang, agreement.terms.duration.start),
      formatDate(lang, agreement.terms.duration.end),
    );
  const turn = whoseTurn(agreement);
  if (turn.who === 'signers') {
    const asked = turn.waiting.map((signer) => mails.get(signer.id)?.askedAt ?? turn.since);
    const since = asked.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? turn.since;
    return t.leadWaiting(
      listParties(
        lang,
        turn.waiting.map((signer) => signer.party),
      ),
      t.since(daysBetween(since, now)),
    );
  }
  if (turn.who === 'staff' && turn.why === 'paper')
    return t.leadPaper(turn.papers.map(({ paper }) => paper.statedName).join(', '));
  if (turn.who === 'staff' && turn.why === 'refusal')
    return t.leadRefused(turn.refusedBy.map((signer) => signer.name).join(', '));
  if (!mayEdit) return t.leadDraftToRead;
  return amends ? addendumTexts[lang].leadDraft : t.leadDraft;
}

/** In short, as signed or as it holds today with its addenda; of one that is over, as it held last. */
function SummaryCard({ lang, today, stored, text, life, isInForce }: AgreementPageProps & { isInForce: boolean }) {
  if (!text) return null;
  const t = texts[lang];
  const a = addendumTexts[lang];
  const { facts, agreement } = stored;
  const { id: agreementId } = facts;
  const shown = life.text ?? text;
  const last = agreement.state === 'ended' && agreement.endedOn < today ? agreement.endedOn : null;
  const effective = paths.agreementEffective({ agreementId });
  return (
    <Card
      title={life.text ? (last ? a.lastTitle : a.nowTitle) : t.inShort}
      actions={
        <Cluster>
          {life.text && <a href={last ? `${effective}?op=${last}` : effective}>{last ? a.readLast : a.readNow}</a>}
          <a href={paths.agreementText({ agreementId })}>{life.text ? a.readSigned : t.readText}</a>
        </Cluster>
      }
    >
      <DocumentSummary document={shown.document} />
      {isInForce && <PeriodLine lang={lang} date={today} terms={shown.terms} />}
    </Card>
  );
}

function Aside(props: AgreementPageProps) {
  return (
    <Stack gap="lg">
      <Documents {...props} />
      {props.scan && <AgreementScanCard lang={props.lang} scan={props.scan} mayStart={props.mayScan} />}
      <DossierCard {...props} />
      {props.consent && (
        <ConsentCard lang={props.lang} consent={props.consent} today={props.today} mayAsk={props.mayEdit} />
      )}
      {props.mayEdit && <Verbs {...props} />}
    </Stack>
  );
}

function Documents({ lang, stored, documents }: AgreementPageProps) {
  const t = texts[lang];
  if (!stored.facts.textId) return null;
  return (
    <Card title={t.documentsTitle}>
      {documents.length === 0 ? (
        <p>{t.documentsNone}</p>
      ) : (
        <Stack gap="sm">
          {documents.map((document) => (
            <a key={document.id} href={paths.agreementPdf({ agreementId: stored.facts.id, documentId: document.id })}>
              {t.documentStage(document.signatureCount)}
              {document.isSealed && ` (${t.documentSealed})`}
            </a>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** What can still be done in this state; nothing that would be refused is offered. */
function Verbs({ lang, stored }: AgreementPageProps) {
  const t = texts[lang];
  const { id: agreementId } = stored.facts;
  const { state } = stored.agreement;
  const open = state === 'sent' || state === 'partly_signed';
  if (!open && state !== 'draft' && (state !== 'concluded' || stored.facts.amends)) return null;
  return (
    <Card title={t.actions}>
      <Stack gap="sm">
        {open && (
          <LinkButton wide href={paths.agreementTakeBack({ agreementId })}>
            {t.takeBack}
          </LinkButton>
        )}
        {(open || state === 'draft') && (
          <LinkButton wide href={paths.agreementWithdraw({ agreementId })}>
            {stopWords(lang, stored.facts).withdraw}
          </LinkButton>
        )}
        {state === 'concluded' && !stored.facts.amends && (
          <LinkButton wide href={paths.agreementEnd({ agreementId })}>
            {t.end}
          </LinkButton>
        )}
      </Stack>
    </Card>
  );
}

export function AgreementTextPage({
  lang,
  agreementId,
  reference,
  text,
}: {
  lang: Lang;
  agreementId: string;
  reference: string;
  text: Text;
}) {
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={text.document.title}
        lead={text.document.subtitle}
        breadcrumbs={[
          { href: paths.agreements(), label: t.listTitle },
          { href: paths.agreement({ agreementId }), label: reference },
        ]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <DocumentText document={text.document} periods={text.terms.periods.map(({ period }) => period)} level={2} />
    </>
  );
}
