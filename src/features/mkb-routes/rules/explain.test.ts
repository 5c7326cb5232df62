import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { langs } from '../../../platform/i18n/lang.ts';
import type { RouteCheckInput } from './check-input.ts';
import { goodRoute, period, perPlace } from './check-samples.fixture.ts';
import { criterionCodes, statuses } from './criterion.ts';
import { criterionName, explainCriterion, explainWarning, statusWord } from './explain.ts';
import { explainPeriodFault } from './explain-fault.ts';
import { figures } from './figures.fixture.ts';
import type { PeriodFault } from './period-faults.ts';
import { checkMkbRoute } from './route-check.ts';
import type { Warning } from './warning.ts';

const large = { staff: 900, turnover: null, balanceSheet: null };
const unsized = { staff: null, turnover: null, balanceSheet: null };

/** Together these reach every reason of every criterion. */
const inputs: RouteCheckInput[] = [
  goodRoute,
  { ...goodRoute, degree: 'master', periods: [], credits: null, companies: [], connected: null, coDesign: null },
  { ...goodRoute, periods: [period(20, 0, 5), period(22, 3.5, 1.5)], companies: [large, unsized], connected: false },
  { ...goodRoute, periods: [period(42, 0, 5)], credits: null, companies: [large], coDesign: false },
  { ...goodRoute, companies: [unsized], employment: { employed: false, paid: false }, tripartiteAgreement: false },
  { ...goodRoute, employment: { employed: null, paid: null }, tripartiteAgreement: null },
  { ...goodRoute, periods: [], employment: { employed: null, paid: false }, companies: [large, large] },
];
const warnings: Warning[] = [
  { code: 'credits_unknown', data: {} },
  { code: 'sme_figures_unknown', data: { companies: 1, staffBelow: 250, turnoverMax: 5e7, balanceSheetMax: 4.3e7 } },
  { code: 'credits_differ_from_degree', data: { total: 118.5, expected: 120 } },
  { code: 'hours_differ_from_credits', data: { hours: 3000, credits: 120, hoursPerCredit: 28, expectedHours: 3360 } },
  { code: 'shift_too_long', data: { hours: 13, limit: 12, age: 18, periods: [2] } },
  { code: 'week_too_long', data: { hours: 65, limit: 60, age: 18, periods: [1, 2, 4] } },
  { code: 'average_week_too_long', data: { hours: 49.5, limit: 48, age: 18, weeks: 16 } },
  { code: 'under_18_shift_too_long', data: { hours: 10, limit: 9, age: 18, periods: [1] } },
  { code: 'under_18_week_too_long', data: { hours: 48, limit: 45, age: 18, periods: [1] } },
  { code: 'under_18_average_week_too_long', data: { hours: 42.5, limit: 40, age: 18, weeks: 4 } },
];
const faults: PeriodFault[] = [
  { code: 'weeks_out_of_range', min: 1, max: 104 },
  { code: 'hours_per_day_out_of_range', max: 24 },
  { code: 'study_hours_out_of_range', max: 168 },
  { code: 'days_not_half', place: 'company' },
  { code: 'remote_days_not_half', place: 'third' },
  { code: 'remote_days_exceed_days', place: 'school', days: 1.5 },
  { code: 'days_out_of_range', days: 7.5, min: 0.5, max: 7 },
  { code: 'days_exceed_weekdays', place: 'company', days: 3, weekdays: 2 },
  { code: 'weekdays_overfull', places: ['company', 'school'], days: 5, weekdays: [1, 2, 3, 4] },
];

const sentences = (lang: (typeof langs)[number]): string[] => [
  ...inputs.flatMap((input) => checkMkbRoute(input, figures).criteria.map((each) => explainCriterion(lang, each))),
  ...warnings.map((each) => explainWarning(lang, each)),
  ...faults.map((each) => explainPeriodFault(lang, each)),
];

describe('explanations', () => {
  for (const lang of langs)
    it(`are whole sentences in ${lang}`, () => {
      for (const text of sentences(lang)) {
        assert.match(text, /^[A-Z0-9].*\.$|^[A-Z0-9].*\)\.$/, text);
        assert.doesNotMatch(text, /undefined|null|NaN|function| {2}/, text);
        assert.doesNotMatch(text.toLowerCase().replaceAll('hogeschool', ''), /school/, text);
      }
    });

  it('have a name and a word for every criterion and status, differing by language', () => {
    for (const code of criterionCodes) assert.notEqual(criterionName('nl', code), criterionName('en', code));
    assert.deepEqual(
      statuses.map((status) => statusWord('nl', status)),
      ['voldoet', 'voldoet niet', 'onderbouwing nodig', 'onbekend'],
    );
  });

  const criterion = (lang: 'nl' | 'en', changes: Partial<RouteCheckInput>, index: number): string => {
    const found = checkMkbRoute({ ...goodRoute, ...changes }, figures).criteria[index];
    assert.ok(found);
    return explainCriterion(lang, found);
  };

  it('carry the figures, written in the language', () => {
    assert.equal(criterion('nl', {}, 3), 'Bij het bedrijf: 80% van de dagen en 66,67% van de EC. Dat is meer dan 50%.');
    assert.equal(
      criterion('en', {}, 3),
      'At the company: 80% of the days and 66.67% of the EC. That is more than 50%.',
    );
    assert.equal(
      criterion('nl', { periods: [period(42, 1.5, 3.5)], credits: perPlace(30, 90) }, 3),
      'Bij het bedrijf: 30% van de dagen en 25% van de EC. Nodig is meer dan 50%. Het is ook minder dan 40%, het laagste aandeel in de voorbeelden van het programma.',
    );
    assert.equal(
      criterion('nl', { companies: [large, unsized] }, 4),
      '1 van de 2 leerbedrijven is te groot voor het mkb. Leg uit waarom dit bedrijf meedoet.',
    );
    assert.equal(
      explainWarning('nl', { code: 'week_too_long', data: { hours: 62.5, limit: 60, age: 18, periods: [1, 2, 4] } }),
      'In periodes 1, 2 en 4 werkt de student tot 62,5 uur per week. Vanaf 18 jaar mag dat hoogstens 60 uur zijn (Arbeidstijdenwet).',
    );
  });

  it('a share just below a limit does not read as the limit', () => {
    assert.match(criterion('nl', { periods: [period(42, 2, 3)], credits: perPlace(47.95, 72.05) }, 3), /39,96%/);
  });
});
