import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sources, sourcesOn, statement } from './statement.ts';

describe('the accessibility statement', () => {
  it('claims no more than there is a report for', () =>
    assert.ok(statement.reportUrl !== null || !['A', 'B'].includes(statement.status)));
  it('is looked at again within a year', () => {
    const [from, to] = [Date.parse(statement.declaredOn), Date.parse(statement.reviewBefore)];
    assert.ok(to > from && to - from <= 366 * 86_400_000);
  });
  it('has a source for every rule, read before it was declared or not at all', () => {
    for (const { code, url, validFrom, readOn } of sources) {
      assert.match(url, /^https:/, code);
      assert.ok(validFrom <= statement.declaredOn, code);
      assert.ok(readOn === null || (validFrom <= readOn && readOn <= statement.declaredOn), code);
    }
  });
});

describe('sourcesOn', () => {
  const [one] = sources;
  if (!one) throw new Error('no sources');
  const dated = { ...one, validFrom: '2020-01-01', validUntil: '2020-12-31' };
  for (const [day, found] of [
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2020-12-31', 1],
    ['2021-01-01', 0],
  ] as const)
    it(`holds ${found} on ${day}`, () => assert.equal(sourcesOn(day, [dated]).length, found));
});
