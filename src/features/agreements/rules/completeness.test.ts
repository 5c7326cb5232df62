import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { completeTerms } from './complete-terms.ts';
import { missingForSending } from './completeness.ts';
import { type DraftTerms, emptyDraft, emptyOrganisation } from './draft-terms.ts';
import { missingCodes } from './missing.ts';
import type { PlannedSigner } from './signer.ts';
import { sampleDraft, sampleSigners } from './terms.fixture.ts';

const today = isoDate('2027-06-03');
const figures = { adultAge: 18 };

type Change = (draft: DraftTerms, signers: PlannedSigner[]) => unknown;

/** What is missing after one change to a complete draft, as "code@step law party index". */
function missingAfter(change: Change): string[] {
  const draft = structuredClone(sampleDraft());
  const signers = structuredClone(sampleSigners);
  change(draft, signers);
  return missingForSending(draft, signers, today, figures).map(({ code, step, law, party, index }) =>
    [`${code}@${step}`, law, party, index].filter((part) => part !== null).join(' '),
  );
}

const signer = (signers: PlannedSigner[], index: number): PlannedSigner => signers[index] as PlannedSigner;
const outcome = (draft: DraftTerms) => draft.outcomes[1] as DraftTerms['outcomes'][number];
const period = (draft: DraftTerms) => draft.periods[0] as DraftTerms['periods'][number];

/** A second learning company of which these fields are as given. */
const second = (d: DraftTerms, fields: object) => {
  const { learningCompany } = d.parties;
  const work = {
    location: 'Kade 2',
    jobTitle: 'monteur',
    workplaceCoachName: 'T. Twee',
    workplaceCoachJobTitle: 'chef',
  };
  const company = { ...learningCompany, ...work, daysPerWeek: 1, from: null, until: null, ...fields };
  return Object.assign(d.parties, { secondCompany: company });
};

