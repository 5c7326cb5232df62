import { type DraftContent, fitSigners, type Party } from '../src/features/agreements/index.ts';
import type { CompanyDetails } from '../src/features/companies/index.ts';
import { addDays, isoDate } from '../src/kernel/iso-date.ts';
import type { AgreementSeed } from './content/agreements.ts';
import { software, softwareNow } from './content/software.ts';

type Terms = DraftContent['terms'];
type OtherCompanies = { employer: CompanyDetails | null; thirdLocation: CompanyDetails | null };

/** What somebody who goes through the wizard adds to a new draft: everything that could not be known before. */
export function completed(
  content: DraftContent,
  seed: AgreementSeed,
  companies: OtherCompanies,
  newId: () => string,
): DraftContent {
  const { terms } = seed.language === 'en' ? inEnglish(content, seed) : content;
  const { representative } = seed;
  const parties: Terms['parties'] = {
    ...terms.parties,
    employer: companies.employer && organisation(companies.employer),
    thirdLocation: companies.thirdLocation && organisation(companies.thirdLocation),
    legalRepresentative: representative
      ? { name: representative.name, relation: representative.relation }
      : terms.parties.legalRepresentative,
  };
  const complete: Terms = {
    ...terms,
    parties,
    periods: afterSummer(terms.periods),
    coaching: { ...terms.coaching, hoursPerWeek: seed.coachHours ?? 2, threeWayTalksPerYear: 3 },
    outcomes: terms.outcomes.map((outcome, index) => ({
      ...outcome,
      assessedHow: assessments[terms.language][index % 2] ?? null,
    })),
    employment: {
      inService: true,
      kind: companies.employer ? 'secondment' : 'fixed_term',
      hoursPerWeek: 32,
      endDate: terms.duration.end,
    },
  };
  const fitted = fitSigners({ ...content, terms: complete }, newId);
  return { ...fitted, signers: fitted.signers.map((signer) => addressed(signer, seed, companies)) };
}

const assessments = {
  nl: ['portfolio met criteriumgericht interview', 'beroepsproduct met mondelinge toelichting'],
  en: ['portfolio with an interview about the criteria', 'professional product with an oral explanation'],
} as const;

function organisation({ name, kvkNumber, street, postcode, place, contacts }: CompanyDetails) {
  const contact = contacts.find(({ signs }) => signs);
  return {
    name,
    kvkNumber,
    address: `${street}, ${postcode} ${place}`,
    representedByName: contact?.name ?? null,
    representedByJobTitle: contact?.functionTitle ?? null,
  };
}

type DraftSigner = DraftContent['signers'][number];

function addressed(signer: DraftSigner, seed: AgreementSeed, companies: OtherCompanies): DraftSigner {
  const party: Party = signer.party;
  if (party === 'legal_representative') return { ...signer, email: seed.representative?.email ?? null };
  const company =
    party === 'employer' ? companies.employer : party === 'third_location' ? companies.thirdLocation : null;
  const contact = company?.contacts.find(({ signs }) => signs);
  return contact ? { ...signer, email: contact.email, personId: contact.personId } : signer;
}

/** A period that would begin in the summer holidays begins on 1 September. */
function afterSummer(periods: Terms['periods']): Terms['periods'] {
  return periods.map((practice) => {
    const { from, period } = practice;
    if (from === null || !/-0[78]-/.test(from)) return practice;
    const september = isoDate(`${from.slice(0, 4)}-09-01`);
    return { period, from: september, until: addDays(september, period.weeks * 7 - 1) };
  });
}

/** The words that came from the Mkb-route and the register in Dutch. */
function inEnglish(content: DraftContent, { english }: AgreementSeed): DraftContent {
  const { terms } = content;
  const { parties, coaching, workplace } = terms;
  const units = softwareNow.units;
  return {
    ...content,
    terms: {
      ...terms,
      route: terms.route && { ...terms.route, mkbRouteName: software.facts.name },
      parties: {
        ...parties,
        learningCompany: { ...parties.learningCompany, representedByJobTitle: english?.representative ?? null },
      },
      workplace: { ...workplace, jobTitle: english?.workplace ?? null },
      coaching: { ...coaching, workplaceCoachJobTitle: english?.coach ?? null },
      periods: terms.periods.map((practice) => {
        const seed = softwareNow.periods.find(({ label }) => label === practice.period.label);
        return { ...practice, period: { ...practice.period, label: seed?.englishLabel ?? practice.period.label } };
      }),
      outcomes: terms.outcomes.map((outcome) => {
        const unit = units.find(({ name }) => name === outcome.unitName);
        const last = unit && softwareNow.periods[Math.max(...unit.periods) - 1];
        return {
          ...outcome,
          unitName: unit?.english?.name ?? outcome.unitName,
          outcomes: unit?.english ? [...unit.english.outcomes] : outcome.outcomes,
          assessedWhen: last
            ? `at the end of the period ${last.englishLabel} in year ${last.studyYear}`
            : outcome.assessedWhen,
        };
      }),
    },
    signers: content.signers.map((signer) =>
      signer.party === 'learning_company' ? { ...signer, functionTitle: english?.representative ?? null } : signer,
    ),
  };
}
