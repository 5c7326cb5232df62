import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Details, StatusList } from '../../../ui/index.ts';
import { type CheckSnapshot, type Shortfall, shortfallsWith } from '../rules/check-snapshot.ts';
import { criterionName, explainCriterion, statusWord } from '../rules/explain.ts';
import { texts } from '../texts.ts';

type ShortfallsCardProps = {
  lang: Lang;
  snapshot: CheckSnapshot;
  /** Link to write a motivation. */
  motivateHref?: ((code: Shortfall['criterion']['code']) => string) | undefined;
  motivateLabel?: string | undefined;
};

/** Every criterion that falls short, with why, in whose words and when; or plainly that nobody explained it. */
export function ShortfallsCard({ lang, snapshot, motivateHref, motivateLabel }: ShortfallsCardProps) {
  const t = texts[lang];
  const shortfalls = shortfallsWith(snapshot.check, snapshot.motivations);
  return (
    <Card title={t.shortfallsTitle}>
      {shortfalls.length === 0 ? (
        <p>{t.shortfallsNone}</p>
      ) : (
        <StatusList
          showWords
          items={shortfalls.map(({ criterion, motivation }) => ({
            mark: criterion.status === 'argue' ? 'warn' : 'bad',
            word: statusWord(lang, criterion.status),
            title: criterionName(lang, criterion.code),
            reason: explainCriterion(lang, criterion),
            action: motivation ? (
              <Details
                summary={t.motivatedBy(motivation.by, formatDate(lang, dateInNetherlands(new Date(motivation.at))))}
                look="link"
                open
              >
                {motivation.text.split('\n').map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </Details>
            ) : (
              <p>
                <Badge tone="bad">{t.notMotivated}</Badge>{' '}
                {motivateHref ? <a href={motivateHref(criterion.code)}>{motivateLabel}</a> : t.notMotivatedHint}
              </p>
            ),
          }))}
        />
      )}
    </Card>
  );
}
