import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { hourInNetherlands, type WindowState, windowState } from './application-window.ts';
import { type DossierFacts, dossierState } from './dossier-state.ts';
import { holdsBsn } from './holds-bsn.ts';
import { rowState } from './row-state.ts';
import { currentYear, overlap, type SubsidyYear, yearCalled, yearName } from './subsidy-year.ts';
import { readWeeksOff } from './weeks-off-form.ts';

const year = (start: number, changed: Partial<SubsidyYear> = {}): SubsidyYear => ({
  firstDay: isoDate(`${start}-09-01`),
  lastDay: isoDate(`${start + 1}-08-31`),
  fullWeeks: 42,
  opensOn: isoDate(`${start + 1}-06-02`),
  closesOn: isoDate(`${start + 1}-09-16`),
  closesHour: 17,
  sectors: ['technology', 'health'],
  modes: ['dual', 'part_time'],
  source: 'x',
  isOwnWindow: false,
  ...changed,
});

describe('a study year', () => {
  const years = [year(2025), year(2026), year(2027)];
  it('has a name, and is found by it', () => {
    assert.equal(yearName(year(2026)), '2026-2027');
    assert.equal(yearCalled(years, '2026-2027')?.firstDay, '2026-09-01');
    for (const name of [null, '', '2024-2025', '2026', "2026-2027'"]) assert.equal(yearCalled(years, name), null);
  });

  const current: [string, string | undefined][] = [
    ['2020-01-01', '2025-2026'],
    ['2026-08-31', '2025-2026'],
    // A new study year has begun, but for the one before the employer can still apply.
    ['2026-09-01', '2025-2026'],
    ['2026-09-16', '2025-2026'],
    ['2026-09-17', '2026-2027'],
    ['2030-01-01', '2027-2028'],
  ];
  for (const [today, name] of current)
    it(`that asks for attention on ${today} is ${name}`, () => {
      const found = currentYear(years, isoDate(today));
      assert.equal(found && yearName(found), name);
    });
  it('is none when the scheme is known for none', () => assert.equal(currentYear([], isoDate('2026-01-01')), null));

  const days = (from: string, until: string) => ({ from: isoDate(from), until: isoDate(until) });
  const within: [string, ReturnType<typeof days>, ReturnType<typeof days> | null][] = [
    ['an agreement of two years', days('2025-02-01', '2027-01-31'), days('2026-09-01', '2027-01-31')],
    ['one that ends on the first day', days('2024-09-01', '2026-09-01'), days('2026-09-01', '2026-09-01')],
    ['one that ends the day before', days('2024-09-01', '2026-08-31'), null],
    ['one that begins on the last day', days('2027-08-31', '2029-08-31'), days('2027-08-31', '2027-08-31')],
    ['one that begins the day after', days('2027-09-01', '2029-08-31'), null],
  ];
  for (const [name, agreement, expected] of within)
    it(`has of ${name} its own days`, () =>
      assert.deepEqual(overlap(agreement, days('2026-09-01', '2027-08-31')), expected));
});

describe('the time to apply', () => {
  const cases: [string, number, WindowState][] = [
    ['2027-06-01', 23, 'before'],
    ['2027-06-02', 0, 'open'],
    ['2027-09-02', 12, 'open'],
    ['2027-09-03', 0, 'closing'],
    ['2027-09-16', 16, 'closing'],
    ['2027-09-16', 17, 'closed'],
    ['2027-09-17', 0, 'closed'],
  ];
  for (const [today, hour, state] of cases)
    it(`on ${today} at ${hour} is ${state}`, () =>
      assert.equal(windowState(year(2026), { today: isoDate(today), hour }), state));
  it('follows the days of its own study year', () => {
    const other = year(2026, { opensOn: isoDate('2027-06-10'), closesOn: isoDate('2027-06-20'), closesHour: 12 });
    assert.equal(windowState(other, { today: isoDate('2027-06-09'), hour: 1 }), 'before');
    assert.equal(windowState(other, { today: isoDate('2027-06-10'), hour: 1 }), 'closing');
    assert.equal(windowState(other, { today: isoDate('2027-06-20'), hour: 12 }), 'closed');
  });
  it('goes by the clock of the Netherlands', () => {
    assert.equal(hourInNetherlands(new Date('2027-09-16T15:00:00Z')), 17);
    assert.equal(hourInNetherlands(new Date('2027-01-16T23:30:00Z')), 0);
  });
});

