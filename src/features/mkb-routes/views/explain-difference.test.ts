import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Period } from '../../../kernel/week-pattern.ts';
import { perPlace } from '../rules/check-samples.fixture.ts';
import { compareDefinitions } from '../rules/compare-definitions.ts';
import type { Definition } from '../rules/definition.ts';
import type { LearningUnit } from '../rules/design.ts';
import { blankPeriod } from '../rules/design-periods.ts';
import { marksOf } from '../rules/difference.ts';
import { weekOf } from '../rules/week-of.ts';
import { explainDifference, explainDifferences } from './explain-difference.ts';

const period = (id: string, studyYear: number, label: string): Period => ({
  ...blankPeriod(id, studyYear),
  label,
  week: { ...weekOf(perPlace(3, 1, 1)), school: { days: 1, remoteDays: 0.5, weekdays: [1] } },
});
const unit = (id: string, name: string, ...periodIds: string[]): LearningUnit => ({
  id,
  name,
  outcomes: ['Je ontwerpt.', 'Je test.'],
  credits: perPlace(10, 5, 1),
  periodIds,
});

/** A definition in which every part has something in it. */
const full: Definition = {
  variant: 'learn_first',
  degree: 'associate_degree',
  facts: {
    name: 'Ad Mechatronica',
    targetGroups: ['mbo4_bol', 'worker'],
    sector: 'techniek',
    region: 'Twente',
    startsPerYear: 1,
    groupMinimum: 12,
    groupPlanned: 18,
    participation: 'pilot',
  },
  design: {
    periods: [period('a', 1, 'sept – jan'), period('b', 1, 'feb – juli'), period('c', 2, 'sept – jan')],
    units: [unit('u', 'Besturen', 'a', 'b'), unit('v', 'Meten', 'c')],
    employment: { employed: true, paid: null },
    connected: true,
    tripartiteAgreement: false,
    coDesign: null,
  },
  companies: [{ id: 'k', name: 'Van Dam' }],
  motivations: [{ criterion: 'sme', text: 'Omdat' }],
};

const changed = (change: (definition: Definition) => void): Definition => {
  const copy = structuredClone(full);
  change(copy);
  return copy;
};
const sentences = (before: Definition, after: Definition, lang: 'nl' | 'en' = 'nl') =>
  compareDefinitions(before, after).map((difference) => explainDifference(lang, difference));

const cases: [name: string, after: (definition: Definition) => void, expected: string[]][] = [
  ['nothing', () => {}, []],
  [
    'another variant',
    (d) => Object.assign(d, { variant: 'empty' }),
    ['Het voorbeeld om mee te beginnen is nu “Leeg beginnen”, eerst “Eerst vooral leren, dan werken”.'],
  ],
  [
    'another degree',
    (d) => Object.assign(d, { degree: 'bachelor' }),
    ['De graad is nu bachelor, eerst Associate degree.'],
  ],
  [
    'target group and group',
    (d) => d.facts && Object.assign(d.facts, { targetGroups: ['havo'], groupMinimum: null }),
    ['De doelgroep is nu havo, eerst mbo-4 bol, werkenden.', 'De kleinste groep is nu niet ingevuld, eerst 12.'],
  ],
  ['facts that were not kept', (d) => Object.assign(d, { facts: null }), []],
  [
    'a period added',
    (d) => d.design.periods.push({ ...period('d', 2, ''), weeks: 1 }),
    [
      'Jaar 2 is nieuw: 1 week, 3 dagen bedrijf, 1 dag hogeschool (maandag; waarvan 0,5 online), 1 dag ontwikkelbedrijf.',
    ],
  ],
  [
    'a period removed',
    (d) => d.design.periods.splice(2, 1),
    [
      'Jaar 2, sept – jan vervalt: 20 weken, 3 dagen bedrijf, 1 dag hogeschool (maandag; waarvan 0,5 online), 1 dag ontwikkelbedrijf.',
    ],
  ],
  [
    'a period renamed',
    (d) => Object.assign(d.design.periods[0] ?? {}, { label: 'herfst' }),
    ['Jaar 1, sept – jan heet nu “herfst”, eerst “sept – jan”.'],
  ],
  [
    'a period moved: one, not all others',
    (d) => d.design.periods.push(...d.design.periods.splice(0, 1)),
    ['Jaar 1, sept – jan staat nu op plek 3, eerst op plek 1.'],
  ],
  [
    'weeks and hours',
    (d) => Object.assign(d.design.periods[0] ?? {}, { weeks: 1, hoursPerDay: 7.5, studyHoursPerWeek: 4 }),
    [
      'Jaar 1, sept – jan heeft nu 1 week, eerst 20 weken.',
      'Jaar 1, sept – jan: een dag heeft nu 7,5 uur, eerst 8 uur.',
      'Jaar 1, sept – jan: nu 4 uur andere studie per week, eerst 0 uur.',
    ],
  ],
  [
    'the pattern',
    (d) => Object.assign(d.design.periods[0]?.week ?? {}, { company: { days: 4, remoteDays: 0, weekdays: [5, 2] } }),
    ['Jaar 1, sept – jan, het bedrijf: nu 4 dagen (dinsdag en vrijdag), eerst 3 dagen.'],
  ],
  ['weekdays in another order', (d) => d.design.periods[0]?.week.school.weekdays.reverse(), []],
  [
    'a unit renamed, with other EC',
    (d) => Object.assign(d.design.units[0] ?? {}, { name: 'Regelen', credits: perPlace(7.25, 5, 1) }),
    ['De eenheid “Besturen” heet nu “Regelen”.', '“Regelen”, het bedrijf: nu 7,25 EC, eerst 10 EC.'],
  ],
  [
    'outcomes',
    (d) => Object.assign(d.design.units[0] ?? {}, { outcomes: ['Je test.', 'Je legt uit.'] }),
    ['“Besturen” heeft er een leeruitkomst bij: Je legt uit.', 'Uit “Besturen” vervalt een leeruitkomst: Je ontwerpt.'],
  ],
  [
    'outcomes in another order',
    (d) => d.design.units[0]?.outcomes.reverse(),
    ['De leeruitkomsten van “Besturen” staan in een andere volgorde.'],
  ],
  [
    'periods of a unit',
    (d) => Object.assign(d.design.units[1] ?? {}, { periodIds: ['a', 'b'] }),
    ['“Meten” leer je nu in: jaar 1, sept – jan; jaar 1, feb – juli. Eerst in: jaar 2, sept – jan.'],
  ],
  [
    'units moved, added and removed',
    (d) => {
      d.design.units = [unit('w', 'Leiden'), ...d.design.units.slice(1)];
    },
    [
      'De eenheid “Leiden” is nieuw: 16 EC, 2 leeruitkomsten.',
      'De eenheid “Besturen” vervalt: 16 EC, 2 leeruitkomsten.',
    ],
  ],
  [
    'answers',
    (d) => Object.assign(d.design, { employment: { employed: false, paid: true }, coDesign: true }),
    [
      'De student is in dienst: nu nee, eerst ja.',
      'De student krijgt loon: nu ja, eerst nog niet bekend.',
      'Bedrijven en branche denken mee over de inhoud: nu ja, eerst nog niet bekend.',
    ],
  ],
  [
    'companies and motivations',
    (d) =>
      Object.assign(d, {
        companies: [{ id: 'l', name: 'Groot Staal' }],
        motivations: [{ criterion: 'simultaneous', text: 'Daarom' }],
      }),
    [
      'Groot Staal doet nu mee.',
      'Van Dam doet niet meer mee.',
      '“Werken en leren tegelijk” heeft nu een onderbouwing.',
      '“Leerbedrijf in het mkb” heeft geen onderbouwing meer.',
    ],
  ],
  [
    'periods made anew: the same by year and name',
    (d) => {
      d.design.periods = d.design.periods.map((one) => ({ ...one, id: `new-${one.id}` }));
      d.design.units = d.design.units.map((one) => ({ ...one, periodIds: one.periodIds.map((id) => `new-${id}`) }));
    },
    [],
  ],
];

