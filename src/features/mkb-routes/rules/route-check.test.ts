import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInputFromRequest, type RouteCheckInput } from './check-input.ts';
import { goodRoute, period, perPlace } from './check-samples.fixture.ts';
import { type CriterionCode, criterionCodes, type Status } from './criterion.ts';
import { figures } from './figures.fixture.ts';
import { checkMkbRoute, shortfallsOf } from './route-check.ts';

function statusOf(code: CriterionCode, changes: Partial<RouteCheckInput>): string {
  const criterion = checkMkbRoute({ ...goodRoute, ...changes }, figures).criteria.find((each) => each.code === code);
  assert.ok(criterion);
  return `${criterion.status} ${criterion.reason}`;
}

const warningsOf = (changes: Partial<RouteCheckInput>) => checkMkbRoute({ ...goodRoute, ...changes }, figures).warnings;

describe('the public example', () => {
  const check = checkMkbRoute(
    checkInputFromRequest({
      degree: 'associate_degree',
      periods: [{ weeks: 84, days: perPlace(4, 1), hoursPerDay: 8, studyHoursPerWeek: 0, credits: perPlace(80, 40) }],
      employment: { employed: true, paid: true },
      companies: [{ staff: 40, turnover: 5_000_000, balanceSheet: 3_000_000 }],
      tripartiteAgreement: true,
      coDesign: true,
      connected: true,
    }),
    figures,
  );

  it('comes out to the letter', () => {
    const { criteria, warnings, ...numbers } = check;
    assert.deepEqual(numbers, {
      shares: {
        days: { company: 0.8, school: 0.2, third: 0 },
        credits: { company: 80 / 120, school: 40 / 120, third: 0 },
      },
      hours: { company: 2688, school: 672, third: 0, study: 0, perWeek: [40] },
      credits: { total: 120, expected: 120 },
      dualFigures: { schoolCredits: 40, practiceWeeks: 84, practiceCredits: 80 },
    });
    assert.deepEqual(
      criteria.map(({ code, status }) => [code, status]),
      criterionCodes.map((code) => [code, 'meets']),
    );
    assert.deepEqual(warnings, []);
  });

  it('says unknown to everything that is left out', () => {
    const bare = checkMkbRoute(
      checkInputFromRequest({ degree: 'bachelor', periods: [period(84, 4, 1)], employment: { employed: true } }),
      figures,
    );
    const expected: Status[] = ['meets', 'meets', 'unknown', 'meets', 'unknown', 'unknown', 'unknown', 'unknown'];
    assert.deepEqual(
      bare.criteria.map(({ status }) => status),
      expected,
    );
    assert.equal(bare.shares.credits, null);
    assert.equal(bare.credits, null);
    assert.equal(bare.dualFigures, null);
    assert.deepEqual(
      bare.warnings.map(({ code }) => code),
      ['credits_unknown'],
    );
  });

  it('takes EC as unknown when one period has none', () => {
    const half = { ...period(20, 4, 1), credits: perPlace(30, 0) };
    const input = checkInputFromRequest({ degree: 'associate_degree', periods: [half, period(22, 4, 1)] });
    assert.equal(input.credits, null);
  });
});

describe('the status of each criterion', () => {
  const cases: [CriterionCode, string, Partial<RouteCheckInput>, string][] = [
    ['degree', 'bachelor', { degree: 'bachelor' }, 'meets degree_fits'],
    ['degree', 'master', { degree: 'master' }, 'does_not_meet other_degree'],
    ['simultaneous', 'company and third location', { periods: [period(20, 4, 0, 1)] }, 'meets every_period'],
    ['simultaneous', 'one of two', { periods: [period(20, 0, 5), period(20, 4, 1)] }, 'argue some_periods'],
    ['simultaneous', 'apart', { periods: [period(20, 0, 5), period(20, 5, 0)] }, 'does_not_meet no_period'],
    ['simultaneous', 'without the company', { periods: [period(20, 0, 3, 2)] }, 'does_not_meet no_period'],
    ['simultaneous', 'no periods', { periods: [], credits: null }, 'unknown no_periods_given'],
    ['connected', 'yes', { connected: true }, 'meets yes'],
    ['connected', 'no', { connected: false }, 'does_not_meet no'],
    ['connected', 'absent', { connected: null }, 'unknown not_answered'],
    ['tripartite_agreement', 'no', { tripartiteAgreement: false }, 'does_not_meet no'],
    ['tripartite_agreement', 'absent', { tripartiteAgreement: null }, 'unknown not_answered'],
    ['co_design', 'no', { coDesign: false }, 'does_not_meet no'],
    ['co_design', 'absent', { coDesign: null }, 'unknown not_answered'],
    ['employed_and_paid', 'yes', { employment: { employed: true, paid: true } }, 'meets both'],
    ['employed_and_paid', 'unpaid', { employment: { employed: true, paid: false } }, 'does_not_meet not_both'],
    ['employed_and_paid', 'not employed', { employment: { employed: false, paid: null } }, 'does_not_meet not_both'],
    ['employed_and_paid', 'half known', { employment: { employed: null, paid: true } }, 'unknown not_answered'],
  ];
  for (const [code, name, changes, expected] of cases)
    it(`${code}: ${name}`, () => assert.equal(statusOf(code, changes), expected));
});

