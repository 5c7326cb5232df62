import { dateInNetherlands } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate, formatInstant } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { shellTexts } from '../../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  FileField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  Stack,
  SummaryList,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { partyWords } from '../../party-words.ts';
import { isForSelf, type PaperRecord, type Signer } from '../../rules/signer.ts';
import { texts } from '../texts.ts';

type Of = { lang: Lang; agreement: { id: string; reference: string }; signer: Signer; form: FormState };

/** Asks for the scan of a page that was signed by hand, and says what that is worth. */
export function PaperPage({
  lang,
  agreement,
  signer,
  form,
  sentAt,
  printableId,
}: Of & { sentAt: Date; printableId: string | null }) {
  const t = texts[lang];
  const ids = { agreementId: agreement.id, signerId: signer.id };
  return (
    <Stack gap="lg">
      <PaperHeading
        lang={lang}
        agreement={agreement}
        title={t.title}
        lead={t.lead(signer.name, partyWords[lang].party[signer.party])}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Notice title={t.levelTitle}>
        <p>{t.level}</p>
      </Notice>
      <Card title={t.stepsTitle}>
        <Prose>
          <ol>
            <li>
              {t.stepPrint}{' '}
              {printableId && (
                <a href={paths.agreementPdf({ agreementId: agreement.id, documentId: printableId })}>{t.printLink}</a>
              )}
            </li>
            <li>{t.stepSign(signer.name)}</li>
            <li>{t.stepScan}</li>
            <li>{t.stepSecond}</li>
          </ol>
        </Prose>
      </Card>
      <Form action={paths.signerPaper(ids)} multipart>
        <HiddenField name="text" value={form.text('text')} />
        <FileField
          name="scan"
          label={t.scan}
          hint={t.scanHint}
          error={form.error('scan')}
          accept=".pdf,image/jpeg,image/png"
        />
        <TextField name="name" label={t.name} hint={t.nameHint} value={form.text('name')} error={form.error('name')} />
        {!isForSelf(signer) && (
          <TextField name="jobTitle" label={t.jobTitle} value={form.text('jobTitle')} error={form.error('jobTitle')} />
        )}
        <DateField
          name="signedOn"
          label={t.signedOn}
          hint={t.signedOnHint(formatDate(lang, dateInNetherlands(sentAt)))}
          value={form.text('signedOn')}
          error={form.error('signedOn')}
        />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton href={paths.agreement({ agreementId: agreement.id })}>{t.cancel}</LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  );
}

/** The second look at a recorded page: what was typed beside the scan, to say that it is right or is not. */
export function PaperCheckPage({
  lang,
  agreement,
  signer,
  form,
  paper,
  mayConfirm,
}: Of & { paper: PaperRecord; mayConfirm: boolean }) {
  const t = texts[lang];
  const ids = { agreementId: agreement.id, signerId: signer.id };
  const rows = [
    { question: t.party, answer: partyWords[lang].party[signer.party] },
    { question: t.name, answer: paper.statedName },
    ...(paper.statedJobTitle ? [{ question: t.jobTitle, answer: paper.statedJobTitle }] : []),
    { question: t.signedOn, answer: formatDate(lang, paper.signedOn) },
    { question: t.recordedBy, answer: t.recordedByWhen(paper.recordedBy.name, formatInstant(lang, paper.recordedAt)) },
  ];
  return (
    <Stack gap="lg">
      <PaperHeading lang={lang} agreement={agreement} title={t.checkTitle} lead={t.checkLead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Card
        title={t.recordedTitle}
        actions={<a href={paths.paperScan({ agreementId: agreement.id, paperId: paper.id })}>{t.scanLink}</a>}
      >
        <SummaryList rows={rows} />
      </Card>
      {mayConfirm ? (
        <Form action={paths.signerPaperCheck(ids)}>
          <HiddenField name="paper" value={paper.id} />
          <p>{t.confirmHint}</p>
          <ButtonRow>
            <Button kind="primary">{t.confirm}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice tone="warning">{t.byAnother}</Notice>
      )}
      <Card title={t.rejectTitle}>
        <Form action={paths.signerPaperReject(ids)}>
          <HiddenField name="paper" value={paper.id} />
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={2}
            value={form.text('reason')}
            error={form.error('reason')}
          />
          <ButtonRow>
            <Button>{t.reject}</Button>
            <LinkButton href={paths.agreement({ agreementId: agreement.id })}>{t.cancel}</LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </Stack>
  );
}

function PaperHeading({
  lang,
  agreement,
  title,
  lead,
}: {
  lang: Lang;
  agreement: Of['agreement'];
  title: string;
  lead: string;
}) {
  return (
    <PageHeading
      title={title}
      lead={lead}
      breadcrumbs={[{ href: paths.agreement({ agreementId: agreement.id }), label: agreement.reference }]}
      breadcrumbsLabel={shellTexts[lang].youAreHere}
    />
  );
}
