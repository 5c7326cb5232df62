import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompanySize } from './check-input.ts';
import { figures } from './figures.fixture.ts';
import { checkSme, sizeOfCompany, warnOfUnknownSize } from './sme-criterion.ts';

const company = (staff: number | null, turnover: number | null, balanceSheet: number | null): CompanySize => ({
  staff,
  turnover: turnover === null ? null : turnover * 1_000_000,
  balanceSheet: balanceSheet === null ? null : balanceSheet * 1_000_000,
});
const small = company(40, 5, 3);
const large = company(900, 200, 100);
const unknown = company(null, null, null);

describe('the size of a company', () => {
  const cases: [string, CompanySize, string, boolean][] = [
    ['249 staff', company(249, 10, 10), 'sme', false],
    ['250 staff', company(250, 1, 1), 'large', false],
    ['both at their limit', company(249, 50, 43), 'sme', false],
    ['both above', company(100, 50.000001, 43.000001), 'large', false],
    ['turnover above, balance sheet not', company(100, 80, 43), 'sme', false],
    ['balance sheet above, turnover not', company(100, 50, 90), 'sme', false],
    ['turnover low, balance sheet unknown', company(100, 50, null), 'sme', false],
    ['turnover above, balance sheet unknown', company(100, 80, null), 'sme', true],
    ['turnover unknown, balance sheet above', company(100, null, 90), 'sme', true],
    ['nothing but staff', company(0, null, null), 'sme', true],
    ['staff unknown', company(null, 80, 90), 'unknown', false],
    ['large without financial figures', company(300, null, null), 'large', false],
  ];
  for (const [name, size, expected, warns] of cases)
    it(name, () => {
      assert.equal(sizeOfCompany(size, figures), expected);
      assert.equal(warnOfUnknownSize([size], figures).length, warns ? 1 : 0);
    });
});

describe('the criterion over all companies', () => {
  const cases: [string, CompanySize[], string][] = [
    ['none', [], 'unknown no_company_given'],
    ['small', [small], 'meets all_sme'],
    ['small, small', [small, small], 'meets all_sme'],
    ['small, large', [small, large], 'argue some_large'],
    ['large', [large], 'does_not_meet all_large'],
    ['large, large', [large, large], 'does_not_meet all_large'],
    ['unknown', [unknown], 'unknown size_unknown'],
    ['small, unknown', [small, unknown], 'unknown size_unknown'],
    ['large, unknown', [large, unknown], 'argue some_large'],
    ['small, large, unknown', [small, large, unknown], 'argue some_large'],
  ];
  for (const [name, companies, expected] of cases)
    it(name, () => {
      const { status, reason } = checkSme(companies, figures);
      assert.equal(`${status} ${reason}`, expected);
    });

  it('counts the companies whose figures are missing', () => {
    const warnings = warnOfUnknownSize([small, company(10, null, null), company(20, 60, null), large], figures);
    const [staffBelow, turnoverMax, balanceSheetMax] = [250, 50_000_000, 43_000_000];
    const data = { companies: 2, staffBelow, turnoverMax, balanceSheetMax };
    assert.deepEqual(warnings, [{ code: 'sme_figures_unknown', data }]);
  });
});
