import { paths } from '../../../../paths.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  Cluster,
  Columns,
  Details,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  Stack,
  StatusList,
} from '../../../../ui/index.ts';
import type { AgreementFacts } from '../../agreement-store.ts';
import type { AgreementDocument } from '../../document/agreement-document.ts';
import { changeWords, partLabel } from '../../document/change-words.ts';
import type { DraftContent } from '../../draft-content.ts';
import { partyWords } from '../../party-words.ts';
import { draftFrom } from '../../rules/draft-terms.ts';
import type { Missing } from '../../rules/missing.ts';
import { partiesIn } from '../../rules/party-names.ts';
import { DocumentText } from '../../views/document-view.tsx';
import { OrderField } from '../../views/order-field.tsx';
import { missingSentence } from '../../wizard/rules/step-words.ts';
import { stepCodes, stepOfMissing } from '../../wizard/rules/steps.ts';
import { texts as wizardTexts } from '../../wizard/texts.ts';
import type { AddendumRow } from '../addendum-store.ts';
import type { AddendumInView } from '../open-addendum.ts';
import { isNotice } from '../rules/change-kinds.ts';
import { partsOf } from '../rules/parts.ts';
import { texts } from '../texts.ts';
import { ChangesTable, Lines } from './changes-table.tsx';

type Props = {
  lang: Lang;
  today: string;
  facts: Pick<AgreementFacts, 'id' | 'reference'>;
  view: AddendumInView;
  signers: DraftContent['signers'];
  inOrder: boolean;
  missing: readonly Missing[];
  warnings: readonly string[];
  /** Other addenda of the agreement that are not concluded. */
  open: readonly AddendumRow[];
  /** Of the Mkb-route, when it is newer than the draft's. */
  newerVersion: number | null;
  /** The text as it would be sent; null while it cannot be. */
  document: AgreementDocument | null;
};

/** What an addendum changes, what is in its way, who signs, and the button to send it. */
export function AddendumCheckPage(props: Props) {
  const { lang, facts, view, today, document } = props;
  const t = texts[lang];
  const { amends, amended, looked } = view;
  const agreementId = facts.id;
  return (
    <>
      <PageHeading
        title={t.checkTitle(amended.facts.reference)}
        lead={t.checkLead(formatDate(lang, amends.from), amends.reason)}
        breadcrumbs={[
          { label: t.agreements, href: paths.agreements() },
          { label: amended.facts.reference, href: paths.agreement({ agreementId: amended.facts.id }) },
          { label: t.addendum(facts.reference), href: paths.agreement({ agreementId }) },
        ]}
        actions={<LinkButton href={paths.addendumBeginning({ agreementId })}>{t.otherDate}</LinkButton>}
      />
      <Columns aside={<Aside {...props} />}>
        <Stack gap="lg">
          <Hindrances {...props} />
          {amends.from < today && <Notice>{t.pastDay}</Notice>}
          <Card title={t.changesTitle}>
            {looked.changes.length === 0 ? (
              <p>{t.changesNone}</p>
            ) : (
              <ChangesTable lang={lang} changes={looked.changes} />
            )}
            {looked.later.map(({ part, from, reference }) => (
              <p class="hint" key={`${part} ${from}`}>
                {t.laterNote(
                  partLabel(lang, part, partsOf(looked.terms).get(part) ?? null),
                  formatDate(lang, from),
                  reference,
                )}
              </p>
            ))}
          </Card>
          <Choose lang={lang} agreementId={agreementId} />
          {props.newerVersion !== null && (
            <Notice
              title={t.newerVersionTitle(props.newerVersion)}
              action={
                <Form action={paths.addendumVersion({ agreementId })} inline>
                  <Button>{t.takeVersion}</Button>
                </Form>
              }
            >
              {t.newerVersion}
            </Notice>
          )}
          <Card>
            {document ? (
              <Details summary={t.preview}>
                <DocumentText document={document} periods={looked.terms.periods.map(({ period }) => period)} />
              </Details>
            ) : (
              <p>{t.previewLater}</p>
            )}
          </Card>
          {document && (
            <SendCard
              lang={lang}
              agreementId={agreementId}
              view={view}
              signers={props.signers}
              inOrder={props.inOrder}
            />
          )}
        </Stack>
      </Columns>
    </>
  );
}

