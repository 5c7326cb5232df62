import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, FileField, Form, Notice, PageHeading, Stack, TextField } from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import type { SealCertificate } from '../certificate-store.ts';
import type { SealCounts } from '../seal-store.ts';
import { texts } from '../texts.ts';
import { CertificateCard } from './certificate-card.tsx';

type Props = {
  lang: Lang;
  actor: Actor;
  now: Date;
  isDemo: boolean;
  form: FormState;
  certificate: SealCertificate | null;
  counts: SealCounts;
};

export function SealPage(props: Props) {
  const { lang, actor, now, isDemo, form, certificate, counts } = props;
  const t = texts[lang];
  const hasUploadFault = form.error('file') ?? form.error('password');
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="seal" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} labels={{ file: t.file, password: t.password, timeStampUrl: t.timeUrl }} />
      <Stack>
        {hasUploadFault && certificate && <Notice>{t.stays}</Notice>}
        {certificate ? (
          <CertificateCard lang={lang} now={now} certificate={certificate} />
        ) : (
          <Notice tone="warning" title={t.noneTitle}>
            {t.none}
          </Notice>
        )}
        <Counts lang={lang} counts={counts} />
        <Upload lang={lang} form={form} isFirst={certificate === null} />
        {isDemo && (
          <Card title={t.selfMadeTitle} subtitle={t.selfMadeLead}>
            <Form action={paths.sealSelfMade()}>
              <ButtonRow>
                <Button>{t.selfMade}</Button>
              </ButtonRow>
            </Form>
          </Card>
        )}
        <TimeStamps lang={lang} form={form} counts={counts} />
      </Stack>
    </>
  );
}

function Counts({ lang, counts: { sealed, waiting, unstamped, stampFault } }: { lang: Lang; counts: SealCounts }) {
  const t = texts[lang];
  return (
    <Card title={t.countTitle}>
      <p>{sealed === 1 ? t.countOne : t.counts(formatNumber(lang, sealed))}</p>
      {waiting > 0 && (
        <>
          <p>{waiting === 1 ? t.waitingOne : t.waiting(formatNumber(lang, waiting))}</p>
          {stampFault && (
            <Notice tone="warning" title={t.unstamped(unstamped, t.timeFaults[stampFault])} level={3}>
              {t.unstampedHow}
            </Notice>
          )}
          <Form action={paths.sealWaiting()}>
            <ButtonRow>
              <Button>{t.sealWaiting}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </Card>
  );
}

function Upload({ lang, form, isFirst }: { lang: Lang; form: FormState; isFirst: boolean }) {
  const t = texts[lang];
  return (
    <Card title={isFirst ? t.uploadTitle : t.uploadOther} subtitle={t.uploadLead}>
      <Form action={paths.sealCertificate()} multipart>
        <FileField name="file" label={t.file} hint={t.fileHint} error={form.error('file')} accept=".p12,.pfx" />
        <TextField
          name="password"
          type="password"
          autocomplete="off"
          label={t.password}
          hint={t.passwordHint}
          error={form.error('password')}
        />
        <ButtonRow>
          <Button kind="primary">{t.upload}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function TimeStamps({ lang, form, counts: { last } }: { lang: Lang; form: FormState; counts: SealCounts }) {
  const t = texts[lang];
  return (
    <Card title={t.timeTitle} subtitle={t.timeLead}>
      {last?.stampedAt && <p>{t.timeLastGood(formatInstant(lang, last.stampedAt), last.stampedBy ?? '')}</p>}
      {last?.stampFault && (
        <Notice
          tone="warning"
          title={t.timeLastFailed(formatInstant(lang, last.sealedAt), t.timeFaults[last.stampFault])}
          level={3}
        >
          {t.timeHolds}
        </Notice>
      )}
      <Form action={paths.sealTimeServer()}>
        <TextField
          name="timeStampUrl"
          type="url"
          label={t.timeUrl}
          hint={t.timeUrlHint}
          value={form.text('timeStampUrl')}
          error={form.error('timeStampUrl')}
          maxLength={300}
        />
        <ButtonRow>
          <Button>{t.timeSave}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
