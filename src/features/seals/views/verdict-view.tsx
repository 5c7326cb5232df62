import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { SealFault } from '../../../platform/pdf-seal/check-seal.ts';
import { ButtonRow, Card, LinkButton, Notice, PageHeading, Prose, Stack } from '../../../ui/index.ts';
import { type Registered, type Verdict, warningOf } from '../rules/verdict.ts';
import { texts } from '../texts.ts';

const tones = { genuine: 'success', changed: 'error', unlisted: 'warning', unknown: 'warning' } as const;

/** What the file is, in plain words. */
export function VerdictPage({ lang, verdict, sha256 }: { lang: Lang; verdict: Verdict<SealFault>; sha256: Buffer }) {
  const t = texts[lang];
  const { kind } = verdict;
  const name =
    kind === 'genuine' ? verdict.registered.institutionName : kind === 'unknown' ? '' : verdict.institutionName;
  return (
    <>
      <PageHeading title={t.checkTitle} />
      <Stack>
        <Notice tone={tones[kind]} title={`${t.verdicts[kind]} ${name}`.trim()} role="status">
          <p>{t.verdictTexts[kind]}</p>
        </Notice>
        {kind === 'changed' && (
          <Card title={t.tamperedTitle}>
            <Prose>
              <ul>
                {verdict.faults.map((fault) => (
                  <li key={fault}>{t.sealFaults[fault]}</li>
                ))}
              </ul>
            </Prose>
          </Card>
        )}
        {kind === 'genuine' && <Level lang={lang} registered={verdict.registered} />}
        <p>
          {t.digest}
          <br />
          <code class="digest">{sha256.toString('hex')}</code>
        </p>
        <ButtonRow>
          <LinkButton href={paths.checkAgreement()}>{t.checkAnother}</LinkButton>
        </ButtonRow>
      </Stack>
    </>
  );
}

function Level({ lang, registered }: { lang: Lang; registered: Registered }) {
  const t = texts[lang];
  const { isComplete, signatureCount, sealedAt, stampedAt, institutionName } = registered;
  const warning = warningOf(registered);
  const howMany = isComplete ? t.level.complete : signatureCount > 0 ? t.level.partly(signatureCount) : t.level.nobody;
  return (
    <>
      {warning && (
        <Notice tone="warning" title={t.stateTitle}>
          {t.states[warning]}
        </Notice>
      )}
      <Card title={t.levelTitle}>
        <p>{howMany}</p>
        {signatureCount > 0 && <p>{t.level.people}</p>}
        <p>{sealedAt ? t.level.sealed(institutionName, formatInstant(lang, sealedAt)) : t.level.notSealed}</p>
        {sealedAt && <p>{stampedAt ? t.level.stamped(formatInstant(lang, stampedAt)) : t.level.notStamped}</p>}
      </Card>
    </>
  );
}
