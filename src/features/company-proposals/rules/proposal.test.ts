import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf, movedSince, type OwnFacts, splitFacts } from './proposal.ts';

const stored: OwnFacts = {
  ...{ name: 'Bakker', kvkNumber: '12345678', street: 'Kade 1', postcode: '1234 AB', place: 'Ede' },
  ...{ phone: '030', staff: 3, turnover: null, balanceSheet: null },
};

describe('what a company changes of its own data', () => {
  const cases: [string, Partial<OwnFacts>, object | null, [string, object, object][]][] = [
    ['nothing', {}, null, []],
    [
      'what is harmless',
      { phone: '020', staff: 4 },
      { phone: '020', staff: 4, turnover: null, balanceSheet: null },
      [],
    ],
    ['its name', { name: 'Bakkers' }, null, [['name', { name: 'Bakker' }, { name: 'Bakkers' }]]],
    [
      'its KVK number away',
      { kvkNumber: null },
      null,
      [['kvk_number', { kvkNumber: '12345678' }, { kvkNumber: null }]],
    ],
    [
      'its street: the address goes as a whole',
      { street: 'Dijk 2', turnover: 5 },
      { phone: '030', staff: 3, turnover: 5, balanceSheet: null },
      [
        [
          'address',
          { street: 'Kade 1', postcode: '1234 AB', place: 'Ede' },
          { street: 'Dijk 2', postcode: '1234 AB', place: 'Ede' },
        ],
      ],
    ],
  ];
  for (const [what, typed, atOnce, waits] of cases)
    it(`splits ${what}`, () => {
      const split = splitFacts(stored, { ...stored, ...typed });
      assert.deepEqual(split.atOnce, atOnce);
      assert.deepEqual(
        split.waits.map(({ kind, before, after }) => [kind, before, after]),
        waits,
      );
    });

  it('has its fields as a form has them', () =>
    assert.deepEqual(fieldsOf({ after: { place: 'Ede', street: 'Dijk 2', postcode: '1234 AB' } }), [
      'street',
      'postcode',
      'place',
    ]));

  it('sees what was changed by somebody else meanwhile', () => {
    assert.deepEqual(movedSince({ street: 'Kade 1', place: 'Ede' }, { street: 'Dijk 2', place: 'Ede', name: 'x' }), [
      'street',
    ]);
    assert.deepEqual(movedSince({ email: null, kvkNumber: '1' }, { email: '', kvkNumber: '1' }), []);
  });
});
