import { formatList, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { en } from '../fault-texts.en.ts';
import { nl } from '../fault-texts.nl.ts';
import { checkTexts } from './explain.ts';
import type { PeriodFault } from './period-faults.ts';

const faultTexts = { nl, en };

/** What is wrong in a period and how to put it right. */
export function explainPeriodFault(lang: Lang, fault: PeriodFault): string {
  const texts = faultTexts[lang];
  const { places } = checkTexts[lang];
  const number = (value: number): string => formatNumber(lang, value);
  switch (fault.code) {
    case 'weeks_out_of_range':
      return texts.weeks_out_of_range(number(fault.min), number(fault.max));
    case 'hours_per_day_out_of_range':
    case 'study_hours_out_of_range':
      return texts[fault.code](number(fault.max));
    case 'days_not_half':
    case 'remote_days_not_half':
      return sentence(texts[fault.code](places[fault.place]));
    case 'remote_days_exceed_days':
      return sentence(texts.remote_days_exceed_days(places[fault.place], number(fault.days)));
    case 'days_out_of_range':
      return texts.days_out_of_range(number(fault.days), number(fault.min), number(fault.max));
    case 'days_exceed_weekdays':
      return sentence(texts.days_exceed_weekdays(places[fault.place], number(fault.days), number(fault.weekdays)));
    case 'weekdays_overfull': {
      const names = formatList(
        lang,
        fault.places.map((place) => places[place]),
      );
      const days = formatList(
        lang,
        fault.weekdays.map((day) => texts.weekdays[day - 1] ?? ''),
      );
      return sentence(texts.weekdays_overfull(names, number(fault.days), days));
    }
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