/** Every value in a definition by its trail, except the ids by which things are recognised. */
function* leaves(value: unknown, trail: (string | number)[] = []): Generator<(string | number)[]> {
  if (trail.at(-1) === 'id') return;
  if (value === null || typeof value !== 'object') yield trail;
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...trail, key]);
}

function otherThan(value: unknown, trail: (string | number)[]): unknown {
  if (typeof value === 'number') return trail.includes('weekdays') ? 5 : value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return true;
  const chosen: Record<string, string> = {
    variant: 'empty',
    degree: 'bachelor',
    participation: 'none',
    targetGroups: 'vwo',
    criterion: 'co_design',
    periodIds: 'c',
  };
  const field = trail.findLast((key) => Number.isNaN(Number(key)) && String(key) in chosen);
  return chosen[String(field)] ?? `${value} anders`;
}

describe('the difference between two versions', () => {
  for (const [name, change, expected] of cases)
    it(name, () => assert.deepEqual(sentences(full, changed(change)), expected));

  it('is seen in every single value of a definition, in both languages and both ways', () => {
    const trails = [...leaves(full)].filter((trail) => !(trail[0] === 'companies'));
    assert.ok(trails.length > 60, `${trails.length}`);
    for (const trail of trails) {
      // The last period stands in the other unit already.
      if (trail.includes('periodIds') && trail.includes('1')) continue;
      const other = changed((definition) => {
        const last = trail.at(-1) ?? '';
        const owner = trail
          .slice(0, -1)
          .reduce<Record<string | number, unknown>>(
            (inner, key) => inner[key] as Record<string | number, unknown>,
            definition as unknown as Record<string, unknown>,
          );
        owner[last] = otherThan(owner[last], trail);
      });
      for (const [from, to] of [
        [full, other],
        [other, full],
      ] as const)
        for (const lang of ['nl', 'en'] as const) {
          const found = sentences(from, to, lang);
          assert.ok(found.length > 0, trail.join('.'));
          for (const sentence of found) assert.doesNotMatch(sentence, /undefined|NaN|\[object/, trail.join('.'));
        }
    }
  });

  it('is grouped by subject, in a fixed order', () => {
    const other = changed((d) => {
      d.design.units.pop();
      d.design.periods.pop();
      Object.assign(d, { variant: 'empty', companies: [] });
    });
    assert.deepEqual(
      explainDifferences('en', compareDefinitions(full, other)).map(({ subject }) => subject),
      ['route', 'weeks', 'units', 'companies'],
    );
  });

  it('marks the periods that differ, on both sides', () => {
    const other = changed((d) => {
      d.design.periods = [{ ...period('n', 3, ''), weeks: 4 }, ...d.design.periods.slice(1).reverse()];
      Object.assign(d.design.periods[2] ?? {}, { weeks: 2 });
    });
    const differences = compareDefinitions(full, other);
    const marks = (side: 'before' | 'after') => Object.fromEntries(marksOf(differences, side));
    assert.deepEqual(marks('before'), { a: ['removed'], n: ['added'], b: ['moved', 'changed'] });
    assert.deepEqual(marks('after').b, ['moved', 'changed']);
  });
});
