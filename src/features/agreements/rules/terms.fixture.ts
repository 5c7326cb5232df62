import { isoDate } from '../../../kernel/iso-date.ts';
import type { Period, PlaceWeek } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type DraftTerms, emptyDraft } from './draft-terms.ts';
import type { PlannedSigner } from './signer.ts';
import type { ClauseTemplate } from './terms.ts';

const days = (count: number, remoteDays = 0): PlaceWeek => ({ days: count, remoteDays, weekdays: [] });

/** Work_from_day_one with a growing share and a third location in the first half year. For tests. */
export const samplePeriods: Period[] = [
  {
    id: 'p1',
    studyYear: 1,
    label: 'sept – jan',
    weeks: 20,
    hoursPerDay: 8,
    studyHoursPerWeek: 0,
    week: { company: days(2), school: days(2), third: days(1) },
  },
  {
    id: 'p2',
    studyYear: 1,
    label: 'feb – juli',
    weeks: 22,
    hoursPerDay: 8,
    studyHoursPerWeek: 0,
    week: { company: { days: 3, remoteDays: 0, weekdays: [1, 2, 3] }, school: days(2), third: days(0) },
  },
  {
    id: 'p3',
    studyYear: 2,
    label: 'sept – juli',
    weeks: 42,
    hoursPerDay: 8,
    studyHoursPerWeek: 4,
    week: { company: days(3.5), school: days(1.5, 0.5), third: days(0) },
  },
];

const sampleClauses: ClauseTemplate = {
  templateVersion: 1,
  clauses: [{ code: 'purpose', heading: 'Doel', text: 'Deze overeenkomst gaat over {{student.name}}.' }],
};

/** A draft in which nothing is missing on 2027-06-03: an adult student, three parties. For tests. */
export function sampleDraft(language: Lang = 'nl', clauseTemplate: ClauseTemplate = sampleClauses): DraftTerms {
  return {
    ...emptyDraft(language),
    route: {
      mkbRouteName: 'Mechatronica Zwolle',
      versionNumber: 3,
      programmeName: 'Mechatronica',
      degree: 'associate_degree',
      mode: 'dual',
    },
    parties: {
      institution: {
        name: 'Hogeschool Vechtstroom',
        place: 'Zwolle',
        representedByName: 'M. de Graaf',
        representedByJobTitle: 'opleidingsmanager',
      },
      learningCompany: {
        name: 'Van Dam Techniek B.V.',
        kvkNumber: '12345678',
        address: 'Ambachtsweg 14, 8013 AB Zwolle',
        representedByName: 'I. van Dam',
        representedByJobTitle: 'directeur',
      },
      student: {
        name: 'Noor El Amrani',
        studentNumber: '1087452',
        birthDate: isoDate('2005-11-23'),
        address: 'Stationsstraat 3, 7721 CC Dalfsen',
      },
      employer: null,
      thirdLocation: {
        name: 'Ontwikkelbedrijf De Werf',
        kvkNumber: '',
        address: 'Havenkade 1, 8011 AA Zwolle',
        representedByName: 'P. Bos',
        representedByJobTitle: 'coördinator',
      },
      legalRepresentative: null,
    },
    duration: { start: isoDate('2027-09-01'), end: isoDate('2029-08-31') },
    periods: [
      { period: samplePeriods[0] as Period, from: isoDate('2027-09-01'), until: isoDate('2028-01-28') },
      { period: samplePeriods[1] as Period, from: isoDate('2028-01-31'), until: isoDate('2028-07-14') },
      { period: samplePeriods[2] as Period, from: null, until: null },
    ],
    workplace: { location: 'Ambachtsweg 14, Zwolle', jobTitle: 'junior besturingstechnicus' },
    coaching: {
      workplaceCoachName: 'R. Hofman',
      workplaceCoachJobTitle: 'hoofd engineering',
      visitingTutorName: 'S. Yıldız',
      what: 'wekelijks werkoverleg, feedback op beroepsproducten en begeleiding bij opdrachten',
      hoursPerWeek: 2,
      threeWayTalksPerYear: 3,
    },
    outcomes: [
      {
        unitName: 'Ontwerpen van een besturing',
        outcomes: [
          'De student ontwerpt een besturing voor een bestaande machine en onderbouwt de keuzes.',
          'De student test de besturing volgens een testplan.',
        ],
        creditsAtWorkplace: 20,
        assessedHow: 'portfolio met criteriumgericht interview',
        assessedWhen: 'eind semester 1 van jaar 1',
        assessedBy: 'twee examinatoren van de hogeschool',
      },
      {
        unitName: 'Onderhoud en betrouwbaarheid',
        outcomes: ['De student stelt een onderhoudsplan op met het team in het bedrijf.'],
        creditsAtWorkplace: 30,
        assessedHow: 'beroepsproduct met toelichting',
        assessedWhen: 'eind semester 2 van jaar 1',
        assessedBy: 'examinator van de hogeschool',
      },
    ],
    earlyEnding: {
      cases: ['De student stopt met de opleiding.', 'De arbeidsovereenkomst eindigt.'],
      procedure: 'De partij die wil stoppen meldt dit schriftelijk; binnen twee weken is er een gesprek.',
    },
    employment: { inService: true, kind: 'fixed_term', hoursPerWeek: 32, endDate: isoDate('2029-08-31') },
    costs: 'Het leerbedrijf betaalt het collegegeld van het eerste jaar.',
    privacy: '',
    clauseTemplate,
  };
}

export const sampleSigners: PlannedSigner[] = [
  {
    id: 's1',
    party: 'institution',
    name: 'M. de Graaf',
    email: 'graaf@vechtstroom.example',
    sharedAddressReason: null,
  },
  { id: 's2', party: 'learning_company', name: 'I. van Dam', email: 'i@vandam.example', sharedAddressReason: null },
  { id: 's3', party: 'student', name: 'Noor El Amrani', email: 'noor@student.example', sharedAddressReason: null },
  { id: 's4', party: 'third_location', name: 'P. Bos', email: 'bos@dewerf.example', sharedAddressReason: null },
];