describe('a dossier', () => {
  const whole: DossierFacts = {
    isInForce: true,
    weeks: 42,
    hasPdf: true,
    mode: 'dual',
    sector: 'technology',
    evidence: new Set(['attendance', 'coaching', 'qualities']),
  };
  const cases: [string, Partial<DossierFacts>, string][] = [
    ['with everything', {}, 'complete'],
    ['of a part-time programme', { mode: 'part_time' }, 'complete'],
    ['of one week', { weeks: 1 }, 'complete'],
    ['without evidence', { evidence: new Set() }, 'incomplete attendance coaching qualities'],
    ['without one kind', { evidence: new Set(['attendance', 'qualities']) }, 'incomplete coaching'],
    ['without a finished PDF', { hasPdf: false }, 'incomplete pdf'],
    ['without a sector', { sector: null }, 'incomplete sector'],
    ['of a sector that is not listed', { sector: 'economics' }, 'not_eligible sector'],
    ['of a full-time programme', { mode: 'full_time' }, 'not_eligible mode'],
    ['of a year without agreement', { isInForce: false, weeks: 0 }, 'not_eligible not_in_force'],
    ['without weeks', { weeks: 0 }, 'not_eligible no_weeks'],
    [
      'with everything wrong',
      { isInForce: false, weeks: 0, mode: 'full_time', sector: 'law', evidence: new Set() },
      'not_eligible not_in_force mode sector',
    ],
  ];
  for (const [name, changed, expected] of cases)
    it(`${name} is ${expected}`, () => {
      const state = dossierState({ ...whole, ...changed }, year(2026));
      const more = state.state === 'incomplete' ? state.lacks : state.state === 'not_eligible' ? state.why : [];
      assert.equal([state.state, ...more].join(' '), expected);
    });

  it('follows the sectors of its study year', () => {
    assert.equal(dossierState(whole, year(2026, { sectors: ['health'] })).state, 'not_eligible');
    assert.equal(
      dossierState({ ...whole, sector: 'economics' }, year(2026, { sectors: ['economics'] })).state,
      'complete',
    );
  });

  it('of a row of the list is reckoned alike', () => {
    const row = {
      ...whole,
      evidence: [...whole.evidence],
      fromDay: isoDate('2026-09-01'),
      untilDay: isoDate('2027-08-31'),
      weeksOff: { 1: 8, 2: 2 },
    };
    assert.deepEqual(rowState(row, year(2026)), { weeks: 42, state: { state: 'complete' } });
    assert.equal(rowState({ ...row, weeksOff: { 1: 60 } }, year(2026)).weeks, 0);
    assert.deepEqual(rowState({ ...row, fromDay: null, untilDay: null }, year(2026)).state, {
      state: 'not_eligible',
      why: ['not_in_force'],
    });
  });
});

describe('weeks without coaching', () => {
  const employers = [
    { key: '1', weeksInForce: 20 },
    { key: '2', weeksInForce: 30 },
  ];
  const cases: [string, Record<string, string | string[]>, unknown][] = [
    ['are taken', { 'weeksOff.0': ' 3 ', 'weeksOff.1': '30' }, { weeksOff: new Map(Object.entries({ 1: 3, 2: 30 })) }],
    ['are none when left empty', { 'weeksOff.0': '' }, { weeksOff: new Map(Object.entries({ 1: 0, 2: 0 })) }],
    ['are not more than there are', { 'weeksOff.0': '21' }, { faults: [{ field: 'weeksOff.0', most: 20 }] }],
    [
      'are whole numbers',
      { 'weeksOff.0': '1,5', 'weeksOff.1': '-1' },
      {
        faults: [
          { field: 'weeksOff.0', most: 20 },
          { field: 'weeksOff.1', most: 30 },
        ],
      },
    ],
  ];
  for (const [name, form, expected] of cases) it(name, () => assert.deepEqual(readWeeksOff(form, employers), expected));
});

describe('a text that holds a BSN', () => {
  const cases: [string, boolean][] = [
    // Numbers that are made up for tests and pass the elfproef.
    ['111222333', true],
    ['123456782', true],
    ['van student 123456782, september', true],
    ['1234.56.782', true],
    ['123 456 782', true],
    ['123-456-782', true],
    ['123456789', false],
    ['000000000', false],
    ['1234567820', false],
    ['0123456782', false],
    ['12345678', false],
    ['studentnummer 1087452', false],
    ['2026-2027, week 36 tot en met 40', false],
    ['06 12345678', false],
    ['', false],
  ];
  for (const [text, expected] of cases) it(`"${text}": ${expected}`, () => assert.equal(holdsBsn(text), expected));
});