/** Everything that is in the way of sending. */
function Hindrances({ lang, facts, view, missing, warnings, open }: Props) {
  const t = texts[lang];
  const agreementId = facts.id;
  const { looked, fault } = view;
  const now = partsOf(draftFrom(looked.now));
  return (
    <>
      {looked.conflicts.length > 0 && (
        <Notice
          tone="warning"
          title={t.conflictTitle}
          action={
            <Form action={paths.addendumRebase({ agreementId })} inline>
              <Button>{t.rebase}</Button>
            </Form>
          }
        >
          {looked.conflicts.map(({ part, before }) => {
            const current = changeWords(lang, { part, before, after: now.get(part) ?? null });
            return <p key={part}>{t.conflict(current.label, current.after.join(', '))}</p>;
          })}
          <p>{t.conflictNext}</p>
        </Notice>
      )}
      {fault && fault !== 'overtaken' && fault !== 'nothing_changes' && (
        <Notice tone="warning">{t.faults[fault]}</Notice>
      )}
      {open.length > 0 && (
        <Notice title={t.openOthersTitle}>
          {open.map(({ id, reference }) => (
            <p key={id}>
              <a href={paths.agreement({ agreementId: id })}>{t.openOther(reference)}</a>
            </p>
          ))}
          <p>{t.openOthers}</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <Card title={t.missingTitle}>
          <StatusList
            items={missing.map((one) => ({
              mark: 'warn',
              word: t.missingWord,
              title: (
                <a href={paths.agreementStep({ agreementId, step: stepOfMissing(one) })}>
                  {missingSentence(lang, one)}
                </a>
              ),
            }))}
          />
        </Card>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={wizardTexts[lang].warningsTitle}>
          <Prose>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Prose>
        </Notice>
      )}
    </>
  );
}

/** The pages of the wizard, one for each thing that can change. */
function Choose({ lang, agreementId }: { lang: Lang; agreementId: string }) {
  const t = texts[lang];
  return (
    <Card title={t.chooseTitle}>
      <Cluster>
        {stepCodes
          .filter((step) => step !== 'signers')
          .map((step) => (
            <LinkButton key={step} small href={paths.agreementStep({ agreementId, step })}>
              {wizardTexts[lang].steps[step]}
            </LinkButton>
          ))}
      </Cluster>
    </Card>
  );
}

function Aside({ lang, facts, view, signers }: Props) {
  const t = texts[lang];
  const words = partyWords[lang].party;
  const { parties, looked } = view;
  const namesOf = (party: (typeof parties)[number]) => {
    const names = signers.filter((signer) => signer.party === party).map(({ name }) => name ?? '…');
    return `${words[party]}: ${names.join(', ')}`;
  };
  const told = partiesIn(looked.terms).filter((party) => !parties.includes(party));
  const signing = parties.length === 0 ? [t.whoNobody] : parties.map(namesOf);
  return (
    <Card title={t.whoTitle}>
      {looked.changes.length > 0 && (
        <KeyValues
          align="start"
          items={[
            { key: t.whoSigns, value: <Lines lines={signing} /> },
            ...(told.length > 0 ? [{ key: t.whoIsTold, value: <Lines lines={told.map(namesOf)} /> }] : []),
          ]}
        />
      )}
      <p class="hint">{t.whoRules}</p>
      <LinkButton small href={paths.agreementStep({ agreementId: facts.id, step: 'signers' })}>
        {t.whoChange}
      </LinkButton>
    </Card>
  );
}

function SendCard({
  lang,
  agreementId,
  view: { parties, amends },
  signers,
  inOrder,
}: {
  lang: Lang;
  agreementId: string;
  view: AddendumInView;
  signers: DraftContent['signers'];
  inOrder: boolean;
}) {
  const t = texts[lang];
  const notice = isNotice(parties);
  const count = signers.filter(({ party }) => parties.includes(party)).length;
  return (
    <Card>
      <Form action={paths.agreementSend({ agreementId })}>
        <p>{notice ? t.announceHint(formatDate(lang, amends.from)) : t.sendHint(count)}</p>
        {count > 1 && <OrderField lang={lang} inOrder={inOrder} id="order" />}
        <ButtonRow>
          <Button kind="primary">{notice ? t.announce : t.send}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
