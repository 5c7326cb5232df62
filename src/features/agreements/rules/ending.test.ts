import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EndingAnswers, type EndingFaults, endingFrom } from './ending.ts';
import type { Party } from './party.ts';

const present: Party[] = ['institution', 'learning_company', 'student'];
const text = {
  cases: ['De student verhuist.', 'Het bedrijf heeft geen werk meer.'],
  procedure: 'Schriftelijk, een maand.',
};
const nothing = { party: null, ground: null, procedureFollowed: false, destination: null } as const;
const read = (answers: Partial<EndingAnswers> & Pick<EndingAnswers, 'kind'>) =>
  endingFrom({ ...nothing, ...answers }, present, text);

describe('how an agreement ends', () => {
  const wholes: [EndingAnswers['kind'], Partial<EndingAnswers>, object][] = [
    ['diploma', {}, {}],
    ['mutual', { party: 'student' }, {}],
    ['drop_out', {}, {}],
    [
      'one_sided',
      { party: 'student', ground: 1, procedureFollowed: true },
      { by: 'student', ground: text.cases[1], procedure: text.procedure },
    ],
    ['bankruptcy', { party: 'learning_company' }, { of: 'learning_company' }],
    ['switch', { destination: 'other_form' }, { to: 'other_form' }],
  ];
  for (const [kind, answers, more] of wholes)
    it(`${kind}, with what it must say and no more`, () =>
      assert.deepEqual(read({ kind, ...answers }), { ok: true, ending: { kind, ...more } }));

  const lacking: [EndingAnswers['kind'], Partial<EndingAnswers>, EndingFaults][] = [
    ['one_sided', {}, { party: 'party_needed', ground: 'ground_needed', procedureFollowed: 'procedure_needed' }],
    ['one_sided', { party: 'employer', ground: 0, procedureFollowed: true }, { party: 'party_needed' }],
    ['one_sided', { party: 'student', procedureFollowed: true }, { ground: 'ground_needed' }],
    ['one_sided', { party: 'student', ground: 2, procedureFollowed: true }, { ground: 'ground_needed' }],
    ['one_sided', { party: 'student', ground: 0 }, { procedureFollowed: 'procedure_needed' }],
    ['bankruptcy', {}, { party: 'party_needed' }],
    ['bankruptcy', { party: 'student' }, { party: 'not_a_company' }],
    ['bankruptcy', { party: 'employer' }, { party: 'party_needed' }],
    ['switch', {}, { destination: 'destination_needed' }],
  ];
  for (const [kind, answers, faults] of lacking)
    it(`${kind} with ${JSON.stringify(answers)}: ${Object.values(faults).join(', ')}`, () =>
      assert.deepEqual(read({ kind, ...answers }), { ok: false, faults }));
});
