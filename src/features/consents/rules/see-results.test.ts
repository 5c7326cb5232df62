import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companySeesResults, type ResultsFacts } from './see-results.ts';

describe('whether a company may see results', () => {
  const consent = { companyId: 'a' };
  const cases: [name: string, facts: ResultsFacts, expected: boolean][] = [
    ['with a consent', { state: 'concluded', companyId: 'a', consent }, true],
    ['without a consent', { state: 'concluded', companyId: 'a', consent: null }, false],
    ['another company took over', { state: 'concluded', companyId: 'b', consent }, false],
    ['after the end', { state: 'ended', companyId: 'a', consent }, false],
    ['before everybody signed', { state: 'sent', companyId: 'a', consent }, false],
    ['no company', { state: 'concluded', companyId: null, consent }, false],
  ];
  for (const [name, facts, expected] of cases) it(name, () => assert.equal(companySeesResults(facts), expected));
});
