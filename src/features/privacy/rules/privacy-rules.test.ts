import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { clockIsCredible } from './clock-guard.ts';
import { type AgreementFact, type ErasePlan, planErasure, type SubjectFacts } from './erase-decision.ts';
import { type Period, shift } from './period.ts';

describe('a period', () => {
  const cases: [string, Period, 1 | -1, string][] = [
    ['2026-11-23', { value: 7, unit: 'years' }, 1, '2033-11-23'],
    ['2028-02-29', { value: 1, unit: 'years' }, 1, '2029-02-28'],
    ['2028-02-29', { value: 4, unit: 'years' }, -1, '2024-02-29'],
    ['2026-01-31', { value: 1, unit: 'months' }, 1, '2026-02-28'],
    ['2026-03-31', { value: 1, unit: 'months' }, -1, '2026-02-28'],
    ['2026-12-15', { value: 1, unit: 'months' }, 1, '2027-01-15'],
    ['2026-01-15', { value: 13, unit: 'months' }, -1, '2024-12-15'],
    ['2026-03-01', { value: 90, unit: 'days' }, -1, '2025-12-01'],
    ['2026-03-01', { value: 0, unit: 'months' }, -1, '2026-03-01'],
  ];
  for (const [from, period, sign, to] of cases)
    it(`of ${period.value} ${period.unit} ${sign === 1 ? 'after' : 'before'} ${from} is ${to}`, () => {
      assert.equal(shift(isoDate(from), period, sign), to);
    });
});

describe('what may be erased', () => {
  const today = isoDate('2026-11-23');
  const periods = { agreement: { value: 7, unit: 'years' }, log: { value: 7, unit: 'years' } } as const;
  const nobody: SubjectFacts = {
    hasLivingRole: false,
    isContact: false,
    isCoach: false,
    agreements: [],
    lastActedOn: null,
    isStaff: false,
  };
  const agreement = (state: AgreementFact['state'], lastDay: string | null = null, isOwn = true): AgreementFact => ({
    id: state,
    reference: state,
    state,
    isOwn,
    startDate: null,
    lastDay: lastDay as IsoDate | null,
  });
  const short = (fate: ErasePlan['person'] | null) =>
    fate === null ? '–' : fate.verdict === 'keep' ? `${fate.reason} ${fate.from ?? ''}`.trim() : fate.verdict;

  const cases: [string, Partial<SubjectFacts>, person: string, traces: string, agreements: string[], acts: string][] = [
    ['of somebody without anything', {}, 'anonymise', 'erase', [], '–'],
    ['of somebody with a role', { hasLivingRole: true }, 'role', 'role', [], '–'],
    ['of a coach of a workplace', { isCoach: true }, 'coach', 'coach', [], '–'],
    ['of the contact of the hogeschool', { isContact: true }, 'contact', 'contact', [], '–'],
    [
      'with an agreement under way',
      { agreements: [agreement('sent', '2028-08-31')] },
      'under_way',
      'under_way',
      ['under_way'],
      '–',
    ],
    ['with a draft', { agreements: [agreement('draft')] }, 'under_way', 'under_way', ['under_way'], '–'],
    [
      'with an agreement in force',
      { agreements: [agreement('concluded', '2028-08-31')] },
      'in_force 2028-09-01',
      'in_force 2028-09-01',
      ['in_force 2035-08-31'],
      '–',
    ],
    [
      'on the last day of the agreement',
      { agreements: [agreement('concluded', '2026-11-23')] },
      'in_force 2026-11-24',
      'in_force 2026-11-24',
      ['in_force 2033-11-23'],
      '–',
    ],
    [
      'the day after',
      { agreements: [agreement('concluded', '2026-11-22')] },
      'anonymise',
      'erase',
      ['agreement 2033-11-22'],
      '–',
    ],
    [
      'of two agreements in force until the later ends',
      { agreements: [agreement('concluded', '2027-08-31'), agreement('ended', '2027-01-31')] },
      'in_force 2027-09-01',
      'in_force 2027-09-01',
      ['in_force 2034-08-31', 'in_force 2034-01-31'],
      '–',
    ],
    [
      'on the last day that it must be kept',
      { agreements: [agreement('ended', '2019-11-23')] },
      'anonymise',
      'erase',
      ['agreement 2026-11-23'],
      '–',
    ],
    ['the day after that', { agreements: [agreement('ended', '2019-11-22')] }, 'anonymise', 'erase', ['erase'], '–'],
    ['with a withdrawn agreement', { agreements: [agreement('withdrawn')] }, 'anonymise', 'erase', ['erase'], '–'],
    [
      'of whoever signed for somebody else',
      { agreements: [agreement('ended', '2019-11-22', false), agreement('withdrawn', null, false)] },
      'anonymise',
      'erase',
      ['of_another', 'of_another'],
      '–',
    ],
    [
      'of one who is kept, with a withdrawn agreement',
      { hasLivingRole: true, agreements: [agreement('withdrawn')] },
      'role',
      'role',
      ['role'],
      '–',
    ],
    [
      'of staff that left',
      { isStaff: true, lastActedOn: isoDate('2026-10-01') },
      'anonymise',
      'erase',
      [],
      'log 2033-10-01',
    ],
    [
      'of staff that left long ago',
      { isStaff: true, lastActedOn: isoDate('2019-10-01') },
      'anonymise',
      'erase',
      [],
      'erase',
    ],
    ['of a student who changed the own phone', { lastActedOn: isoDate('2026-10-01') }, 'anonymise', 'erase', [], '–'],
  ];
  for (const [name, facts, person, traces, agreements, acts] of cases)
    it(name, () => {
      const plan = planErasure({ ...nobody, ...facts }, periods, today);
      const said = [
        short(plan.person),
        short(plan.traces),
        plan.agreements.map(({ fate }) => short(fate)),
        short(plan.acts),
      ];
      assert.deepEqual(said, [person, traces, agreements, acts]);
    });
});

describe('a clock', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const cases: [string, string | null, boolean][] = [
    ['is believed when nothing is known yet', null, true],
    ['a day later', '2026-11-22T09:00:00Z', true],
    ['45 days later', '2026-10-09T09:00:00Z', true],
    ['not a second after that', '2026-10-09T08:59:59Z', false],
    ['when it went back', '2027-11-22T09:00:00Z', true],
  ];
  for (const [name, last, expected] of cases)
    it(name, () => assert.equal(clockIsCredible(now, last === null ? null : new Date(last)), expected));
});
