import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { formatDate, formatList, formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { hourInNetherlands, windowState } from './rules/application-window.ts';
import type { DossierState } from './rules/dossier-state.ts';
import type { SubsidyYear } from './rules/subsidy-year.ts';
import { texts } from './texts.ts';

/** Until when, or from when, the employer can apply: one sentence. */
export function windowWords(lang: Lang, year: SubsidyYear, now: Date): string {
  const t = texts[lang];
  const until = t.dayAndHour(formatDate(lang, year.closesOn), String(year.closesHour));
  switch (windowState(year, { today: dateInNetherlands(now), hour: hourInNetherlands(now) })) {
    case 'before':
      return t.windowBefore(formatDate(lang, year.opensOn), until);
    case 'open':
      return t.windowOpen(until);
    case 'closing':
      return t.windowClosing(until);
    case 'closed':
      return t.windowClosed(until);
  }
}

/** How a dossier stands and what to do, in a few sentences. */
export function stateWords(lang: Lang, state: DossierState, year: SubsidyYear, now: Date): string {
  const t = texts[lang];
  if (state.state === 'not_eligible') return [t.notEligible, ...state.why.map((why) => t.why[why])].join(' ');
  const when = windowWords(lang, year, now);
  const isLate = windowState(year, { today: dateInNetherlands(now), hour: hourInNetherlands(now) }) === 'closed';
  if (isLate) return `${when} ${t.noteLapsed}`;
  if (state.state === 'complete') return `${when} ${t.nextComplete}`;
  const parts = formatList(
    lang,
    state.lacks.map((part) => t.parts[part].toLowerCase().replace('pdf', 'PDF')),
  );
  return `${when} ${t.missingCount(state.lacks.length)}. ${t.nextMissing(parts)}`;
}

/** "30 van de 42 weken". */
export const weeksWords = (lang: Lang, weeks: number, { fullWeeks }: SubsidyYear): string =>
  texts[lang].weeksLead(formatNumber(lang, weeks), formatNumber(lang, fullWeeks));
