import { places } from '../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/card.tsx';
import { type KeyValue, KeyValues } from '../../../ui/key-values.tsx';
import { panelTexts } from '../panel-texts.ts';
import { checkTexts, explainWarning } from '../rules/explain.ts';
import { totalHours } from '../rules/hours.ts';
import type { RouteCheck } from '../rules/route-check.ts';

type CardProps = { lang: Lang; check: RouteCheck };

/** Hours per place over the whole Mkb-route, and the EC beside what the degree asks. */
export function StudyLoadCard({ lang, check: { hours, credits, warnings } }: CardProps) {
  const t = panelTexts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const parts = [...places, 'study' as const].filter(
    (part) => hours[part] > 0 || part === 'company' || part === 'school',
  );
  const equal = credits && !warnings.some(({ code }) => code === 'hours_differ_from_credits');
  const total = number(totalHours(hours));
  const items: KeyValue[] = [
    ...parts.map((part) => ({ key: t[part], value: t.hours(number(hours[part])) })),
    {
      key: t.total,
      value: equal ? t.totalWithCredits(total, number(credits.total)) : t.hours(total),
      total: true,
    },
    ...(equal && credits.total === credits.expected
      ? []
      : [{ key: t.creditsTotal, value: creditsInWords(lang, credits) }]),
  ];
  return (
    <Card title={t.studyLoad}>
      <KeyValues items={items} />
    </Card>
  );
}

function creditsInWords(lang: Lang, credits: RouteCheck['credits']): string {
  const t = panelTexts[lang];
  if (!credits) return t.creditsNotYet;
  const total = formatNumber(lang, credits.total);
  return credits.expected === null ? t.creditsOnly(total) : t.creditsOf(total, formatNumber(lang, credits.expected));
}

/** What is worth a look: study load and working time. Nothing when there is nothing. */
export function WarningsCard({ lang, check: { warnings } }: CardProps) {
  if (warnings.length === 0) return null;
  return (
    <Card title={panelTexts[lang].warnings}>
      <ul class="stack stack-sm">
        {warnings.map((warning) => (
          <li key={warning.code}>{explainWarning(lang, warning)}</li>
        ))}
      </ul>
    </Card>
  );
}

/** The three figures of WHW 7.7(4): binding for a dual programme, advice for others. */
export function DualFiguresCard({ lang, check: { dualFigures }, dual }: CardProps & { dual: boolean }) {
  const t = checkTexts[lang].dualFigures;
  const number = (value: number) => formatNumber(lang, value);
  return (
    <Card title={t.title}>
      <p class="hint">{dual ? t.binding : t.advice}</p>
      {dualFigures ? (
        <KeyValues
          items={[
            { key: t.schoolCredits, value: number(dualFigures.schoolCredits) },
            { key: t.practiceWeeks, value: number(dualFigures.practiceWeeks) },
            { key: t.practiceCredits, value: number(dualFigures.practiceCredits) },
          ]}
        />
      ) : (
        <p>{t.unknown}</p>
      )}
    </Card>
  );
}
