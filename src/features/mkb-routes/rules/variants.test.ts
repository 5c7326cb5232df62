import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Variant, variants } from '../../../kernel/variant.ts';
import { checkInputFromDesign } from './check-input.ts';
import { period } from './check-samples.fixture.ts';
import { type Degree, degrees } from './degree.ts';
import { emptyDesign } from './design.ts';
import { figures } from './figures.fixture.ts';
import { faultsInPeriod } from './period-faults.ts';
import { checkMkbRoute } from './route-check.ts';
import { sharesOf, totalDays } from './shares.ts';
import { periodsFromVariant } from './variants.ts';

const numbered = () => {
  let next = 0;
  return () => `p${++next}`;
};

describe('the templates', () => {
  const cases: [Variant, Degree, number, string][] = [
    ['work_from_day_one', 'associate_degree', 0.8, 'meets meets'],
    ['work_from_day_one', 'bachelor', 0.8, 'meets meets'],
    ['learn_first', 'associate_degree', 0.5, 'meets argue'],
    ['learn_first', 'bachelor', 0.5, 'meets argue'],
    ['growing_work', 'associate_degree', 0.4, 'argue argue'],
    ['growing_work', 'bachelor', 0.45, 'argue argue'],
    ['third_location', 'associate_degree', 0.6, 'meets meets'],
    ['third_location', 'bachelor', 0.6, 'meets meets'],
  ];
  for (const [variant, degree, share, verdict] of cases)
    it(`${variant}, ${degree}: ${share * 100}% of the days at the company`, () => {
      const design = { ...emptyDesign, periods: periodsFromVariant(variant, degree, numbered()) };
      const check = checkMkbRoute(checkInputFromDesign(degree, design, []), figures);
      assert.ok(Math.abs((check.shares.days?.company ?? 0) - share) < 1e-9);
      assert.equal(`${check.criteria[1]?.status} ${check.criteria[3]?.status}`, verdict);
    });

  it('a third location takes 20% of the days', () => {
    const periods = periodsFromVariant('third_location', 'bachelor', numbered());
    const check = checkMkbRoute(checkInputFromDesign('bachelor', { ...emptyDesign, periods }, []), figures);
    assert.ok(Math.abs((check.shares.days?.third ?? 0) - 0.2) < 1e-9);
  });

  it('hold a full study load in sound periods with ids of their own', () => {
    for (const variant of variants.filter((each) => each !== 'empty'))
      for (const [degree, credits] of [
        ['associate_degree', 120],
        ['bachelor', 240],
      ] as const) {
        const periods = periodsFromVariant(variant, degree, numbered());
        const check = checkMkbRoute(checkInputFromDesign(degree, { ...emptyDesign, periods }, []), figures);
        assert.equal(check.hours.company + check.hours.school + check.hours.third, credits * 28);
        assert.deepEqual(periods.flatMap(faultsInPeriod), []);
        assert.equal(new Set(periods.map(({ id }) => id)).size, periods.length);
      }
  });

  it('give each study year two periods', () => {
    const periods = periodsFromVariant('learn_first', 'associate_degree', numbered());
    assert.deepEqual(
      periods.map(({ id, studyYear, label, weeks, week }) => [id, studyYear, label, weeks, week.company.days]),
      [
        ['p1', 1, 'sept – jan', 20, 1],
        ['p2', 1, 'feb – juli', 22, 1],
        ['p3', 2, 'sept – jan', 20, 4],
        ['p4', 2, 'feb – juli', 22, 4],
      ],
    );
    const english = periodsFromVariant('learn_first', 'associate_degree', numbered(), ['Sept – Jan', 'Feb – July']);
    assert.equal(english[3]?.label, 'Feb – July');
  });

  it('are a start for other degrees too, and empty is empty', () => {
    for (const degree of degrees) assert.deepEqual(periodsFromVariant('empty', degree, numbered()), []);
    assert.equal(periodsFromVariant('growing_work', 'master', numbered()).length, 4);
  });
});

describe('other example patterns of the programme', () => {
  const cases: [string, [number, number][], number][] = [
    [
      '3/2 all years',
      [
        [3, 2],
        [3, 2],
      ],
      0.6,
    ],
    [
      '1/4 then 3/2',
      [
        [1, 4],
        [3, 2],
      ],
      0.4,
    ],
    [
      '2/3 then 4/1',
      [
        [2, 3],
        [4, 1],
      ],
      0.6,
    ],
    [
      '0/5 then 4/1 in a bachelor',
      [
        [0, 5],
        [4, 1],
        [4, 1],
        [4, 1],
      ],
      0.6,
    ],
  ];
  for (const [name, years, share] of cases)
    it(name, () => {
      const days = totalDays(years.map(([company, school]) => period(42, company, school)));
      assert.ok(Math.abs((sharesOf(days)?.company ?? 0) - share) < 1e-9);
    });

  it('a change inside a year and half days', () => {
    const days = totalDays([period(10, 1.5, 3.5), period(32, 3.5, 1.5)]);
    assert.ok(Math.abs((sharesOf(days)?.company ?? 0) - (15 + 112) / 210) < 1e-9);
  });
});
