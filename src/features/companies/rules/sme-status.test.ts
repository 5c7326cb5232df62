import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { type SmeLimits, sizeOfCompany } from '../../mkb-routes/index.ts';
import { lastYearEnd, smeStanding } from './sme-status.ts';

const limits: SmeLimits = { smeStaffBelow: 250, smeTurnoverMax: 50_000_000, smeBalanceSheetMax: 43_000_000 };
/** From 2030 on, in this test, an SME may have fewer staff only. */
const limitsAt = (on: IsoDate): SmeLimits => (on >= '2030-01-01' ? { ...limits, smeStaffBelow: 100 } : limits);

const year = (
  end: string,
  staff: number | null,
  turnover: number | null = null,
  balanceSheet: number | null = null,
) => ({
  yearEnd: isoDate(end),
  staff,
  turnover,
  balanceSheet,
  linkedCounted: null,
});

describe('whether a company is an SME, by its years', () => {
  const cases: [string, ReturnType<typeof year>[], string][] = [
    ['without years', [], 'unknown'],
    ['a year without staff', [year('2024-12-31', null, 1)], 'unknown'],
    ['one small year', [year('2024-12-31', 40)], 'sme'],
    ['one large year: the only thing known', [year('2024-12-31', 250)], 'large'],
    ['two large years', [year('2023-12-31', 250), year('2024-12-31', 260)], 'large since 2024-12-31'],
    ['one year over after a small one', [year('2023-12-31', 249), year('2024-12-31', 250)], 'sme, one_year_over'],
    [
      'two years over in a row',
      [year('2022-12-31', 249), year('2023-12-31', 250), year('2024-12-31', 300)],
      'large since 2024-12-31',
    ],
    [
      'over, under, over',
      [year('2021-12-31', 200), year('2022-12-31', 250), year('2023-12-31', 249), year('2024-12-31', 250)],
      'sme, one_year_over',
    ],
    [
      'over twice, with a year between that nobody knows',
      [year('2020-12-31', 9), year('2021-12-31', 300), year('2024-12-31', 300)],
      'sme, one_year_over',
    ],
    [
      'stays large since the first pair',
      [year('2021-12-31', 9), year('2022-12-31', 300), year('2023-12-31', 300), year('2024-12-31', 300)],
      'large since 2023-12-31',
    ],
    [
      'one year back under',
      [year('2021-12-31', 9), year('2022-12-31', 300), year('2023-12-31', 300), year('2024-12-31', 200)],
      'large since 2023-12-31, one_year_under',
    ],
    [
      'two years back under',
      [year('2020-12-31', 300), year('2021-12-31', 300), year('2022-12-31', 200), year('2023-12-31', 200)],
      'sme',
    ],
    [
      'past both amounts with few staff, two years in a row',
      [
        year('2022-12-31', 9, 1, 1),
        year('2023-12-31', 9, 50_000_001, 43_000_001),
        year('2024-12-31', 9, 50_000_001, 43_000_001),
      ],
      'large since 2024-12-31',
    ],
    [
      'past one amount only',
      [year('2023-12-31', 9, 60_000_000, 43_000_000), year('2024-12-31', 9, 60_000_000, 43_000_000)],
      'sme',
    ],
    [
      'a year that does not end in December',
      [year('2022-06-30', 9), year('2023-06-30', 250), year('2024-09-30', 250)],
      'large since 2024-09-30',
    ],
    [
      'other limits by then',
      [year('2028-12-31', 150), year('2030-12-31', 150), year('2031-12-31', 150)],
      'large since 2031-12-31',
    ],
  ];
  for (const [what, years, expected] of cases)
    it(`${what}: ${expected}`, () => {
      const { status, largeSince, watch } = smeStanding(years, (one) => sizeOfCompany(one, limitsAt(one.yearEnd)));
      assert.equal(
        [`${status}${largeSince ? ` since ${largeSince}` : ''}`, watch].filter(Boolean).join(', '),
        expected,
      );
    });

  it('takes figures without a year for the year that ended last', () =>
    assert.equal(lastYearEnd(isoDate('2026-11-27')), '2025-12-31'));
});
