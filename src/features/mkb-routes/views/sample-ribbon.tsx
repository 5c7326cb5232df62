import type { Lang } from '../../../platform/i18n/lang.ts';
import { weekOf } from '../rules/week-of.ts';
import { CompactRibbon } from './ribbon/index.ts';

/** A week with all three places in it, for whoever shows what a Mkb-route looks like. */
export function SampleRibbon({ lang }: { lang: Lang }) {
  const period = { id: 'sample', studyYear: 1, label: '', weeks: 20, hoursPerDay: 8, studyHoursPerWeek: 0 };
  return <CompactRibbon lang={lang} periods={[{ ...period, week: weekOf({ company: 3, school: 1.5, third: 0.5 }) }]} />;
}
