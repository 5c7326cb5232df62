import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clause } from '../rules/terms.ts';
import { clauseFaults } from './clause-faults.ts';
import { clausesEn } from './clauses.en.ts';
import { clausesNl } from './clauses.nl.ts';
import { placeholdersIn, unknownPlaceholders } from './placeholders.ts';

describe('the default clauses', () => {
  for (const [lang, clauses] of Object.entries({ nl: clausesNl, en: clausesEn })) {
    it(`${lang} have no fault`, () => assert.deepEqual(clauseFaults(clauses), []));
  }

  it('say the same in both languages: codes, placeholders, paragraphs, list items', () => {
    const shape = (clauses: Clause[]) =>
      clauses.map(({ code, text }) => ({
        code,
        placeholders: placeholdersIn(text).sort(),
        paragraphs: text.split('\n\n').length,
        lines: text.split('\n').length,
      }));
    assert.deepEqual(shape(clausesNl), shape(clausesEn));
  });

  it('speak of the parties in the third person and in the words of the glossary', () => {
    const dutch = clausesNl.map((clause) => clause.text).join('\n');
    assert.doesNotMatch(dutch, /\b(je|jij|jouw|u|uw|ik|wij|ons)\b/i);
    assert.doesNotMatch(dutch, /\b(school|scholen|lichting|mentor|tekenen|handtekening)\b/i);
    assert.doesNotMatch(clausesEn.map((clause) => clause.text).join('\n'), /\b(you|your|we|our|school|mentor)\b/i);
  });

  it('keep study results apart from the employer without separate consent', () => {
    const privacy = clausesNl.find((clause) => clause.code === 'privacy')?.text ?? '';
    assert.match(privacy, /alleen .* als de student daarvoor apart en uitdrukkelijk toestemming geeft/);
  });
});

describe('faults in a template that an admin edits', () => {
  const only = (text: string, heading = 'Kop'): Clause[] => [...clausesNl, { code: 'own', heading, text }];
  const last = clausesNl.length;
  const cases: [name: string, clauses: Clause[], expected: unknown[]][] = [
    ['none at all', [], [{ code: 'no_clauses' }]],
    ['an own clause', only('Namens {{ institution.name }}.'), []],
    [
      'an unknown placeholder',
      only('{{student.birthDate}} {{x}} {{x}}'),
      [
        { code: 'unknown_placeholder', index: last, name: 'student.birthDate' },
        { code: 'unknown_placeholder', index: last, name: 'x' },
      ],
    ],
    [
      'a block inside a sentence',
      only('Zie {{block.periods}}.'),
      [{ code: 'block_not_alone', index: last, name: 'block.periods' }],
    ],
    [
      'a block as heading',
      only('x', '{{block.periods}}'),
      [{ code: 'block_not_alone', index: last, name: 'block.periods' }],
    ],
    ['no heading', only('x', ' '), [{ code: 'heading_empty', index: last }]],
    ['no text', only(''), [{ code: 'text_empty', index: last }]],
    ['a code twice', [...clausesNl, { code: 'law', heading: 'x', text: 'x' }], [{ code: 'code_twice', index: last }]],
    [
      'without what the law asks',
      clausesNl.filter((clause) => clause.code !== 'early_ending'),
      [
        { code: 'required_absent', name: 'block.earlyEndingCases' },
        { code: 'required_absent', name: 'earlyEnding.procedure' },
      ],
    ],
  ];
  for (const [name, clauses, expected] of cases) it(name, () => assert.deepEqual(clauseFaults(clauses), expected));

  it('unknown placeholders come once, as typed', () => {
    assert.deepEqual(unknownPlaceholders('{{costs}} {{Costs}} {{ nee }} {{nee}} {{}}'), ['Costs', 'nee', '']);
  });
});
