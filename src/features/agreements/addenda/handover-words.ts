import type { Lang } from '../../../platform/i18n/lang.ts';
import { texts } from '../texts.ts';
import type { HandedOver } from './hand-over.ts';
import { handoverTexts } from './handover-texts.ts';
import { texts as addendumTexts } from './texts.ts';

/** As many as a message after a redirect can hold: it travels in a cookie, of which browsers take 4 kB. */
const mostNamed = 5;

/** How many went over, and of those that did not which and why; of many the first few, the others stay in the list below. */
export function handoverWords(lang: Lang, to: string, outcomes: readonly HandedOver[]) {
  const t = handoverTexts[lang];
  const faults = { ...addendumTexts[lang].faults, ...texts[lang].faults };
  const failed = outcomes.filter(({ fault }) => fault !== null);
  const why = failed
    .slice(0, mostNamed)
    .map(({ agreement, fault }) => t.notThis(agreement.reference, fault ? faults[fault] : ''));
  const more = failed.length > mostNamed ? [t.moreNot(failed.length - mostNamed)] : [];
  const message = [t.done(outcomes.length - failed.length, to), ...why, ...more].join(' ');
  return { tone: failed.length === 0 ? ('success' as const) : ('warning' as const), message };
}
