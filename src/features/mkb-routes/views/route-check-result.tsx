import type { Figures } from '../../../kernel/figures.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { panelTexts } from '../panel-texts.ts';
import { checkInputFromRequest } from '../rules/check-input.ts';
import { checkMkbRoute } from '../rules/route-check.ts';
import type { ReadRouteCheck } from '../rules/route-check-fields.ts';
import { CheckCard } from './check-card.tsx';
import { CheckLine } from './check-line.tsx';
import { RibbonPicture } from './ribbon/ribbon-picture.tsx';
import { DualFiguresCard, StudyLoadCard, WarningsCard } from './study-load-cards.tsx';

export type RouteCheckResultProps = { lang: Lang; read: ReadRouteCheck; figures: Figures; noResult: string };

/** The result in one line; nothing while there is none. */
export function RouteCheckLine({ lang, read, figures }: Omit<RouteCheckResultProps, 'noResult'>) {
  if (!read.request) return null;
  return <CheckLine lang={lang} check={checkMkbRoute(checkInputFromRequest(read.request), figures)} open={null} />;
}

/** What the typed periods come to: the same panel as in the designer. */
export function RouteCheckResult({ lang, read, figures, noResult }: RouteCheckResultProps) {
  if (!read.request) return <Notice>{noResult}</Notice>;
  const check = checkMkbRoute(checkInputFromRequest(read.request), figures);
  return (
    <>
      <Card title={panelTexts[lang].thisPeriod}>
        <div class="ribbon-compact">
          {read.periods.map((period, index) => (
            <div key={period.id}>
              <p class="ribbon-when">{panelTexts[lang].periodAndWeeks(index + 1, period.weeks)}</p>
              <RibbonPicture week={period.week} lang={lang} size="compact" />
            </div>
          ))}
        </div>
      </Card>
      <CheckCard lang={lang} check={check} />
      <StudyLoadCard lang={lang} check={check} />
      <WarningsCard lang={lang} check={check} />
      <DualFiguresCard lang={lang} check={check} dual={false} />
    </>
  );
}
