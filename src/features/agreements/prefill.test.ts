import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Period } from '../../kernel/week-pattern.ts';
import type { CompanyDetails, Workplace } from '../companies/index.ts';
import { unknownCompany } from '../companies/rules/company.fixture.ts';
import { defaultClauseTemplate } from './document/default-clauses.ts';
import { datePeriods } from './period-dates.ts';
import { type Known, prefill, takeCompany, takeWorkplace } from './prefill.ts';
import { missingForSending } from './rules/completeness.ts';
import { samplePeriods } from './rules/terms.fixture.ts';

const today = isoDate('2027-06-03');
const figures = { adultAge: 18 };
const counter = () => {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
};

const coach = {
  id: 'c1',
  personId: 'coach',
  name: 'R. Hofman',
  email: null,
  validFrom: isoDate('2026-01-01'),
  validUntil: null,
};
const workplace: Workplace = {
  id: 'w1',
  location: 'Ambachtsweg 14, Zwolle',
  functionTitle: 'junior technicus',
  coaches: [coach],
  coach,
};
const contact = (personId: string, name: string, functionTitle: string, signs: boolean) => ({
  id: `contact-${personId}`,
  personId,
  name,
  email: `${personId}@vandam.example`,
  phone: '',
  functionTitle,
  signs,
  role: 'other' as const,
  validFrom: null,
  validUntil: null,
});
const company: CompanyDetails = {
  ...unknownCompany,
  id: 'company',
  name: 'Van Dam Techniek B.V.',
  kvkNumber: '12345678',
  staff: 40,
  street: 'Ambachtsweg 14',
  postcode: '8013 AB',
  place: 'Zwolle',
  contacts: [
    contact('ines', 'I. van Dam', 'directeur', true),
    contact('coach', 'R. Hofman', 'hoofd engineering', false),
  ],
  workplaces: [workplace],
};
const known: Known = {
  language: 'nl',
  route: {
    mkbRouteName: 'Mechatronica Zwolle',
    versionNumber: 3,
    programmeName: 'Mechatronica',
    degree: 'associate_degree',
    mode: 'dual',
  },
  design: {
    periods: samplePeriods,
    units: [
      {
        id: 'u1',
        name: 'Ontwerpen',
        outcomes: ['De student ontwerpt.'],
        credits: { company: 20, school: 10, third: 5 },
        periodIds: ['p1', 'p2'],
      },
      { id: 'u2', name: 'Theorie', outcomes: [], credits: { company: 0, school: 30, third: 0 }, periodIds: ['p1'] },
      { id: 'u3', name: 'Werkplaats', outcomes: [], credits: { company: 0, school: 0, third: 5 }, periodIds: [] },
    ],
    employment: { employed: true, paid: true },
    connected: true,
    tripartiteAgreement: true,
    coDesign: true,
  },
  cohort: { start: isoDate('2027-09-01'), end: isoDate('2029-08-31') },
  institution: { name: 'Hogeschool Vechtstroom', place: 'Zwolle' },
  signatory: {
    personId: 'marga',
    name: 'M. de Graaf',
    email: 'marga@vechtstroom.example',
    jobTitle: 'opleidingsmanager',
  },
  visitingTutorName: 'S. Yıldız',
  student: {
    id: 'student',
    personId: 'noor',
    name: 'Noor El Amrani',
    email: 'noor@student.example',
    studentNumber: '1087452',
    birthDate: isoDate('2005-11-23'),
    street: 'Stationsstraat 3',
    postcode: '7721 CC',
    place: 'Dalfsen',
    targetGroup: null,
    cohortId: null,
    cohort: null,
  },
  company,
  workplace,
  clauseTemplate: defaultClauseTemplate('nl'),
};
const prefilled = (change: Partial<Known> = {}) => prefill({ ...known, ...change }, today, figures, counter());

