import type { Figures } from '../../../kernel/figures.ts';
import type { Period } from '../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/card.tsx';
import { panelTexts } from '../panel-texts.ts';
import { type CompanySize, checkInputFromDesign } from '../rules/check-input.ts';
import type { Motivation } from '../rules/check-snapshot.ts';
import type { Degree } from '../rules/degree.ts';
import type { Design } from '../rules/design.ts';
import { checkMkbRoute, type RouteCheck } from '../rules/route-check.ts';
import { CheckCard } from './check-card.tsx';
import { describeHours, hoursOfWeek } from './ribbon/describe-week.ts';
import { RibbonPicture } from './ribbon/ribbon-picture.tsx';
import { StudyLoadCard, WarningsCard } from './study-load-cards.tsx';

/** Beside a form of the designer: what the design comes to with what the form holds now. Plain data: the browser gets it too. */
export type PreviewData = {
  lang: Lang;
  degree: Degree;
  figures: Figures;
  companies: readonly CompanySize[];
  motivations: readonly Motivation[];
  /** The whole design, with the period or unit of the form in it. */
  design: Design;
  /** The period that the form is about; null beside the form of a unit. */
  periodId: string | null;
};

export const checkOfPreview = ({ degree, design, companies, figures }: PreviewData): RouteCheck =>
  checkMkbRoute(checkInputFromDesign(degree, design, companies), figures);

export function DesignPreview({ data }: { data: PreviewData }) {
  const { lang, motivations, design, periodId } = data;
  const check = checkOfPreview(data);
  const period = design.periods.find(({ id }) => id === periodId);
  return (
    <>
      {period && <PeriodCard lang={lang} period={period} />}
      <CheckCard lang={lang} check={check} motivations={motivations} />
      <StudyLoadCard lang={lang} check={check} />
      <WarningsCard lang={lang} check={check} />
    </>
  );
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
