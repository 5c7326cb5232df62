import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, StatusList, type StatusMark, VisuallyHidden } from '../../../ui/index.ts';
import type { ScanStanding } from '../rules/validity.ts';
import { texts } from '../texts.ts';
import type { WorkplaceNow } from '../workplace-now-store.ts';
import { standingWords } from './scan-words.tsx';

type Row = { workplace: WorkplaceNow; standing: ScanStanding };

const marks: Record<ScanStanding['kind'], StatusMark> = {
  none: 'open',
  valid: 'ok',
  not_yet_suitable: 'bad',
  rescan: 'warn',
};

/** How each workplace of a company stands, and the way to its scan. */
export function CompanyScansCard({ lang, rows, mayStart }: { lang: Lang; rows: readonly Row[]; mayStart: boolean }) {
  const t = texts[lang];
  return (
    <Card title={t.companyCardTitle}>
      {rows.length === 0 ? (
        <p>{t.companyCardEmpty}</p>
      ) : (
        <StatusList
          items={rows.map(({ workplace, standing }) => ({
            mark: marks[standing.kind],
            word: standing.kind === 'none' ? t.neverScanned : t.states[standing.kind],
            title: t.workplaceLine(workplace.now.functionTitle, workplace.location),
            reason: [standingWords(lang, standing), workplace.openId ? t.openScan : ''].filter(Boolean).join(' '),
            action: <Ways lang={lang} workplace={workplace} standing={standing} mayStart={mayStart} />,
          }))}
        />
      )}
    </Card>
  );
}

function Ways({ lang, workplace, standing, mayStart }: { lang: Lang; mayStart: boolean } & Row) {
  const t = texts[lang];
  const { openId, workplaceId, companyId } = workplace;
  const which = <VisuallyHidden>: {t.workplaceLine(workplace.now.functionTitle, workplace.location)}</VisuallyHidden>;
  return (
    <p class="cluster">
      {openId ? (
        <LinkButton small href={paths.scan({ scanId: openId })}>
          {t.goOn}
          {which}
        </LinkButton>
      ) : (
        mayStart && (
          <LinkButton small href={paths.scanNew({ companyId, workplaceId })}>
            {standing.kind === 'none' ? t.start : t.startAgain}
            {which}
          </LinkButton>
        )
      )}
      {standing.kind !== 'none' && (
        <a href={paths.scan({ scanId: standing.scan.id })}>
          {t.open}
          {which}
        </a>
      )}
    </p>
  );
}
