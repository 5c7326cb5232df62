import { isoDate } from '../../kernel/iso-date.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { proposedTexts } from './document/draft-defaults.ts';
import type { AgreementTerms, Clause, OrganisationParty } from './rules/terms.ts';

const organisation = (name: string, kvkNumber: string, by: string, as: string): OrganisationParty => ({
  name,
  kvkNumber,
  address: 'Voorbeeldweg 1, 1234 AB Voorbeeldstad',
  representedByName: by,
  representedByJobTitle: as,
});

/** Made-up terms in which every placeholder has a value, so that a template shows itself whole. */
export function exampleTerms(language: Lang, clauses: Clause[]): AgreementTerms {
  const words = language === 'nl' ? dutch : english;
  const { coachingWhat, earlyEnding } = proposedTexts(language);
  const { cases, procedure } = earlyEnding;
  return {
    language,
    route: {
      mkbRouteName: 'Techniek Voorbeeldstad',
      versionNumber: 1,
      programmeName: words.programme,
      degree: 'associate_degree',
      mode: 'dual',
    },
    parties: {
      institution: {
        name: 'Hogeschool Voorbeeld',
        place: 'Voorbeeldstad',
        representedByName: 'A. Voorbeeld',
        representedByJobTitle: words.manager,
      },
      learningCompany: organisation('Voorbeeldbedrijf B.V.', '12345678', 'B. Voorbeeld', words.director),
      student: {
        name: 'S. Voorbeeld',
        studentNumber: '1234567',
        birthDate: isoDate('2010-05-01'),
        address: 'Voorbeeldplein 2, 1234 AB Voorbeeldstad',
      },
      employer: organisation('Stichting Voorbeeld', '87654321', 'W. Voorbeeld', words.director),
      thirdLocation: organisation(words.third, '', 'O. Voorbeeld', words.director),
      legalRepresentative: { name: 'V. Voorbeeld', relation: words.parent },
    },
    duration: { start: isoDate('2027-09-01'), end: isoDate('2029-08-31') },
    periods: [
      {
        period: {
          id: 'example',
          studyYear: 1,
          label: '',
          weeks: 42,
          hoursPerDay: 8,
          studyHoursPerWeek: 0,
          week: {
            company: { days: 3, remoteDays: 0, weekdays: [] },
            school: { days: 1, remoteDays: 0, weekdays: [] },
            third: { days: 1, remoteDays: 0, weekdays: [] },
          },
        },
        from: isoDate('2027-09-01'),
        until: isoDate('2028-06-20'),
      },
    ],
    workplace: { location: 'Voorbeeldweg 1, Voorbeeldstad', jobTitle: words.job },
    coaching: {
      workplaceCoachName: 'P. Voorbeeld',
      workplaceCoachJobTitle: words.lead,
      visitingTutorName: 'D. Voorbeeld',
      what: coachingWhat,
      hoursPerWeek: 2,
      threeWayTalksPerYear: 3,
    },
    outcomes: [
      {
        unitName: words.unit,
        outcomes: [words.outcome],
        creditsAtWorkplace: 30,
        assessedHow: words.how,
        assessedWhen: words.when,
        assessedBy: words.by,
      },
    ],
    earlyEnding: { cases: cases ?? [], procedure: procedure ?? '' },
    employment: { inService: true, kind: 'fixed_term', hoursPerWeek: 24, endDate: isoDate('2029-08-31') },
    costs: words.costs,
    privacy: words.privacy,
    clauseTemplate: { templateVersion: 0, clauses },
  };
}

const dutch = {
  programme: 'Techniek',
  manager: 'opleidingsmanager',
  director: 'directeur',
  third: 'Ontwikkelbedrijf Voorbeeld',
  parent: 'ouder',
  job: 'junior technicus',
  lead: 'hoofd techniek',
  unit: 'Ontwerpen',
  outcome: 'De student ontwerpt een product en onderbouwt de keuzes.',
  how: 'portfolio',
  when: 'aan het eind van jaar 1',
  by: 'een examinator van de hogeschool',
  costs: 'Hier staan de aanvullende afspraken over kosten.',
  privacy: 'Hier staan de aanvullende afspraken over privacy.',
};
const english: typeof dutch = {
  programme: 'Engineering',
  manager: 'programme manager',
  director: 'director',
  third: 'Development company Voorbeeld',
  parent: 'parent',
  job: 'junior engineer',
  lead: 'head of engineering',
  unit: 'Design',
  outcome: 'The student designs a product and gives reasons for the choices.',
  how: 'portfolio',
  when: 'at the end of year 1',
  by: 'an examiner of the university of applied sciences',
  costs: 'Additional agreements on costs stand here.',
  privacy: 'Additional agreements on privacy stand here.',
};
