import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  Details,
  Form,
  Notice,
  PageHeading,
  Prose,
  SectionHeading,
  Stack,
  StatusList,
  SummaryList,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { ScanNotice, type ScanOfAgreement } from '../../workplace-scans/index.ts';
import type { AgreementDocument } from '../document/agreement-document.ts';
import type { OpenAgreement } from '../prefill-store.ts';
import type { LawPart, Missing } from '../rules/missing.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import { missingSentence } from '../wizard/rules/step-words.ts';
import { groupOf, stepGroupNames, stepOfMissing } from '../wizard/rules/steps.ts';
import type { SummaryAnswer, SummarySection } from '../wizard/rules/summary-section.ts';
import { texts } from '../wizard/texts.ts';
import { DocumentText } from './document-view.tsx';
import { OrderField } from './order-field.tsx';

export type CheckFacts = {
  agreementId: string;
  reference: string;
  studentName: string;
  mkbRoute: string | null;
  language: Lang;
  clauseVersion: number | null;
  /** The hogeschool's version, when it is newer than the draft's. */
  newerClauseVersion: number | null;
  signerCount: number;
  /** Whether the hogeschool asks signers in order, unless chosen otherwise. */
  inOrder: boolean;
};

type Props = {
  lang: Lang;
  facts: CheckFacts;
  sections: readonly SummarySection[];
  missing: readonly Missing[];
  warnings: readonly string[];
  others: readonly OpenAgreement[];
  /** How its workplace stands. */
  scan: ScanOfAgreement;
  mayScan: boolean;
  /** The whole text; null while something is missing. */
  text: { document: AgreementDocument; terms: AgreementTerms } | null;
};

/** Check your answers: what is missing or the button to send, then every answer, then the whole text. */
export function CheckPage({ lang, facts, sections, missing, warnings, others, scan, mayScan, text }: Props) {
  const t = texts[lang];
  const { agreementId, reference } = facts;
  const whole = missing.length === 0 && text !== null;
  const ready = whole && scan.verdict !== 'stops';
  return (
    <>
      <PageHeading
        title={t.checkTitle}
        lead={leadOf(lang, { ready, whole, facts, missing })}
        breadcrumbs={[
          { label: t.agreements, href: paths.agreements() },
          { label: reference, href: paths.agreement({ agreementId }) },
          { label: t.checkTitle },
        ]}
      />
      <Stack gap="lg">
        {ready && <SendCard lang={lang} facts={facts} place="top" />}
        {!whole && <MissingCard {...{ lang, facts, sections, missing }} />}
        <ScanNotice lang={lang} scan={scan} mayStart={mayScan} />
        <NewerText lang={lang} facts={facts} />
        <Warnings lang={lang} warnings={warnings} others={others} />
        <RouteCard lang={lang} facts={facts} />
        {stepGroupNames.map((group) => (
          <Card key={group} title={t.groups[group]}>
            <Stack gap="lg">
              {sections
                .filter(({ step }) => groupOf(step) === group)
                .map((section) => (
                  <Section key={section.step} lang={lang} agreementId={agreementId} section={section} />
                ))}
            </Stack>
          </Card>
        ))}
        <Card>
          {text ? (
            <Details summary={t.preview}>
              <DocumentText document={text.document} periods={text.terms.periods.map(({ period }) => period)} />
            </Details>
          ) : (
            <p>{t.previewLater}</p>
          )}
        </Card>
        {ready && <SendCard lang={lang} facts={facts} place="end" />}
      </Stack>
    </>
  );
}

function leadOf(
  lang: Lang,
  { ready, whole, facts, missing }: { ready: boolean; whole: boolean } & Pick<Props, 'facts' | 'missing'>,
): string {
  const t = texts[lang];
  if (ready) return t.checkReady(facts.studentName);
  return whole ? t.checkWaitsForScan : t.checkMissing(missing.length);
}

