import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { landsByItself, readDivisions, readRegions, readWebsite } from './association.ts';

describe('what is typed of an association', () => {
  for (const [typed, read] of [
    ['', ''],
    ['metaal.example', 'https://metaal.example'],
    ['https://www.metaal.example/leden?x=1', 'https://www.metaal.example/leden?x=1'],
    ['http://metaal.example', 'http://metaal.example'],
    ['javascript:alert(1)', null],
    ['https://naam@metaal.example', null],
    ['metaal', null],
    ['twee woorden.example', null],
  ] as const)
    it(`website ${typed || '(empty)'}: ${read ?? 'none'}`, () => assert.equal(readWebsite(typed), read));

  it('has divisions once each, in order, and nothing else', () => {
    assert.deepEqual(readDivisions('28, 25;28'), ['25', '28']);
    assert.deepEqual(readDivisions(' '), []);
    assert.equal(readDivisions('2x'), null);
    assert.equal(readDivisions('251'), null);
  });

  it('has regions in own words', () => assert.deepEqual(readRegions('Oost,  Twente\nOost'), ['Oost', 'Twente']));
});

describe('an answer to a call', () => {
  it('lands by itself when nothing of it is known', () => {
    const nothing = { kvkNumber: false, name: false, addressOfOther: false };
    assert.equal(landsByItself(nothing), true);
    for (const known of ['kvkNumber', 'name', 'addressOfOther'] as const)
      assert.equal(landsByItself({ ...nothing, [known]: true }), false, known);
  });
});
