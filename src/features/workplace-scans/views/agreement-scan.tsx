import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, Notice } from '../../../ui/index.ts';
import type { ScanOfAgreement } from '../scan-of-agreement.ts';
import { texts } from '../texts.ts';
import { standingWords } from './scan-words.tsx';

type Props = { lang: Lang; scan: ScanOfAgreement; mayStart: boolean };

/** Where an agreement is checked: that its workplace has no scan that holds, and what to do. Nothing when all is well. */
export function ScanNotice({ lang, scan, mayStart }: Props) {
  const t = texts[lang];
  const { verdict, lack } = scan;
  if (verdict === 'fine' || !lack) return null;
  return (
    <Notice
      tone={verdict === 'stops' ? 'error' : 'warning'}
      title={t.agreementCardTitle}
      action={<Way lang={lang} scan={scan} mayStart={mayStart} />}
    >
      {t.lacks[lack]} {verdict === 'stops' ? t.mayNotSend : t.warnOnly}
    </Notice>
  );
}

/** On the page of an agreement: how its workplace stands. */
export function AgreementScanCard({ lang, scan, mayStart }: Props) {
  const t = texts[lang];
  const { standing, lack } = scan;
  if (scan.requirement === 'none' && standing === null) return null;
  return (
    <Card title={t.agreementCardTitle}>
      <p>{standing ? standingWords(lang, standing) : t.lacks[lack ?? 'no_workplace']}</p>
      {scan.verdict === 'stops' && <p>{t.mayNotSend}</p>}
      <Way lang={lang} scan={scan} mayStart={mayStart} />
    </Card>
  );
}

function Way({ lang, scan, mayStart }: Props) {
  const t = texts[lang];
  const { workplace, standing, about } = scan;
  if (!workplace) return null;
  if (workplace.openId) return <LinkButton href={paths.scan({ scanId: workplace.openId })}>{t.goOn}</LinkButton>;
  if (standing?.kind === 'valid')
    return <LinkButton href={paths.scan({ scanId: standing.scan.id })}>{t.open}</LinkButton>;
  if (!mayStart) return null;
  const known = { 'mkb-route': about.mkbRouteId, ...(about.studentNumber && { student: about.studentNumber }) };
  return (
    <LinkButton href={`${paths.scanNew(workplace)}?${new URLSearchParams(known)}`}>
      {standing === null || standing.kind === 'none' ? t.start : t.startAgain}
    </LinkButton>
  );
}