describe('prefill', () => {
  it('leaves only what nobody can know: how units are assessed and how often there is coaching', () => {
    const { terms, signers } = prefilled();
    assert.deepEqual(
      missingForSending(terms, signers, today, figures).map(({ code, index }) => [code, index]),
      [
        ['coaching_hours', null],
        ['three_way_talks', null],
        ['outcome_assessment', 0],
        ['outcome_qualities', 1],
        ['outcome_assessment', 1],
      ],
    );
  });

  it('takes the parties from the register, with addresses on one line', () => {
    const { parties } = prefilled().terms;
    assert.equal(parties.learningCompany.address, 'Ambachtsweg 14, 8013 AB Zwolle');
    assert.equal(parties.learningCompany.representedByName, 'I. van Dam');
    assert.equal(parties.student.address, 'Stationsstraat 3, 7721 CC Dalfsen');
    assert.equal(parties.institution.representedByJobTitle, 'opleidingsmanager');
    assert.equal(parties.legalRepresentative, null);
  });

  it('names the coach with the function among the contacts', () => {
    const { coaching } = prefilled().terms;
    assert.deepEqual(
      [coaching.workplaceCoachName, coaching.workplaceCoachJobTitle],
      ['R. Hofman', 'hoofd engineering'],
    );
  });

  it('takes the units with EC at the company or a third location, in the agreement’s language', () => {
    const rows = (language: 'nl' | 'en') =>
      prefilled({ language }).terms.outcomes.map(({ unitName, creditsAtWorkplace, assessedWhen }) => [
        unitName,
        creditsAtWorkplace,
        assessedWhen,
      ]);
    assert.deepEqual(rows('nl'), [
      ['Ontwerpen', 25, 'aan het eind van de periode feb – juli in jaar 1'],
      ['Werkplaats', 5, null],
    ]);
    assert.equal(rows('en')[0]?.[2], 'at the end of the period feb – juli in year 1');
  });

  const signerCases: [name: string, change: Partial<Known>, expected: [string, string | null, string | null][]][] = [
    [
      'three parties',
      {},
      [
        ['institution', 'M. de Graaf', 'marga@vechtstroom.example'],
        ['learning_company', 'I. van Dam', 'ines@vandam.example'],
        ['student', 'Noor El Amrani', 'noor@student.example'],
      ],
    ],
    [
      'a student of 17 on the first day',
      { student: { ...known.student, birthDate: isoDate('2009-09-02') } },
      [
        ['institution', 'M. de Graaf', 'marga@vechtstroom.example'],
        ['learning_company', 'I. van Dam', 'ines@vandam.example'],
        ['student', 'Noor El Amrani', 'noor@student.example'],
        ['legal_representative', null, null],
      ],
    ],
    [
      'nothing known',
      { company: null, workplace: null, signatory: null, student: { ...known.student, email: null } },
      [
        ['institution', null, null],
        ['learning_company', null, null],
        ['student', 'Noor El Amrani', null],
      ],
    ],
    [
      'a company where nobody signs',
      { company: { ...company, contacts: [] } },
      [
        ['institution', 'M. de Graaf', 'marga@vechtstroom.example'],
        ['learning_company', null, null],
        ['student', 'Noor El Amrani', 'noor@student.example'],
      ],
    ],
  ];
  for (const [name, change, expected] of signerCases)
    it(`plans the signers: ${name}`, () => {
      assert.deepEqual(
        prefilled(change).signers.map((signer) => [signer.party, signer.name, signer.email]),
        expected,
      );
    });
});

describe('taking over another company', () => {
  const other: CompanyDetails = {
    ...company,
    id: 'other',
    name: 'Bakker B.V.',
    contacts: [contact('bo', 'B. Bakker', 'eigenaar', true)],
    workplaces: [],
  };

  it('lets go of workplace, coach and address of the one before, and keeps the signer’s place', () => {
    const before = prefilled();
    const after = takeCompany(before, other, counter());
    assert.equal(after.workplaceId, null);
    assert.deepEqual(after.terms.workplace, { location: null, jobTitle: null });
    assert.equal(after.terms.coaching.workplaceCoachName, null);
    assert.equal(after.terms.coaching.visitingTutorName, 'S. Yıldız');
    const signer = after.signers[1];
    assert.deepEqual(
      [signer?.party, signer?.name, signer?.email],
      ['learning_company', 'B. Bakker', 'bo@vandam.example'],
    );
    assert.equal(signer?.id, before.signers[1]?.id);
  });

  it('fills in the workplace when one is chosen', () => {
    const after = takeWorkplace(takeCompany(prefilled(), company, counter()), company, workplace);
    assert.equal(after.workplaceId, 'w1');
    assert.equal(after.terms.workplace.jobTitle, 'junior technicus');
  });
});

describe('datePeriods', () => {
  const weeks = (id: string, studyYear: number, count: number): Period => ({
    ...(samplePeriods[0] as Period),
    id,
    studyYear,
    weeks: count,
  });
  const cases: [name: string, periods: Period[], expected: [string, string][]][] = [
    ['none', [], []],
    [
      'one after another',
      [weeks('a', 1, 20), weeks('b', 1, 22)],
      [
        ['2027-09-01', '2028-01-18'],
        ['2028-01-19', '2028-06-20'],
      ],
    ],
    [
      'a new study year from its anniversary',
      [weeks('a', 1, 42), weeks('b', 2, 42)],
      [
        ['2027-09-01', '2028-06-20'],
        ['2028-09-01', '2029-06-21'],
      ],
    ],
    [
      'a year of more than 52 weeks runs on',
      [weeks('a', 1, 60), weeks('b', 2, 10)],
      [
        ['2027-09-01', '2028-10-24'],
        ['2028-10-25', '2029-01-02'],
      ],
    ],
    ['counting from the first study year there is', [weeks('a', 2, 1)], [['2027-09-01', '2027-09-07']]],
  ];
  for (const [name, periods, expected] of cases)
    it(`dates ${name}`, () => {
      assert.deepEqual(
        datePeriods(periods, isoDate('2027-09-01')).map(({ from, until }) => [from, until]),
        expected,
      );
    });
});
