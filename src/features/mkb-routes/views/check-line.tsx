import { formatShare } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { panelTexts } from '../panel-texts.ts';
import type { RouteCheck } from '../rules/route-check.ts';
import { live } from './live-ids.ts';

/** `open`: how many points are open; null where the page does not ask about all criteria. */
type CheckLineProps = { lang: Lang; check: RouteCheck; open: number | null };

/** The check in one line, that leads to the check itself: for a phone, where that stands far below. */
export function CheckLine({ lang, check, open }: CheckLineProps) {
  const t = panelTexts[lang];
  const { days } = check.shares;
  return <a href={`#${live.check}`}>{days ? t.line(formatShare(lang, days.company), open) : t.noDays}</a>;
}
