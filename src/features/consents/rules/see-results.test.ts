import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { companySeesResults, type ResultsFacts } from './see-results.ts';

describe('whether a company may see results', () => {
  const consent = { companyId: 'a' };
  const today = isoDate('2026-11-26');
  const runs = { state: 'concluded', endedOn: null };
  const ended = (on: string) => ({ state: 'ended', endedOn: isoDate(on) });
  const cases: [name: string, facts: ResultsFacts, expected: boolean][] = [
    ['with a consent', { ...runs, companyId: 'a', consent }, true],
    ['without a consent', { ...runs, companyId: 'a', consent: null }, false],
    ['another company took over', { ...runs, companyId: 'b', consent }, false],
    ['after the end', { ...ended('2026-11-25'), companyId: 'a', consent }, false],
    ['on the last day', { ...ended('2026-11-26'), companyId: 'a', consent }, true],
    ['until an end that was agreed on early', { ...ended('2027-01-31'), companyId: 'a', consent }, true],
    ['before everybody signed', { state: 'sent', endedOn: null, companyId: 'a', consent }, false],
    ['no company', { ...runs, companyId: null, consent }, false],
  ];
  for (const [name, facts, expected] of cases) it(name, () => assert.equal(companySeesResults(facts, today), expected));
});
