import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EndingAnswers, endingFrom } from './ending.ts';
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

  const lacking: [EndingAnswers['kind'], Partial<EndingAnswers>, string][] = [
    ['one_sided', {}, 'party_needed'],
    ['one_sided', { party: 'employer' }, 'party_needed'],
    ['one_sided', { party: 'student' }, 'ground_needed'],
    ['one_sided', { party: 'student', ground: 2 }, 'ground_needed'],
    ['one_sided', { party: 'student', ground: 0 }, 'procedure_needed'],
    ['bankruptcy', {}, 'party_needed'],
    ['bankruptcy', { party: 'student' }, 'not_a_company'],
    ['bankruptcy', { party: 'employer' }, 'party_needed'],
    ['switch', {}, 'destination_needed'],
  ];
  for (const [kind, answers, fault] of lacking)
    it(`${kind} with ${JSON.stringify(answers)}: ${fault}`, () => {
      const outcome = read({ kind, ...answers });
      assert.equal(outcome.ok ? null : outcome.fault, fault);
    });
});
