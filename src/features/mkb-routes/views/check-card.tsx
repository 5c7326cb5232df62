import { formatShare } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Content } from '../../../ui/content.ts';
import { Details } from '../../../ui/details.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { type StatusItem, StatusList, type StatusMark } from '../../../ui/status-list.tsx';
import { panelTexts } from '../panel-texts.ts';
import type { Criterion, CriterionCode, Status } from '../rules/criterion.ts';
import { criterionName, explainCriterion, statusWord } from '../rules/explain.ts';
import type { RouteCheck } from '../rules/route-check.ts';
import { live } from './live-ids.ts';

export type CheckCardProps = {
  lang: Lang;
  check: RouteCheck;
  /** Shortfalls with a motivation. */
  motivated?: readonly CriterionCode[] | undefined;
  /** A link to do something about a criterion. */
  action?: ((criterion: Criterion) => Content) | undefined;
  /** All eight below one another, for a page to decide on. */
  all?: boolean | undefined;
};

const marks: Record<Status, StatusMark> = { meets: 'ok', argue: 'warn', does_not_meet: 'bad', unknown: 'unknown' };

/** Both shares, and each criterion with its verdict and the reason in words. */
export function CheckCard({ lang, check, motivated = [], action, all }: CheckCardProps) {
  const t = panelTexts[lang];
  const item = (criterion: Criterion): StatusItem => ({
    mark: marks[criterion.status],
    word: statusWord(lang, criterion.status),
    title: criterionName(lang, criterion.code),
    reason: <Reason {...{ lang, criterion, motivated }} />,
    action: action?.(criterion),
  });
  const asked = check.criteria.filter(({ status }) => status !== 'meets');
  const headline = check.criteria.filter(
    ({ code, status }) => status === 'meets' && (code === 'greater_part_at_workplace' || code === 'simultaneous'),
  );
  return (
    <Card title={t.title} id={live.check}>
      <Shares lang={lang} check={check} />
      {all ? (
        <StatusList items={check.criteria.map(item)} showWords />
      ) : (
        <>
          <StatusList items={[...headline, ...asked].map(item)} />
          <div>
            <Details summary={t.allCriteria} look="link">
              <ul>
                {check.criteria.map(({ code, status }) => (
                  <li key={code}>
                    {criterionName(lang, code)}: <b>{statusWord(lang, status)}</b>
                  </li>
                ))}
              </ul>
            </Details>
          </div>
        </>
      )}
    </Card>
  );
}

type ReasonProps = { lang: Lang; criterion: Criterion; motivated: readonly CriterionCode[] };

function Reason({ lang, criterion, motivated }: ReasonProps) {
  const isShortfall = criterion.status === 'argue' || criterion.status === 'does_not_meet';
  return (
    <>
      {explainCriterion(lang, criterion)}
      {isShortfall && motivated.includes(criterion.code) && (
        <>
          {' '}
          <Badge tone="info">{panelTexts[lang].motivated}</Badge>
        </>
      )}
    </>
  );
}

function Shares({ lang, check }: { lang: Lang; check: RouteCheck }) {
  const t = panelTexts[lang];
  const { days, credits } = check.shares;
  return (
    <div class="stack stack-sm">
      {days ? (
        <Meter share={days.company} label={<Share lang={lang} share={days.company} of={t.days} />} />
      ) : (
        <p>{t.noDays}</p>
      )}
      {credits ? (
        <Meter
          share={credits.company}
          label={<Share lang={lang} share={credits.company} of={t.credits} />}
          note={t.halfLine}
        />
      ) : (
        <p class="meter-note">
          {days && `${t.halfLine} `}
          {t.creditsUnknown}
        </p>
      )}
    </div>
  );
}

function Share({ lang, share, of }: { lang: Lang; share: number; of: string }) {
  return (
    <>
      <b>{formatShare(lang, share)}</b>
      {of}
    </>
  );
}