function SendCard({ lang, facts, place }: { lang: Lang; facts: CheckFacts; place: 'top' | 'end' }) {
  const { agreementId, signerCount, inOrder } = facts;
  const t = texts[lang];
  return (
    <Card>
      <Form action={paths.agreementSend({ agreementId })}>
        <p>{t.sendHint(signerCount)}</p>
        {signerCount > 1 && <OrderField lang={lang} inOrder={inOrder} id={`order-${place}`} />}
        <ButtonRow>
          <Button kind="primary">{t.send}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

const lawParts: readonly (LawPart | null)[] = ['a', 'b', 'c', 'd', null];

function MissingCard({ lang, facts, sections, missing }: Pick<Props, 'lang' | 'facts' | 'sections' | 'missing'>) {
  const t = texts[lang];
  return (
    <Card title={t.missingTitle}>
      <Stack gap="lg">
        {lawParts.map((law) => {
          const asked = missing.filter((one) => one.law === law);
          if (asked.length === 0) return null;
          return (
            <section key={law ?? 'sending'}>
              <SectionHeading
                level={3}
                title={law ? t.law[law] : t.forSending}
                lead={law ? t.lawSource(law) : undefined}
              />
              <StatusList
                level={4}
                items={asked.map((one) => ({
                  mark: 'warn',
                  word: t.missingWord,
                  title: <a href={mendHref(facts.agreementId, sections, one)}>{missingSentence(lang, one)}</a>,
                }))}
              />
            </section>
          );
        })}
      </Stack>
    </Card>
  );
}

/** Straight to the row that lacks something, where there is one. */
function mendHref(agreementId: string, sections: readonly SummarySection[], missing: Missing): string {
  const step = stepOfMissing(missing);
  const answers = sections.find((section) => section.step === step)?.answers ?? [];
  const row = missing.index === null ? null : answers[missing.index]?.row;
  return row ? toRow(agreementId, step, row) : toStep(agreementId, step);
}

const toRow = (agreementId: string, step: string, row: string): string =>
  `${paths.agreementStepRow({ agreementId, step, row })}?van=nakijken`;

const toStep = (agreementId: string, step: string): string =>
  `${paths.agreementStep({ agreementId, step })}?van=nakijken`;

function NewerText({ lang, facts }: { lang: Lang; facts: CheckFacts }) {
  const t = texts[lang];
  const { agreementId, clauseVersion, newerClauseVersion } = facts;
  if (newerClauseVersion === null) return null;
  return (
    <Notice
      title={t.newerTextTitle}
      action={
        <Form action={paths.agreementNewText({ agreementId })} inline>
          <Button>{t.takeNewText}</Button>
        </Form>
      }
    >
      {t.newerText(clauseVersion ?? 0, newerClauseVersion)}
    </Notice>
  );
}

function Warnings({ lang, warnings, others }: Pick<Props, 'lang' | 'warnings' | 'others'>) {
  const t = texts[lang];
  if (warnings.length + others.length === 0) return null;
  return (
    <Notice tone="warning" title={t.warningsTitle}>
      <p>{t.warningsLead}</p>
      <Prose>
        <ul>
          {others.map(({ id, reference, state }) => (
            <li key={id}>
              <a href={paths.agreement({ agreementId: id })}>
                {t.otherAgreement(reference, t.states[state as keyof typeof t.states] ?? state)}
              </a>
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Prose>
    </Notice>
  );
}

function RouteCard({ lang, facts }: { lang: Lang; facts: CheckFacts }) {
  const t = texts[lang];
  return (
    <Card title={t.routeSection}>
      <SummaryList
        rows={[
          { question: t.mkbRoute, answer: facts.mkbRoute ?? t.notFilledIn, missing: facts.mkbRoute === null },
          { question: t.agreementLanguage, answer: t.languages[facts.language] },
          { question: t.clauseVersion, answer: t.clauseVersionIs(facts.clauseVersion ?? 0) },
        ]}
      />
    </Card>
  );
}

function Section({ lang, agreementId, section }: { lang: Lang; agreementId: string; section: SummarySection }) {
  const t = texts[lang];
  const { step, answers } = section;
  const changeSection = (
    <a href={toStep(agreementId, step)}>
      {t.change}
      <VisuallyHidden> {t.steps[step]}</VisuallyHidden>
    </a>
  );
  return (
    <section>
      <SectionHeading level={3} title={t.steps[step]} actions={changeSection} />
      {answers.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <SummaryList
          rows={answers.map((answer) => ({
            question: answer.question,
            answer: answer.answer === null ? t.notFilledIn : <Lines text={answer.answer} />,
            missing: answer.missing,
            change: rowLink(lang, agreementId, section, answer),
          }))}
        />
      )}
    </section>
  );
}

function rowLink(lang: Lang, agreementId: string, { step }: SummarySection, { row, question }: SummaryAnswer) {
  if (row === null) return undefined;
  return { href: toRow(agreementId, step, row), label: texts[lang].change, context: question };
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
