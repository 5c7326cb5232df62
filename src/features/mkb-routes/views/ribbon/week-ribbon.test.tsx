import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { Period, PlaceWeek, Weekday, WeekPattern } from '../../../../kernel/week-pattern.ts';
import {
  CompactRibbon,
  describeHours,
  describeWeek,
  RibbonPicture,
  RibbonTable,
  ribbonRuns,
  WeekRibbon,
} from './index.ts';

const at = (days: number, weekdays: Weekday[] = [], remoteDays = 0): PlaceWeek => ({ days, weekdays, remoteDays });
const week = (company: PlaceWeek, school = at(0), third = at(0)): WeekPattern => ({ company, school, third });
const period = (studyYear: number, label: string, pattern: WeekPattern): Period => ({
  id: `${studyYear}-${label}`,
  studyYear,
  label,
  weeks: 20,
  hoursPerDay: 8,
  studyHoursPerWeek: 0,
  week: pattern,
});
const three = week(at(3), at(1), at(1));
const four = week(at(4), at(1));

describe('describeWeek', () => {
  const cases: [WeekPattern, string, string][] = [
    [
      three,
      '3 dagen bedrijf, 1 dag hogeschool, 1 dag ontwikkelbedrijf',
      '3 days company, 1 day hogeschool, 1 day third location',
    ],
    [week(at(3.5), at(1.5)), '3,5 dagen bedrijf, 1,5 dagen hogeschool', '3.5 days company, 1.5 days hogeschool'],
    [week(at(0.5)), '0,5 dag bedrijf', '0.5 day company'],
    [
      week(at(3, [3, 1, 2]), at(1.5, [4, 5], 0.5)),
      '3 dagen bedrijf (maandag, dinsdag en woensdag), 1,5 dagen hogeschool (donderdag en vrijdag; waarvan 0,5 online)',
      '3 days company (Monday, Tuesday and Wednesday), 1.5 days hogeschool (Thursday and Friday; of which 0.5 online)',
    ],
    [
      week(at(4), at(1, [], 1)),
      '4 dagen bedrijf, 1 dag hogeschool (online)',
      '4 days company, 1 day hogeschool (online)',
    ],
    [week(at(0)), 'nog geen dagen ingevuld', 'no days filled in yet'],
  ];
  for (const [pattern, nl, en] of cases) {
    it(nl, () => assert.deepEqual([describeWeek(pattern, 'nl'), describeWeek(pattern, 'en')], [nl, en]));
  }
  it('uses the names that a hogeschool gives to the places', () => {
    const names = { company: 'leerbedrijf', school: 'hogeschool', third: 'techlab' };
    assert.equal(describeWeek(three, 'nl', names), '3 dagen leerbedrijf, 1 dag hogeschool, 1 dag techlab');
  });
});

describe('describeHours', () => {
  it('adds self-study and leaves out what is not there', () => {
    assert.equal(
      describeHours({ ...period(1, '', four), studyHoursPerWeek: 4 }, 'nl'),
      '32 bedrijf · 8 hogeschool · 4 zelfstudie',
    );
  });
});

describe('ribbonRuns', () => {
  const labels = (...periods: Period[]) => ribbonRuns(periods, 'nl').map(({ label }) => label);
  const cases: [string, Period[], string[]][] = [
    ['two equal years', [period(1, '', four), period(2, '', four)], ['jaar 1 en 2']],
    [
      'first a year of its own, then three equal ones',
      [period(1, '', three), period(2, '', four), period(3, '', four), period(4, '', four)],
      ['jaar 1', 'jaar 2 tot en met 4'],
    ],
    ['equal halves of one year', [period(1, 'sept – jan', four), period(1, 'feb – juli', four)], ['jaar 1']],
    [
      'a change inside a year',
      [period(1, 'sept – jan', three), period(1, 'feb – juli', four)],
      ['jaar 1, sept – jan', 'jaar 1, feb – juli'],
    ],
    [
      'an equal week across the end of a year',
      [
        period(1, 'sept – jan', three),
        period(1, 'feb – juli', four),
        period(2, 'sept – jan', four),
        period(2, 'feb – juli', three),
      ],
      ['jaar 1, sept – jan', 'jaar 1, feb – juli tot en met jaar 2, sept – jan', 'jaar 2, feb – juli'],
    ],
    ['nothing', [], []],
  ];
  for (const [name, periods, expected] of cases) it(name, () => assert.deepEqual(labels(...periods), expected));
});

describe('RibbonPicture', () => {
  it('says in its title what it shows and puts a letter in every cell', () => {
    const html = renderToString(<RibbonPicture week={three} lang="nl" />);
    assert.match(html, /<title>3 dagen bedrijf, 1 dag hogeschool, 1 dag ontwikkelbedrijf<\/title>/);
    assert.deepEqual(html.match(/(?<=>)[BHO](?=<)/g), ['B', 'B', 'B', 'H', 'O']);
  });
  it('names the weekdays when they are fixed, not when compact', () => {
    const pattern = week(at(4, [1, 2, 3, 4]));
    assert.deepEqual(renderToString(<RibbonPicture week={pattern} lang="nl" />).match(/(?<=>)[a-z]{2}(?=<)/g), [
      'ma',
      'di',
      'wo',
      'do',
      'vr',
    ]);
    assert.doesNotMatch(renderToString(<RibbonPicture week={pattern} lang="nl" size="compact" />), />ma</);
  });
  it('keeps every cell inside the picture', () => {
    for (const days of [0.5, 3.5, 5, 6.5, 7]) {
      const html = renderToString(<RibbonPicture week={week(at(days))} lang="nl" />);
      for (const [, x, width] of html.matchAll(/<rect[^>]*?\bx="([\d.]+)"[^>]*?width="([\d.]+)"/g)) {
        assert.ok(Number(x) + Number(width) <= 300.01, `${days} days: ${x} + ${width}`);
      }
    }
  });
  it('has no style attribute and no id', () => {
    assert.doesNotMatch(renderToString(<RibbonPicture week={three} lang="nl" />), /\s(style|id)=/);
  });
});

describe('WeekRibbon', () => {
  const periods = [
    period(1, 'sept – jan', three),
    period(1, 'feb – juli', four),
    period(2, '', week(at(4), at(1, [], 1))),
  ];
  it('names each year once, and the hours of each period', () => {
    const html = renderToString(<WeekRibbon periods={periods} lang="nl" />);
    assert.equal(html.split('Jaar 1').length, 2);
    const words = html.replace(/<[^>]+>/g, '');
    assert.match(words, /40 uur per week24 bedrijf · 8 hogeschool · 8 ontwikkelbedrijf/);
  });
  it('explains only what occurs', () => {
    const html = renderToString(<WeekRibbon periods={periods} lang="nl" />);
    assert.match(html, /hogeschool, online/);
    assert.doesNotMatch(
      renderToString(<WeekRibbon periods={periods.slice(1, 2)} lang="nl" />),
      /ontwikkelbedrijf|online/,
    );
  });
  it('has the same as a table', () => {
    const html = renderToString(<RibbonTable periods={periods} lang="en" />);
    assert.match(html, /4 days/);
    assert.match(html, /1 day \(online\)/);
  });
  it('draws equal weeks once when compact', () => {
    const html = renderToString(<CompactRibbon periods={[period(1, '', four), period(2, '', four)]} lang="nl" />);
    assert.equal(html.split('<svg').length, 2);
    assert.match(html, /jaar 1 en 2/);
  });
});
