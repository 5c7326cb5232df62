import type { Period } from '../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/card.tsx';
import { panelTexts } from '../panel-texts.ts';
import { openPoints } from '../rules/check-snapshot.ts';
import { checkOfPreview, type PreviewData } from '../rules/preview-data.ts';
import { CheckCard } from './check-card.tsx';
import { CheckLine } from './check-line.tsx';
import { describeHours, hoursOfWeek } from './ribbon/describe-week.ts';
import { RibbonPicture } from './ribbon/ribbon-picture.tsx';
import { StudyLoadCard, WarningsCard } from './study-load-cards.tsx';

export function DesignPreview({ data }: { data: PreviewData }) {
  const { lang, motivated, design, edited } = data;
  const check = checkOfPreview(data);
  const period = design.periods.find(({ id }) => edited.kind === 'period' && id === edited.id);
  return (
    <>
      {period && <PeriodCard lang={lang} period={period} />}
      <CheckCard lang={lang} check={check} motivated={motivated} />
      <StudyLoadCard lang={lang} check={check} />
      <WarningsCard lang={lang} check={check} />
    </>
  );
}

/** The preview in one line. */
export function DesignPreviewLine({ data }: { data: PreviewData }) {
  const check = checkOfPreview(data);
  return <CheckLine lang={data.lang} check={check} open={openPoints(check, data.motivated).length} />;
}

function PeriodCard({ lang, period }: { lang: Lang; period: Period }) {
  const t = panelTexts[lang];
  return (
    <Card title={t.thisPeriod}>
      <RibbonPicture week={period.week} lang={lang} />
      <p class="ribbon-hours">
        <b>{t.hoursPerWeek(formatNumber(lang, hoursOfWeek(period).total))}</b>
        {describeHours(period, lang)}
      </p>
    </Card>
  );
}