const cases: [name: string, change: Change, expected: string[]][] = [
  [
    'a second company that nobody signs for, without coach',
    (d) => second(d, { workplaceCoachName: null }),
    ['second_company_work@other_parties b second_company', 'signer_for_party@signers second_company'],
  ],
  [
    'a second company outside the duration',
    (d) => second(d, { from: '2027-08-01', until: '2028-01-01' }),
    ['second_company_outside_duration@other_parties a second_company', 'signer_for_party@signers second_company'],
  ],
  ['nothing', () => {}, []],
  [
    'no costs, privacy or employment',
    (d) => Object.assign(d, { costs: null, privacy: null, employment: emptyDraft('nl').employment }),
    [],
  ],
  ['no route', (d) => Object.assign(d, { route: null }), ['route@periods']],
  ['no clauses', (d) => Object.assign(d, { clauseTemplate: null }), ['clauses@institution']],
  [
    'institution without name',
    (d) => Object.assign(d.parties.institution, { name: ' ' }),
    ['institution_name@institution institution'],
  ],
  [
    'institution without place',
    (d) => Object.assign(d.parties.institution, { place: null }),
    ['institution_place@institution institution'],
  ],
  [
    'nobody for the institution',
    (d) => Object.assign(d.parties.institution, { representedByName: null }),
    ['represented_by@institution institution'],
  ],
  [
    'company without name',
    (d) => Object.assign(d.parties.learningCompany, { name: null }),
    ['organisation_name@learning_company learning_company'],
  ],
  [
    'company with 7 digits',
    (d) => Object.assign(d.parties.learningCompany, { kvkNumber: '1234567' }),
    ['kvk_number@learning_company learning_company'],
  ],
  [
    'company without address',
    (d) => Object.assign(d.parties.learningCompany, { address: '' }),
    ['organisation_address@learning_company learning_company'],
  ],
  [
    'company function unknown',
    (d) => Object.assign(d.parties.learningCompany, { representedByJobTitle: null }),
    ['represented_by@learning_company learning_company'],
  ],
  ['student without name', (d) => Object.assign(d.parties.student, { name: null }), ['student_name@student student']],
  [
    'student without number',
    (d) => Object.assign(d.parties.student, { studentNumber: null }),
    ['student_number@student student'],
  ],
  [
    'student without birth date',
    (d) => Object.assign(d.parties.student, { birthDate: null }),
    ['student_birth_date@student student'],
  ],
  [
    'student without address',
    (d) => Object.assign(d.parties.student, { address: null }),
    ['student_address@student student'],
  ],
  [
    'student of 17',
    (d) => Object.assign(d.parties.student, { birthDate: '2009-06-04' }),
    ['legal_representative@other_parties legal_representative'],
  ],
  ['student who turns 18 today', (d) => Object.assign(d.parties.student, { birthDate: '2009-06-03' }), []],
  [
    'student of 18 who was 17 on the first day',
    (d) => {
      Object.assign(d.parties.student, { birthDate: '2009-06-03' });
      Object.assign(d.duration, { start: '2027-06-01' });
    },
    ['legal_representative@other_parties legal_representative'],
  ],
  [
    'student of 17 with a representative who does not sign',
    (d) => {
      Object.assign(d.parties.student, { birthDate: '2009-06-04' });
      d.parties.legalRepresentative = { name: 'F. El Amrani', relation: 'ouder' };
    },
    ['signer_for_party@signers legal_representative'],
  ],
  [
    'a representative without a name',
    (d, s) => {
      d.parties.legalRepresentative = { name: null, relation: 'ouder' };
      s.push({ id: 's5', party: 'legal_representative', name: 'F.', email: 'f@x.example', sharedAddressReason: null });
    },
    ['legal_representative@other_parties legal_representative'],
  ],
  [
    'an empty employer',
    (d) => {
      d.parties.employer = emptyOrganisation();
    },
    [
      'organisation_name@other_parties employer',
      'kvk_number@other_parties employer',
      'organisation_address@other_parties employer',
      'represented_by@other_parties employer',
      'signer_for_party@signers employer',
    ],
  ],
  [
    'third location with a wrong number',
    (d) => Object.assign(d.parties.thirdLocation ?? {}, { kvkNumber: '1' }),
    ['kvk_number@other_parties third_location'],
  ],
  ['no start', (d) => Object.assign(d.duration, { start: null }), ['duration_start@duration a']],
  ['no end', (d) => Object.assign(d.duration, { end: null }), ['duration_end@duration a']],
  [
    'ends on its first day',
    (d) => {
      Object.assign(d.duration, { end: '2027-09-01' });
      for (const row of d.periods) Object.assign(row, { from: null, until: null });
    },
    ['end_not_after_start@duration a'],
  ],
  ['no periods', (d) => Object.assign(d, { periods: [] }), ['periods@periods a']],
  ['period reversed', (d) => Object.assign(period(d), { from: '2028-01-29' }), ['period_dates_reversed@periods a 0']],
  [
    'period before the start',
    (d) => Object.assign(period(d), { from: '2027-08-31' }),
    ['period_outside_duration@periods a 0'],
  ],
  ['no location', (d) => Object.assign(d.workplace, { location: null }), ['workplace_location@workplace']],
  ['no function', (d) => Object.assign(d.workplace, { jobTitle: null }), ['workplace_job_title@workplace']],
  ['no coach', (d) => Object.assign(d.coaching, { workplaceCoachName: null }), ['workplace_coach@coaching b']],
  ['no tutor', (d) => Object.assign(d.coaching, { visitingTutorName: null }), ['visiting_tutor@coaching b']],
  ['coaching in what', (d) => Object.assign(d.coaching, { what: '' }), ['coaching_what@coaching b']],
  ['coaching hours', (d) => Object.assign(d.coaching, { hoursPerWeek: null }), ['coaching_hours@coaching b']],
  ['three-way talks', (d) => Object.assign(d.coaching, { threeWayTalksPerYear: null }), ['three_way_talks@coaching b']],
  ['no outcomes', (d) => Object.assign(d, { outcomes: [] }), ['outcomes@outcomes c']],
  ['unit without name', (d) => Object.assign(outcome(d), { unitName: null }), ['outcome_unit@outcomes c 1']],
  [
    'unit with an empty outcome',
    (d) => Object.assign(outcome(d), { outcomes: [' '] }),
    ['outcome_qualities@outcomes c 1'],
  ],
  ['unit without EC', (d) => Object.assign(outcome(d), { creditsAtWorkplace: null }), ['outcome_credits@outcomes c 1']],
  [
    'unit without examiner',
    (d) => Object.assign(outcome(d), { assessedBy: null }),
    ['outcome_assessment@outcomes c 1'],
  ],
  ['no cases', (d) => Object.assign(d.earlyEnding, { cases: [] }), ['early_ending_cases@early_ending d']],
  ['no procedure', (d) => Object.assign(d.earlyEnding, { procedure: null }), ['early_ending_procedure@early_ending d']],
  ['student does not sign', (_, s) => s.splice(2, 1), ['signer_for_party@signers student']],
  ['signer without name', (_, s) => Object.assign(signer(s, 0), { name: null }), ['signer_name@signers institution 0']],
  [
    'signer without address',
    (_, s) => Object.assign(signer(s, 1), { email: null }),
    ['signer_email@signers learning_company 1'],
  ],
  [
    'signer with half an address',
    (_, s) => Object.assign(signer(s, 1), { email: 'i@' }),
    ['signer_email@signers learning_company 1'],
  ],
  [
    'signer of a party that is gone',
    (d) => Object.assign(d.parties, { thirdLocation: null }),
    ['signer_without_party@signers third_location 3'],
  ],
  [
    'two parties, one address',
    (_, s) => Object.assign(signer(s, 1), { email: ' NOOR@student.example' }),
    ['shared_address_reason@signers'],
  ],
  [
    'one address with a reason',
    (_, s) => Object.assign(signer(s, 1), { email: 'noor@student.example', sharedAddressReason: 'eenmanszaak' }),
    [],
  ],
];

describe('what is missing before an agreement can be sent', () => {
  for (const [name, change, expected] of cases) {
    it(name, () => assert.deepEqual(missingAfter(change), expected));
  }

  it('two signers of one party may share an address', () => {
    const extra = { ...signer(sampleSigners, 1), id: 's9' };
    assert.deepEqual(missingForSending(sampleDraft(), [...sampleSigners, extra], today, figures), []);
  });

  it('somebody signs for the hogeschool whom the admin did not name', () => {
    const asked = (named: readonly string[] | null) =>
      missingForSending(sampleDraft(), sampleSigners, today, figures, named).map(({ code }) => code);
    assert.deepEqual(asked(null), []);
    assert.deepEqual(asked([sampleSigners[0]?.email ?? '']), []);
    assert.deepEqual(asked(['iemand.anders@hogeschool.example']), ['signer_not_named']);
  });

  it('the table reaches every code', () => {
    const reached = new Set(cases.flatMap(([, change]) => missingAfter(change)).map((text) => text.split('@')[0]));
    assert.deepEqual(
      missingCodes.filter((code) => !reached.has(code) && code !== 'signer_not_named'),
      [],
    );
  });

  it('a draft from which nothing is missing has complete terms, an empty one has not', () => {
    assert.equal(completeTerms(sampleDraft())?.parties.student.name, 'Noor El Amrani');
    assert.equal(completeTerms(emptyDraft('nl')), null);
  });
});
