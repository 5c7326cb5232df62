import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type Amendment, changesBetween } from '../addenda/rules/changes.ts';
import { type Part, partsOf, type Value, withPart } from '../addenda/rules/parts.ts';
import { completeTerms } from '../rules/complete-terms.ts';
import { type DraftTerms, draftFrom } from '../rules/draft-terms.ts';
import type { PracticePeriod } from '../rules/terms.ts';
import { addendumText } from './addendum-text.ts';
import { sampleTerms } from './agreement.fixture.ts';
import { parseCanonical, serialise } from './canonical-text.ts';
import { changeWords } from './change-words.ts';
import { sha256 } from './hash.ts';
import { maskPersonal } from './mask-personal.ts';

const organisation = {
  name: 'Zorgtalent',
  kvkNumber: '87654321',
  address: 'Kade 1, Zwolle',
  representedByName: 'J. Vos',
  representedByJobTitle: 'bestuurder',
};
const storedValue = (terms: DraftTerms, part: Part) => partsOf(terms).get(part) ?? null;
const period = (change: (row: PracticePeriod) => PracticePeriod) => (terms: DraftTerms) =>
  change(storedValue(terms, 'period:p1') as PracticePeriod);
const days = (company: number, school: number) =>
  period((row) => ({
    ...row,
    period: {
      ...row.period,
      week: {
        ...row.period.week,
        company: { days: company, remoteDays: 0, weekdays: [] },
        school: { days: school, remoteDays: 0, weekdays: [] },
      },
    },
  }));

const secondCompany = {
  ...organisation,
  location: 'Kade 2',
  jobTitle: 'monteur',
  workplaceCoachName: 'T. Twee',
  workplaceCoachJobTitle: 'chef',
  daysPerWeek: 1.5,
  from: isoDate('2028-09-01'),
  until: isoDate('2029-01-31'),
};

