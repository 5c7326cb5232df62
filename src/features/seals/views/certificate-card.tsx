import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Notice, SummaryList } from '../../../ui/index.ts';
import type { SealCertificate } from '../certificate-store.ts';
import { certificateStanding } from '../rules/certificate-standing.ts';
import { texts } from '../texts.ts';

/** The certificate in use: who, by whom, how long, and what must be done about it. */
export function CertificateCard({ lang, now, certificate }: { lang: Lang; now: Date; certificate: SealCertificate }) {
  const t = texts[lang];
  const standing = certificateStanding({ ...certificate, hasKey: certificate.key !== null }, now);
  const tone = standing === 'good' ? 'ok' : standing === 'ends_soon' ? 'warn' : 'bad';
  const { subject, issuer, validFrom, validUntil, origin, createdAt, fingerprint } = certificate;
  return (
    <>
      {standing !== 'good' && (
        <Notice tone={tone === 'bad' ? 'error' : 'warning'} title={t.standingTitles[standing]}>
          {t.standingActions[standing]}
        </Notice>
      )}
      <Card title={t.inUse} actions={<Badge tone={tone}>{t.standings[standing]}</Badge>}>
        <SummaryList
          rows={[
            { question: t.subject, answer: subject },
            { question: t.issuer, answer: issuer === subject ? t.issuedBySelf : issuer },
            { question: t.validFrom, answer: formatInstant(lang, validFrom) },
            { question: t.validUntil, answer: formatInstant(lang, validUntil) },
            { question: t.origin, answer: t.origins[origin] },
            { question: t.usedSince, answer: formatInstant(lang, createdAt) },
            { question: t.fingerprint, answer: <code class="digest">{fingerprint.toString('hex')}</code> },
          ]}
        />
        <p>
          <a href={paths.sealCertificate()}>{t.download}</a>
        </p>
        {origin === 'self_made' && <p>{t.self}</p>}
      </Card>
    </>
  );
}
