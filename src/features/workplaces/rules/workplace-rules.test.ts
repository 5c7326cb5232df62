import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { studyYearOf } from '../../../kernel/study-year.ts';
import { addressLine } from './address-line.ts';
import { yearCalled, yearsAhead } from './cohort-year.ts';
import { matchWorkplace, type NamedWorkplace } from './match-workplace.ts';
import { firstOpenScreen, screensOf } from './screens.ts';
import { taskNames } from './task-names.ts';

describe('the year of a cohort', () => {
  const cases: [string, number][] = [
    ['2027-09-01', 2027],
    ['2028-02-01', 2027],
    ['2028-08-31', 2027],
    ['2027-08-31', 2026],
  ];
  for (const [date, year] of cases) it(`of ${date} is ${year}`, () => assert.equal(studyYearOf(isoDate(date)), year));

  it('is read from an address, and nothing else is', () => {
    const read = ['2027-2028', '2027', '2027-2029', '1999', '20', 'x', ''].map(yearCalled);
    assert.deepEqual(read, [2027, 2027, null, null, null, null, null]);
  });

  it('looks four years ahead', () => assert.deepEqual(yearsAhead(isoDate('2026-11-27')), [2026, 2027, 2028, 2029]));
});

describe('names of tasks', () => {
  it('are one a line, whatever stood in front of them, each once', () => {
    const typed = [
      '- Meten aan machines',
      '2. Storingen zoeken',
      '',
      '  storingen zoeken ',
      '• 3D-tekenen',
      '3 mm frezen',
    ];
    assert.deepEqual(taskNames(typed.join('\n')), [
      'Meten aan machines',
      'Storingen zoeken',
      '3D-tekenen',
      '3 mm frezen',
    ]);
  });
});

describe('an address in one line', () => {
  const cases: [[string, string, string], string][] = [
    [['Ambachtsweg 14', '8013 AB', 'Zwolle'], 'Ambachtsweg 14, 8013 AB Zwolle'],
    [['Ambachtsweg 14', '', 'Zwolle'], 'Ambachtsweg 14, Zwolle'],
    [['', '', 'Zwolle'], 'Zwolle'],
    [['', '', ''], ''],
  ];
  for (const [[street, postcode, place], line] of cases)
    it(line || 'of nothing', () => assert.equal(addressLine({ street, postcode, place }), line));
});

describe('screens', () => {
  const screens = screensOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], 2);
  it('hold a few each', () => assert.deepEqual(screens, [[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }]]));
  it('go on where something is open', () => {
    const given = ([] as string[][]).concat([[]], [['a']], [['a', 'b']], [['a', 'b', 'c']]);
    assert.deepEqual(
      given.map((ids) => firstOpenScreen(screens, new Set(ids))),
      [1, 1, 2, 3],
    );
  });
});

describe('the workplace that an agreement means', () => {
  const known = [
    { id: '1', companyName: 'Van Dam B.V.', kvkNumber: '00001013', location: 'Zwolle', functionTitle: 'monteur' },
    { id: '2', companyName: 'Van Dam B.V.', kvkNumber: '00001013', location: 'Kampen', functionTitle: 'monteur' },
    { id: '3', companyName: 'Van Dam B.V.', kvkNumber: '00001013', location: 'Zwolle', functionTitle: 'tekenaar' },
    { id: '4', companyName: 'De Wit', kvkNumber: null, location: 'Deventer', functionTitle: 'lasser' },
  ];
  const named: NamedWorkplace = {
    companyName: 'Van Dam B.V.',
    kvkNumber: '00001013',
    location: 'Kampen',
    jobTitle: 'Monteur ',
    workplaceId: null,
  };
  const cases: [string, Partial<NamedWorkplace>, string | null][] = [
    ['has the same place and function', {}, '2'],
    ['is the only one with that function', { jobTitle: 'tekenaar' }, '3'],
    ['was chosen, though its function was renamed since', { jobTitle: 'junior', workplaceId: '1' }, '1'],
    ['is not to be told', { location: 'Hattem' }, null],
    ['is found by the name of a company without number', { companyName: 'de wit', kvkNumber: '', jobTitle: 'x' }, '4'],
    ['is of another company than the one chosen', { workplaceId: '4', jobTitle: 'x' }, null],
    ['is of nobody in the register', { companyName: 'Elders', kvkNumber: '99999999' }, null],
  ];
  for (const [name, other, expected] of cases)
    it(name, () => assert.equal(matchWorkplace(known, { ...named, ...other })?.id ?? null, expected));
});
