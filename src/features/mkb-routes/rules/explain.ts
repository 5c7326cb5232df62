import { formatList, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { en } from '../check-texts.en.ts';
import { nl } from '../check-texts.nl.ts';
import type {
  Criterion,
  CriterionCode,
  EmploymentCriterion,
  SmeCriterion,
  Status,
  WorkplaceCriterion,
} from './criterion.ts';
import type { AverageData, PeakData, Warning } from './warning.ts';

export const checkTexts = { nl, en };

export const criterionName = (lang: Lang, code: CriterionCode): string => checkTexts[lang].criteria[code];

/** "voldoet", "voldoet niet", "onderbouwing nodig", "onbekend". */
export const statusWord = (lang: Lang, status: Status): string => checkTexts[lang].statuses[status];

/** Why a criterion has its status, in one or a few sentences with the figures in them. */
export function explainCriterion(lang: Lang, criterion: Criterion): string {
  const texts = checkTexts[lang];
  const number = (value: number): string => formatNumber(lang, value);
  switch (criterion.code) {
    case 'degree':
      return texts.degree[criterion.reason](texts.degrees[criterion.data.degree]);
    case 'simultaneous': {
      const { periods, both } = criterion.data;
      if (criterion.reason === 'every_period') return texts.simultaneous.every_period(periods);
      if (criterion.reason === 'some_periods') return texts.simultaneous.some_periods(number(both), number(periods));
      return texts.simultaneous[criterion.reason];
    }
    case 'greater_part_at_workplace':
      return explainWorkplace(lang, criterion);
    case 'sme':
      return explainSme(lang, criterion);
    case 'employed_and_paid':
      return explainEmployment(lang, criterion);
    case 'connected':
    case 'tripartite_agreement':
    case 'co_design':
      return texts[criterion.code][criterion.reason];
  }
}

function explainWorkplace(lang: Lang, { reason, data }: WorkplaceCriterion): string {
  const texts = checkTexts[lang];
  const [greaterPart, arguable] = [percent(lang, data.greaterPart), percent(lang, data.arguable)];
  const verdict = texts.greater_part_at_workplace;
  const shares = sharesInWords(lang, data.days, data.credits);
  switch (reason) {
    case 'shares_above':
      return `${shares} ${verdict.shares_above(greaterPart)}`;
    case 'share_arguable':
      return `${shares} ${verdict.share_arguable(greaterPart, arguable)}`;
    case 'shares_too_low':
      return `${shares} ${verdict.shares_too_low(greaterPart, arguable)}`;
    case 'shares_unknown':
      return verdict.shares_unknown;
  }
}

function sharesInWords(lang: Lang, days: number | null, credits: number | null): string {
  const texts = checkTexts[lang].shares;
  if (days !== null && credits !== null) return texts.both(percent(lang, days), percent(lang, credits));
  if (days !== null) return texts.daysOnly(percent(lang, days));
  return credits !== null ? texts.creditsOnly(percent(lang, credits)) : '';
}

function explainSme(lang: Lang, { reason, data }: SmeCriterion): string {
  const texts = checkTexts[lang].sme;
  const all = data.sme + data.large + data.unknown;
  switch (reason) {
    case 'all_sme':
      return texts.all_sme(data.sme);
    case 'some_large':
      return texts.some_large(data.large, all);
    case 'all_large':
      return texts.all_large(data.large);
    case 'size_unknown':
      return texts.size_unknown(data.unknown, all);
    case 'no_company_given':
      return texts.no_company_given;
  }
}

function explainEmployment(lang: Lang, { reason, data }: EmploymentCriterion): string {
  const texts = checkTexts[lang].employed_and_paid;
  if (reason !== 'not_both') return texts[reason];
  if (data.employed === false && data.paid === false) return texts.neither;
  return data.employed === false ? texts.not_employed : texts.not_paid;
}

/** What a warning is about, with its figures. */
export function explainWarning(lang: Lang, warning: Warning): string {
  const texts = checkTexts[lang].warnings;
  const number = (value: number): string => formatNumber(lang, value, 2);
  const millions = (euros: number): string => number(euros / 1_000_000);
  const peak = ({ hours, limit, age, periods }: PeakData) =>
    [number(hours), number(limit), number(age), formatList(lang, periods.map(String)), periods.length] as const;
  const average = ({ hours, limit, age, weeks }: AverageData) =>
    [number(hours), number(limit), number(age), number(weeks)] as const;
  switch (warning.code) {
    case 'credits_unknown':
      return texts.credits_unknown;
    case 'sme_figures_unknown': {
      const { companies, staffBelow, turnoverMax, balanceSheetMax } = warning.data;
      return texts.sme_figures_unknown(companies, number(staffBelow), millions(turnoverMax), millions(balanceSheetMax));
    }
    case 'credits_differ_from_degree':
      return texts.credits_differ_from_degree(number(warning.data.total), number(warning.data.expected));
    case 'hours_differ_from_credits': {
      const { hours, credits, hoursPerCredit, expectedHours } = warning.data;
      return texts.hours_differ_from_credits(
        number(hours),
        number(credits),
        number(hoursPerCredit),
        number(expectedHours),
      );
    }
    case 'shift_too_long':
    case 'week_too_long':
    case 'under_18_shift_too_long':
    case 'under_18_week_too_long':
      return texts[warning.code](...peak(warning.data));
    case 'average_week_too_long':
    case 'under_18_average_week_too_long':
      return texts[warning.code](...average(warning.data));
  }
}

/** Two decimals, so that a share just above or below a limit does not read as the limit itself. */
const percent = (lang: Lang, share: number): string => `${formatNumber(lang, share * 100, 2)}%`;
