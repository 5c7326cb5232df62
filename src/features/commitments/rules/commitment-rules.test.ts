import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { studyYearName, studyYearOf } from '../../../kernel/study-year.ts';
import { promisableYears, standingOf } from './commitment.ts';
import { type GroupStanding, groupStanding, needOf, type PromisedPlaces } from './group-standing.ts';
import { afterVerb, letterStates, letterTransitions } from './letter.ts';
import { canonicalLetter, type LetterDocument, readCanonicalLetter } from './letter-document.ts';

const places = (text: string): PromisedPlaces[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, company = '', count, level] = /^([a-z]+)(\d+)([fip])$/.exec(one) ?? [];
      const levels = { f: 'firm', i: 'intended', p: 'perhaps' } as const;
      return {
        companyId: company,
        companyName: company,
        places: Number(count),
        level: levels[level as keyof typeof levels],
      };
    });

describe('places against what a Mkb-route needs', () => {
  type Expected = [firm: number, verdict: string, short: number | null, likely: number, likelyVerdict: string];
  const cases: [string, string, number | null, Expected][] = [
    ['nothing at all', '', 12, [0, 'short', 12, 0, 'short']],
    ['one place short', 'a5f b6f', 12, [11, 'short', 1, 11, 'short']],
    ['exactly the minimum, halves', 'a6f b6f', 12, [12, 'enough', 0, 12, 'enough']],
    ['one company over half', 'a7f b5f', 12, [12, 'too_dependent', 0, 12, 'too_dependent']],
    ['one company with all', 'a12f', 12, [12, 'too_dependent', 0, 12, 'too_dependent']],
    ['short and leaning: short first', 'a9f b1f', 12, [10, 'short', 2, 10, 'short']],
    ['intentions are the second number only', 'a4f b4f c4i', 12, [8, 'short', 4, 12, 'enough']],
    ['perhaps is never enough', 'a4f b4f c40p', 12, [8, 'short', 4, 8, 'short']],
    ['only perhaps', 'a40p', 12, [0, 'short', 12, 0, 'short']],
    ['firm leans, intentions lean the other way', 'a8f b4f c20i', 12, [12, 'too_dependent', 0, 32, 'too_dependent']],
    ['levels of one company are one company', 'a4f b8f a4i', 12, [12, 'too_dependent', 0, 16, 'enough']],
    ['without a minimum', 'a1f', null, [1, 'no_minimum', null, 1, 'no_minimum']],
  ];
  const seen = ({ firm, firmAndIntended }: GroupStanding): Expected => [
    firm.places,
    firm.verdict,
    firm.short,
    firmAndIntended.places,
    firmAndIntended.verdict,
  ];
  for (const [name, promised, minimum, expected] of cases)
    it(name, () =>
      assert.deepEqual(
        seen(groupStanding(places(promised), { minimum, planned: null }, { largestShare: 0.5 })),
        expected,
      ),
    );

  it('shows the largest company with its share, and what is left without it', () => {
    const { firm } = groupStanding(places('b3f a3f c2f'), { minimum: 5, planned: 8 }, { largestShare: 0.375 });
    assert.deepEqual(firm.largest, { companyId: 'a', companyName: 'a', places: 3, share: 0.375 });
    assert.equal(firm.withoutLargest, 5);
    assert.equal(firm.leansTooMuch, false);
    assert.equal(firm.reachesPlan, true);
    assert.equal(groupStanding(places('a1f'), { minimum: 5, planned: 8 }, { largestShare: 1 }).firm.reachesPlan, false);
  });

  it('counts perhaps apart and each company once', () => {
    const standing = groupStanding(places('a1f a2p b3p'), { minimum: 1, planned: null }, { largestShare: 0.5 });
    assert.equal(standing.perhaps, 5);
    assert.equal(standing.companies, 2);
    assert.equal(standing.firm.reachesPlan, null);
  });

  for (const [starts, minimum, planned, expected] of [
    [1, 12, 20, { minimum: 12, planned: 20 }],
    [2, 12, 20, { minimum: 24, planned: 40 }],
    [2, null, 20, { minimum: null, planned: 40 }],
    [3, 5, null, { minimum: 15, planned: null }],
  ] as const)
    it(`needs ${minimum} and ${planned} for each of ${starts} starts`, () =>
      assert.deepEqual(needOf({ groupMinimum: minimum, groupPlanned: planned, startsPerYear: starts }), expected));
});

describe('a promise', () => {
  const ended = new Date('2026-11-01');
  for (const [endedAt, companyIsGone, declinedOpen, expected] of [
    [null, false, false, 'counts'],
    [ended, false, false, 'ended'],
    [null, true, false, 'company_gone'],
    [null, false, true, 'declined'],
    [ended, true, true, 'ended'],
    [null, true, true, 'company_gone'],
  ] as const)
    it(`${endedAt ? 'ended, ' : ''}${companyIsGone ? 'gone, ' : ''}${declinedOpen ? 'declined, ' : ''}is: ${expected}`, () =>
      assert.equal(standingOf({ endedAt, companyIsGone, declinedOpen }), expected));

  for (const [date, year] of [
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2027-02-01', 2026],
  ] as const)
    it(`${date} is in ${studyYearName(year)}`, () => assert.equal(studyYearOf(isoDate(date)), year));

  it('can be made for the year that runs and five more', () =>
    assert.deepEqual(promisableYears(isoDate('2026-11-27')), [2026, 2027, 2028, 2029, 2030, 2031]));
});

describe('the states of a letter', () => {
  it('are those of docs/states/letter-of-intent.md', () => {
    const drawing = readFileSync(new URL('../../../../docs/states/letter-of-intent.md', import.meta.url), 'utf8');
    const drawn = [...drawing.matchAll(/^\s*(\w+) --> (\w+): (\w+)$/gm)].map(([, from, to, verb]) =>
      [from, to, verb].join(),
    );
    assert.deepEqual(drawn.sort(), letterTransitions.map(({ from, to, verb }) => [from, to, verb].join()).sort());
  });

  it('let an answer be given once', () => {
    for (const state of letterStates)
      for (const verb of ['sign', 'refuse', 'propose', 'withdraw'] as const)
        assert.equal(afterVerb(state, verb) !== null, state === 'sent', `${state} ${verb}`);
  });
});

describe('the text of a letter', () => {
  const letter: LetterDocument = {
    format: 'driehoek-letter-of-intent/1',
    language: 'nl',
    institution: 'Hogeschool Voorbeeld',
    company: { name: 'De Wit', kvkNumber: null, place: 'Zwolle' },
    mkbRoute: 'Mechatronica',
    studyYear: '2027-2028',
    level: 'intended',
    places: 2,
    guarantee: false,
    guaranteeTerms: '',
    textVersion: 0,
    words: 'Niet meer dan dit.',
  };

  it('is the same whatever the order in which it was put together', () => {
    const { format, ...rest } = letter;
    assert.equal(canonicalLetter({ ...rest, format }), canonicalLetter(letter));
  });

  it('differs when anything in it does, and reads back whole', () => {
    assert.notEqual(canonicalLetter({ ...letter, places: 3 }), canonicalLetter(letter));
    assert.deepEqual(readCanonicalLetter(canonicalLetter(letter)), letter);
  });
});