type Case = [part: Part, value: Value | ((terms: DraftTerms) => Value), lang: Lang, words: string];
const cases: Case[] = [
  [
    'second_company',
    secondCompany,
    'nl',
    'Tweede leerbedrijf | niets | Zorgtalent / KVK-nummer 87654321 / Kade 1, Zwolle / vertegenwoordigd door J. Vos, bestuurder / Werkplek: monteur, Kade 2 / Praktijkbegeleider: T. Twee, chef / Dagen per week: 1,5 / Van – tot en met: 1 september 2028 – 31 januari 2029',
  ],
  [
    'coaching.workplace_coach',
    { workplaceCoachName: 'A. Smit', workplaceCoachJobTitle: 'voorman' },
    'nl',
    'Praktijkbegeleider | R. Hofman, hoofd engineering | A. Smit, voorman',
  ],
  [
    'coaching.workplace_coach',
    { workplaceCoachName: 'A. Smit', workplaceCoachJobTitle: 'foreman' },
    'en',
    'Workplace coach | R. Hofman, hoofd engineering | A. Smit, foreman',
  ],
  ['coaching.visiting_tutor', 'T. Kaya', 'nl', 'Docentbegeleider | S. Yıldız | T. Kaya'],
  ['coaching.hours', 3.5, 'nl', 'Uren begeleiding per week | 2 uur | 3,5 uur'],
  ['coaching.hours', 3.5, 'en', 'Hours of coaching a week | 2 hours | 3.5 hours'],
  ['coaching.talks', 4, 'nl', 'Driegesprekken per studiejaar | 3 keer | 4 keer'],
  [
    'coaching.what',
    'samen werken',
    'nl',
    'Waaruit de begeleiding bestaat | wekelijks werkoverleg, feedback op beroepsproducten en begeleiding bij opdrachten | samen werken',
  ],
  ['duration.end', '2029-12-31', 'nl', 'Laatste dag | 31 augustus 2029 | 31 december 2029'],
  ['duration.start', '2027-08-15', 'en', 'First day | 1 September 2027 | 15 August 2027'],
  [
    'period:p1',
    days(3, 1),
    'nl',
    'Periode: Jaar 1, sept – jan | 1 september 2027 – 28 januari 2028, 20 weken / 2 dagen bij het leerbedrijf, 2 dagen bij de hogeschool, 1 dag op de derde leerlocatie / 40 uur per week: 16 bij het leerbedrijf, 16 bij de hogeschool, 8 op de derde leerlocatie | 1 september 2027 – 28 januari 2028, 20 weken / 3 dagen bij het leerbedrijf, 1 dag bij de hogeschool, 1 dag op de derde leerlocatie / 40 uur per week: 24 bij het leerbedrijf, 8 bij de hogeschool, 8 op de derde leerlocatie',
  ],
  [
    'period:p3',
    null,
    'nl',
    'Periode: Jaar 2, sept – juli | 42 weken / 3,5 dagen bij het leerbedrijf, 1,5 dagen bij de hogeschool (waarvan 0,5 online) / 44 uur per week: 28 bij het leerbedrijf, 12 bij de hogeschool, 4 uur zelfstudie | er niet',
  ],
  ['workplace.job_title', 'monteur', 'nl', 'Functie van de student | junior besturingstechnicus | monteur'],
  ['workplace.location', 'Hal 2', 'en', 'Workplace | Ambachtsweg 14, Zwolle | Hal 2'],
  [
    'employer',
    organisation,
    'nl',
    'Werkgever | niets | Zorgtalent / KVK-nummer 87654321 / Kade 1, Zwolle / vertegenwoordigd door J. Vos, bestuurder',
  ],
  [
    'third_location',
    null,
    'en',
    'Third location | Ontwikkelbedrijf De Werf / Havenkade 1, 8011 AA Zwolle / represented by P. Bos, coördinator | nothing',
  ],
  [
    'learning_company.name',
    { name: 'Salland B.V.', kvkNumber: '11112222' },
    'nl',
    'Leerbedrijf | Van Dam Techniek B.V. / KVK-nummer 12345678 | Salland B.V. / KVK-nummer 11112222',
  ],
  [
    'learning_company.representative',
    { representedByName: 'B. Nieuw', representedByJobTitle: 'eigenaar' },
    'nl',
    'Wie het leerbedrijf vertegenwoordigt | I. van Dam, directeur | B. Nieuw, eigenaar',
  ],
  [
    'legal_representative',
    { name: 'A. El Amrani', relation: 'ouder' },
    'nl',
    'Wettelijk vertegenwoordiger | niets | A. El Amrani (ouder)',
  ],
  [
    'route',
    {
      mkbRouteName: 'Mechatronica Zwolle',
      versionNumber: 4,
      programmeName: 'Mechatronica',
      degree: 'associate_degree',
      mode: 'dual',
    },
    'nl',
    'Mkb-route | Mechatronica Zwolle, versie 3 | Mechatronica Zwolle, versie 4',
  ],
  [
    'outcome:Onderhoud en betrouwbaarheid',
    null,
    'nl',
    'Leeruitkomsten: Onderhoud en betrouwbaarheid | De student stelt een onderhoudsplan op met het team in het bedrijf. / 30 EC op de werkplek / Beoordeling: beroepsproduct met toelichting; eind semester 2 van jaar 1; door examinator van de hogeschool | er niet',
  ],
  [
    'employment',
    { inService: true, kind: 'permanent', hoursPerWeek: 36, endDate: null },
    'nl',
    'Dienstverband | In dienst bij de werkgever: ja / Soort overeenkomst: voor bepaalde tijd / Uren per week: 32 / Einddatum: 31 augustus 2029 | In dienst bij de werkgever: ja / Soort overeenkomst: voor onbepaalde tijd / Uren per week: 36',
  ],
  [
    'early_ending.cases',
    ['De student stopt.'],
    'nl',
    'Wanneer de overeenkomst eerder kan stoppen | De student stopt met de opleiding. / De arbeidsovereenkomst eindigt. | De student stopt.',
  ],
  ['costs', null, 'nl', 'Kosten | Het leerbedrijf betaalt het collegegeld van het eerste jaar. | niets'],
  [
    'student.address',
    'Dorpsstraat 9, Ommen',
    'nl',
    'Adres van de student | Stationsstraat 3, 7721 CC Dalfsen | Dorpsstraat 9, Ommen',
  ],
];

