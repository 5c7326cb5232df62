import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Party } from '../rules/party.ts';
import { partiesIn, partyName } from '../rules/party-names.ts';
import type { AgreementTerms, OrganisationParty, SecondCompany } from '../rules/terms.ts';
import type { Fact, PartySection } from './agreement-document.ts';
import { texts } from './texts.ts';

/** Who the parties are. Birth date and home address are marked personal; they stand nowhere else in the document. */
export const partySections = (terms: AgreementTerms): PartySection[] =>
  partiesIn(terms).map((party) => ({
    party,
    role: texts[terms.language].roles[party],
    name: partyName(terms, party) ?? '',
    facts: factsOf(party, terms),
  }));

function factsOf(party: Party, { language, parties }: AgreementTerms): Fact[] {
  const words = texts[language];
  const { institution, learningCompany, student, secondCompany, employer, thirdLocation, legalRepresentative } =
    parties;
  switch (party) {
    case 'institution':
      return [open(words.place, institution.place), representative(language, institution)];
    case 'learning_company':
      return organisation(language, learningCompany);
    case 'employer':
      return employer ? organisation(language, employer) : [];
    case 'third_location':
      return thirdLocation ? organisation(language, thirdLocation) : [];
    case 'second_company':
      return secondCompany ? [...organisation(language, secondCompany), ...secondPlace(language, secondCompany)] : [];
    case 'student':
      return [
        open(words.studentNumber, student.studentNumber),
        personal(words.birthDate, formatDate(language, student.birthDate)),
        personal(words.address, student.address),
      ];
    case 'legal_representative':
      return legalRepresentative ? [open(words.relation, legalRepresentative.relation)] : [];
  }
}

const open = (label: string, value: string): Fact => ({ label, value, personal: false });
const personal = (label: string, value: string): Fact => ({ label, value, personal: true });

const organisation = (language: AgreementTerms['language'], party: OrganisationParty): Fact[] => [
  ...(party.kvkNumber === '' ? [] : [open(texts[language].kvkNumber, party.kvkNumber)]),
  open(texts[language].address, party.address),
  representative(language, party),
];

/** Where, as what, by whom coached and how much of the week; when, if not as long as the agreement. */
export function secondPlace(language: AgreementTerms['language'], company: SecondCompany): Fact[] {
  const words = texts[language];
  const { location, jobTitle, workplaceCoachName, workplaceCoachJobTitle, daysPerWeek, from, until } = company;
  return [
    open(words.secondWorkplace, words.workplace(jobTitle, location)),
    open(words.secondCoach, words.namedWith(workplaceCoachName, workplaceCoachJobTitle)),
    open(words.secondDays, formatNumber(language, daysPerWeek)),
    ...(from && until
      ? [open(words.secondWhen, words.range(formatDate(language, from), formatDate(language, until)))]
      : []),
  ];
}

type Represented = Pick<OrganisationParty, 'representedByName' | 'representedByJobTitle'>;
const representative = (language: AgreementTerms['language'], party: Represented): Fact =>
  open(
    texts[language].representedBy,
    texts[language].representative(party.representedByName, party.representedByJobTitle),
  );