describe('the greater part at the workplace', () => {
  const days = (company: number, school: number) => ({ periods: [period(40, company, school)] });
  const cases: [string, Partial<RouteCheckInput>, string][] = [
    ['both above half', { ...days(3, 2), credits: perPlace(61, 59) }, 'meets shares_above'],
    ['days alone above half', { ...days(3, 2), credits: null }, 'meets shares_above'],
    ['exactly 50% is not above', { ...days(2.5, 2.5), credits: null }, 'argue share_arguable'],
    ['noise above 50% is not above', { ...days(3, 2), credits: perPlace(60 + 1e-8, 60) }, 'argue share_arguable'],
    ['days above, EC exactly 50%', { ...days(3, 2), credits: perPlace(60, 60) }, 'argue share_arguable'],
    ['days low, EC above half', { ...days(1, 4), credits: perPlace(80, 40) }, 'argue share_arguable'],
    ['days above half, EC low', { ...days(4, 1), credits: perPlace(10, 110) }, 'argue share_arguable'],
    ['exactly 40% may argue', { ...days(2, 3), credits: null }, 'argue share_arguable'],
    ['noise below 40% may argue', { ...days(1, 4), credits: perPlace(48 - 1e-8, 72 + 1e-8) }, 'argue share_arguable'],
    ['both below 40%', { ...days(1.5, 3.5), credits: perPlace(47, 73) }, 'does_not_meet shares_too_low'],
    ['days below 40%, EC unknown', { ...days(1.5, 3.5), credits: null }, 'does_not_meet shares_too_low'],
    ['nothing known', { periods: [], credits: null }, 'unknown shares_unknown'],
    [
      'a third location is not the workplace',
      { periods: [period(40, 2, 1, 2)], credits: null },
      'argue share_arguable',
    ],
  ];
  for (const [name, changes, expected] of cases)
    it(name, () => assert.equal(statusOf('greater_part_at_workplace', changes), expected));

  it('warns of unknown EC only beside "meets"', () => {
    assert.deepEqual(warningsOf({ credits: null }), [{ code: 'credits_unknown', data: {} }]);
    assert.deepEqual(warningsOf({ ...days(2, 3), credits: null }), []);
  });

  it('takes its limits from the figures', () => {
    const later = { ...figures, arguableShare: 0.45, greaterPartShare: 0.7 };
    const verdict = (company: number) =>
      checkMkbRoute({ ...goodRoute, ...days(company, 5 - company), credits: null }, later).criteria[3]?.status;
    assert.deepEqual([2, 3, 4].map(verdict), ['does_not_meet', 'argue', 'meets']);
  });
});

describe('study load', () => {
  it('20 hours × 42 weeks × 2 years is 60 EC', () => {
    const part = { ...goodRoute, periods: [period(42, 2, 0.5), period(42, 2, 0.5)], credits: perPlace(30, 30) };
    const { hours, warnings } = checkMkbRoute(part, figures);
    assert.equal((hours.company + hours.school) / figures.hoursPerCredit, 60);
    assert.deepEqual(warnings, [{ code: 'credits_differ_from_degree', data: { total: 60, expected: 120 } }]);
  });

  it('20 weeks at 30/0 and 22 weeks at 15/15 EC is 75% of the EC at the company', () => {
    const input = checkInputFromRequest({
      degree: 'associate_degree',
      periods: [
        { ...period(20, 5, 0), credits: perPlace(30, 0) },
        { ...period(22, 2.5, 2.5), credits: perPlace(15, 15) },
      ],
    });
    const { shares, warnings } = checkMkbRoute(input, figures);
    assert.equal(shares.credits?.company, 0.75);
    assert.deepEqual(warnings[0], { code: 'credits_differ_from_degree', data: { total: 60, expected: 120 } });
  });

  it('counts other study hours, and tells a difference of one hour', () => {
    const short = { ...period(84, 2, 1), studyHoursPerWeek: 16 };
    assert.deepEqual(warningsOf({ periods: [short] }), []);
    const [warning] = warningsOf({ periods: [short, { ...period(1, 0, 0), studyHoursPerWeek: 1 }] });
    assert.deepEqual(warning, {
      code: 'hours_differ_from_credits',
      data: { hours: 3361, credits: 120, hoursPerCredit: 28, expectedHours: 3360 },
    });
  });

  it('has no expected EC for a degree without a load by law', () => {
    const check = checkMkbRoute({ ...goodRoute, degree: 'master' }, figures);
    assert.deepEqual(check.credits, { total: 120, expected: null });
    assert.deepEqual(check.warnings, []);
  });

  it('takes EC that are all zero as not filled in', () => {
    const check = checkMkbRoute({ ...goodRoute, credits: perPlace(0, 0) }, figures);
    assert.deepEqual([check.credits, check.shares.credits, check.dualFigures], [null, null, null]);
  });
});

describe('the figures of WHW 7.7(4)', () => {
  it('count a third location as practice and only weeks with practice', () => {
    const periods = [period(42, 0, 5), period(20, 3, 1, 1), period(22, 0, 4, 1)];
    const check = checkMkbRoute({ ...goodRoute, periods, credits: perPlace(50, 60, 10) }, figures);
    assert.deepEqual(check.dualFigures, { schoolCredits: 60, practiceWeeks: 42, practiceCredits: 60 });
  });
});

describe('shortfalls', () => {
  it('are the criteria that ask for a motivation, not the unknown ones', () => {
    const check = checkMkbRoute({ ...goodRoute, degree: 'master', credits: perPlace(60, 60), coDesign: null }, figures);
    assert.deepEqual(
      shortfallsOf(check).map(({ code }) => code),
      ['degree', 'greater_part_at_workplace'],
    );
  });
});