function amended(
  parts: [Part, Value | ((terms: DraftTerms) => Value)][],
  lang: Lang = 'nl',
  more: Partial<Amendment> = {},
) {
  const base = sampleTerms(lang);
  const draft = parts.reduce(
    (terms, [part, value]) => withPart(terms, part, typeof value === 'function' ? value(terms) : value),
    draftFrom(base),
  );
  const terms = completeTerms(draft);
  assert.ok(terms);
  const amendment: Amendment = {
    agreementReference: '2027-0041',
    from: isoDate('2028-09-01'),
    reason: 'R. Hofman heeft een andere baan.',
    changes: changesBetween(draftFrom(base), draft),
    later: [],
    parties: ['institution', 'student'],
    ...more,
  };
  return { terms, amendment, document: addendumText(terms, amendment, isoDate('2028-08-01')) };
}

const paragraphsOf = (document: ReturnType<typeof addendumText>) =>
  document.articles.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])));

describe('the text of an addendum', () => {
  for (const [part, value, lang, words] of cases)
    it(`says of ${part} in ${lang} what was and what will be`, () => {
      const { amendment } = amended([[part, value]], lang);
      const [change] = amendment.changes;
      assert.ok(change && amendment.changes.length === 1);
      const { label, before, after } = changeWords(lang, change);
      assert.equal([label, before.join(' / '), after.join(' / ')].join(' | '), words);
    });

  it('says from when, why, who signs, and that the rest stays', () => {
    const { document } = amended([['coaching.hours', 4]]);
    assert.equal(
      document.subtitle,
      'Wijziging van overeenkomst 2027-0041: werken en leren van Noor El Amrani bij Van Dam Techniek B.V.',
    );
    const said = paragraphsOf(document).join('\n');
    for (const words of [
      'Deze wijziging geldt vanaf 1 september 2028, zolang de overeenkomst loopt.',
      'R. Hofman heeft een andere baan.',
      'Al het andere in overeenkomst 2027-0041',
      'wordt ondertekend door: de hogeschool en de student.',
    ])
      assert.ok(said.includes(words), words);
  });

  it('says that a day in the past is meant, that a later change takes over, and that a notice is one', () => {
    const { document } = amended([['coaching.hours', 4]], 'nl', {
      from: isoDate('2028-05-01'),
      later: [{ part: 'coaching.hours', from: isoDate('2029-01-01'), reference: '2027-0041-A1' }],
      parties: [],
    });
    const said = paragraphsOf(document).join('\n');
    assert.match(said, /Die dag ligt voor de dag waarop dit addendum is opgesteld/);
    assert.match(said, /Uren begeleiding per week: dit geldt tot 1 januari 2029\. .* 2027-0041-A1\./);
    assert.match(said, /mededeling: niemand hoeft haar te ondertekenen/);
  });

  it('hides a home address until a code', () => {
    const { document } = amended([['student.address', 'Dorpsstraat 9, Ommen']]);
    assert.match(JSON.stringify(document.articles), /Dorpsstraat 9/);
    assert.doesNotMatch(JSON.stringify(maskPersonal(document)), /Dorpsstraat 9|Stationsstraat/);
  });

  it('is frozen with its changes, under another hash when one of them differs', () => {
    const { document, terms, amendment } = amended([['coaching.hours', 4]]);
    const canonical = serialise(document, terms, amendment);
    assert.deepEqual(parseCanonical(canonical), { document, terms, amendment });
    const other = serialise(document, terms, { ...amendment, from: isoDate('2028-09-02') });
    assert.notEqual(sha256(canonical), sha256(other));
  });
});
