import type { Figures } from '../../../kernel/figures.ts';
import type { CompanySize } from './check-input.ts';
import type { SmeCriterion } from './criterion.ts';
import type { Warning } from './warning.ts';

export type SizeClass = 'sme' | 'large' | 'unknown';

/** The limits of the Recommendation, as they hold at the end of a year. */
export type SmeLimits = Pick<Figures, 'smeStaffBelow' | 'smeTurnoverMax' | 'smeBalanceSheetMax'>;

/**
 * The size of one company by Recommendation 2003/361/EC: an SME has fewer than 250 staff and a turnover of at most
 * €50m or a balance sheet of at most €43m. Where a financial figure is not known the company gets the benefit of the
 * doubt (see `needsFinancialFigures`). Where the status follows from more years than one, that counts: it changes only
 * after two years in a row (article 4(2)).
 */
export function sizeOfCompany({ staff, turnover, balanceSheet, status }: CompanySize, figures: SmeLimits): SizeClass {
  if (status === 'sme' || status === 'large') return status;
  if (staff === null) return 'unknown';
  if (staff >= figures.smeStaffBelow) return 'large';
  const aboveBoth = (turnover ?? 0) > figures.smeTurnoverMax && (balanceSheet ?? 0) > figures.smeBalanceSheetMax;
  return aboveBoth ? 'large' : 'sme';
}

/** Whether a company counts as SME only because a figure that could say otherwise is not known. */
export function needsFinancialFigures(company: CompanySize, figures: SmeLimits): boolean {
  const { turnover, balanceSheet } = company;
  // Both known: what the status rests on is not a figure that lacks.
  const bothKnown = turnover !== null && balanceSheet !== null;
  const provenSmall =
    bothKnown ||
    (turnover !== null && turnover <= figures.smeTurnoverMax) ||
    (balanceSheet !== null && balanceSheet <= figures.smeBalanceSheetMax);
  return sizeOfCompany(company, figures) === 'sme' && !provenSmall;
}

/** Criterion 5: the workplace is in the mkb. Larger companies take part in practice: argue, do not refuse. */
export function checkSme(companies: readonly CompanySize[], figures: Figures): SmeCriterion {
  const code = 'sme';
  const sizes = companies.map((company) => sizeOfCompany(company, figures));
  const count = (size: SizeClass): number => sizes.filter((each) => each === size).length;
  const data = { sme: count('sme'), large: count('large'), unknown: count('unknown') };
  if (sizes.length === 0) return { code, status: 'unknown', reason: 'no_company_given', data };
  if (data.large === sizes.length) return { code, status: 'does_not_meet', reason: 'all_large', data };
  if (data.large > 0) return { code, status: 'argue', reason: 'some_large', data };
  if (data.unknown > 0) return { code, status: 'unknown', reason: 'size_unknown', data };
  return { code, status: 'meets', reason: 'all_sme', data };
}

export function warnOfUnknownSize(companies: readonly CompanySize[], figures: Figures): Warning[] {
  const count = companies.filter((company) => needsFinancialFigures(company, figures)).length;
  if (count === 0) return [];
  const { smeStaffBelow: staffBelow, smeTurnoverMax: turnoverMax, smeBalanceSheetMax: balanceSheetMax } = figures;
  return [{ code: 'sme_figures_unknown', data: { companies: count, staffBelow, turnoverMax, balanceSheetMax } }];
}
