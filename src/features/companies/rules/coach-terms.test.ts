import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { coachOn, succeed, type Term, termFault } from './coach-terms.ts';

const term = (name: string, from: string, until: string | null): Term & { name: string } => ({
  name,
  validFrom: isoDate(from),
  validUntil: until === null ? null : isoDate(until),
});

describe('who coaches on a day', () => {
  const terms = [term('Bo', '2027-03-01', null), term('An', '2026-09-01', '2027-02-14')];
  for (const [on, name] of [
    ['2026-08-31', null],
    ['2026-09-01', 'An'],
    ['2027-02-14', 'An'],
    ['2027-02-20', null],
    ['2027-03-01', 'Bo'],
    ['2040-01-01', 'Bo'],
  ] as const)
    it(`is ${name ?? 'nobody'} on ${on}`, () => assert.equal(coachOn(terms, isoDate(on))?.name ?? null, name));
});

describe('a new coach', () => {
  const open = term('An', '2026-09-01', null);
  const dated = term('An', '2026-09-01', '2027-08-31');
  const past = term('Cas', '2025-09-01', '2026-08-31');
  const coming = term('Bo', '2027-03-01', null);
  const cases: [string, Term[], Term, string][] = [
    ['on an empty workplace ends nobody', [], term('', '2026-11-23', null), ''],
    ['ends who coaches on the day before', [open, past], term('', '2026-11-23', null), 'An until 2026-11-22'],
    ['ends a dated term earlier', [dated], term('', '2027-03-01', null), 'An until 2027-02-28'],
    ['leaves a term alone that is over', [past], term('', '2026-09-01', null), ''],
    ['fits before one who comes later', [coming], term('', '2026-11-23', '2027-02-28'), ''],
    ['does not run into one who comes later', [open, coming], term('', '2026-11-23', null), 'runs_into_next Bo'],
    ['does not run into one by a day', [coming], term('', '2026-11-23', '2027-03-01'), 'runs_into_next Bo'],
    ['does not begin on the same day as another', [open], term('', '2026-09-01', null), 'same_day An'],
    ['does not end before its start', [], term('', '2026-11-23', '2026-11-22'), 'ends_before_start'],
  ];
  for (const [what, terms, next, expected] of cases)
    it(what, () => {
      const result = succeed(terms as (Term & { name: string })[], next);
      const said = result.ok
        ? result.ends.map((end) => `${end.term.name} until ${end.validUntil}`).join()
        : [result.fault, 'term' in result ? result.term.name : ''].join(' ').trim();
      assert.equal(said, expected);
    });
});

describe('a corrected term', () => {
  const others = [term('An', '2026-09-01', '2027-02-28')];
  it('may touch its neighbour', () => assert.equal(termFault(others, term('', '2027-03-01', null)), null));
  it('may not overlap it', () => assert.equal(termFault(others, term('', '2027-02-28', null))?.fault, 'overlaps'));
  it('may not end before its start', () =>
    assert.equal(termFault([], term('', '2027-02-28', '2027-02-27'))?.fault, 'ends_before_start'));
});
