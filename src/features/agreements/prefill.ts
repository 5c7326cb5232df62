import type { Figures } from '../../kernel/figures.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { CompanyDetails, Workplace } from '../companies/index.ts';
import type { Design } from '../mkb-routes/index.ts';
import type { Student } from '../students/index.ts';
import { proposedTexts } from './document/draft-defaults.ts';
import { type DraftContent, type DraftSigner, emptySigner, fitSigners } from './draft-content.ts';
import { datePeriods } from './period-dates.ts';
import { prefillTexts } from './prefill-texts.ts';
import { needsLegalRepresentative } from './rules/completeness.ts';
import { type Draft, type DraftTerms, emptyDraft, emptyOrganisation } from './rules/draft-terms.ts';
import { parties as partyOrder } from './rules/party.ts';
import type { AgreedOutcome, ClauseTemplate, OrganisationParty, RouteFacts } from './rules/terms.ts';

export type Signatory = { personId: string; name: string; email: string | null; jobTitle: string };

/** Everything that is known before anybody fills in a draft. */
export type Known = {
  language: Lang;
  route: RouteFacts;
  design: Design;
  cohort: { start: IsoDate; end: IsoDate };
  institution: { name: string; place: string };
  /** Who may sign for the hogeschool. */
  signatory: Signatory | null;
  visitingTutorName: string | null;
  student: Student;
  company: CompanyDetails | null;
  /** With its coach on the first day of the cohort. */
  workplace: Workplace | null;
  clauseTemplate: ClauseTemplate;
};

/** A new draft in which all that is known is filled in and the rest is left to the wizard. `today`: see needsLegalRepresentative. */
export function prefill(
  known: Known,
  today: IsoDate,
  figures: Pick<Figures, 'adultAge'>,
  newId: () => string,
): DraftContent {
  const { language, cohort, student, signatory } = known;
  const proposed = proposedTexts(language);
  const empty = emptyDraft(language);
  const terms: DraftTerms = {
    ...empty,
    route: known.route,
    parties: {
      ...empty.parties,
      institution: {
        name: filled(known.institution.name),
        place: filled(known.institution.place),
        representedByName: signatory?.name ?? null,
        representedByJobTitle: signatory ? filled(signatory.jobTitle) : null,
      },
      student: {
        name: filled(student.name),
        studentNumber: filled(student.studentNumber),
        birthDate: student.birthDate,
        address: addressLine(student),
      },
    },
    duration: { start: cohort.start, end: cohort.end },
    periods: datePeriods(known.design.periods, cohort.start),
    coaching: { ...empty.coaching, visitingTutorName: known.visitingTutorName, what: proposed.coachingWhat },
    outcomes: outcomesOf(known.design, language),
    earlyEnding: proposed.earlyEnding,
    costs: filled(proposed.costs),
    privacy: filled(proposed.privacy),
    clauseTemplate: known.clauseTemplate,
  };
  const signers: DraftSigner[] = [
    {
      ...emptySigner('institution', newId()),
      name: signatory?.name ?? null,
      email: signatory?.email ?? null,
      personId: signatory?.personId ?? null,
      functionTitle: signatory ? filled(signatory.jobTitle) : null,
    },
    { ...emptySigner('student', newId()), name: student.name, email: student.email, personId: student.personId },
  ];
  const withStudent = withLegalRepresentative({ terms, signers, companyId: null, workplaceId: null }, today, figures);
  const withCompany = known.company ? takeCompany(withStudent, known.company, newId) : withStudent;
  const whole =
    known.company && known.workplace ? takeWorkplace(withCompany, known.company, known.workplace) : withCompany;
  return inPartyOrder(fitSigners(whole, newId));
}

function withLegalRepresentative(
  content: DraftContent,
  today: IsoDate,
  figures: Pick<Figures, 'adultAge'>,
): DraftContent {
  const { terms } = content;
  if (!needsLegalRepresentative(terms, today, figures)) return content;
  const parties = { ...terms.parties, legalRepresentative: { name: null, relation: null } };
  return { ...content, terms: { ...terms, parties } };
}

/** Fills in a company from the register: who it is, who signs for it. The workplace of another company is let go. */
export function takeCompany(content: DraftContent, company: CompanyDetails, newId: () => string): DraftContent {
  const { terms } = content;
  const contact = company.contacts.find((one) => one.signs) ?? null;
  const learningCompany: Draft<OrganisationParty> = {
    ...emptyOrganisation(),
    name: filled(company.name),
    kvkNumber: company.kvkNumber,
    address: addressLine(company),
    representedByName: contact?.name ?? null,
    representedByJobTitle: contact ? filled(contact.functionTitle) : null,
  };
  const known = content.signers.find((signer) => signer.party === 'learning_company');
  const signer: DraftSigner = {
    ...emptySigner('learning_company', known?.id ?? newId()),
    name: contact?.name ?? null,
    email: contact?.email ?? null,
    personId: contact?.personId ?? null,
    functionTitle: contact ? filled(contact.functionTitle) : null,
  };
  const coaching = { ...terms.coaching, workplaceCoachName: null, workplaceCoachJobTitle: null };
  const workplace = { location: null, jobTitle: null };
  return inPartyOrder({
    terms: { ...terms, parties: { ...terms.parties, learningCompany }, workplace, coaching },
    signers: [...content.signers.filter(({ party }) => party !== 'learning_company'), signer],
    companyId: company.id,
    workplaceId: null,
  });
}

/** Fills in a workplace of the company: where, as what, and who coaches there. */
export function takeWorkplace(content: DraftContent, company: CompanyDetails, workplace: Workplace): DraftContent {
  const { terms } = content;
  const { coach } = workplace;
  const contact = company.contacts.find(({ personId }) => personId === coach?.personId);
  return {
    ...content,
    workplaceId: workplace.id,
    terms: {
      ...terms,
      workplace: { location: filled(workplace.location), jobTitle: filled(workplace.functionTitle) },
      coaching: {
        ...terms.coaching,
        workplaceCoachName: coach?.name ?? null,
        workplaceCoachJobTitle: contact ? filled(contact.functionTitle) : null,
      },
    },
  };
}

/** The units that are learned at the workplace for some part; a third location is practice too (WHW 7.7, fourth paragraph). */
export function outcomesOf(design: Design, language: Lang): Draft<AgreedOutcome>[] {
  const words = prefillTexts[language];
  return design.units
    .filter(({ credits }) => credits.company + credits.third > 0)
    .map((unit) => {
      const last = design.periods.findLast(({ id }) => unit.periodIds.includes(id));
      const label = last?.label.trim() ?? '';
      return {
        unitName: filled(unit.name),
        outcomes: unit.outcomes.length > 0 ? [...unit.outcomes] : null,
        creditsAtWorkplace: unit.credits.company + unit.credits.third,
        assessedHow: null,
        assessedWhen: last
          ? label === ''
            ? words.endOfYear(last.studyYear)
            : words.endOfPeriod(last.studyYear, label)
          : null,
        assessedBy: words.assessedBy,
      };
    });
}

const inPartyOrder = (content: DraftContent): DraftContent => ({
  ...content,
  signers: content.signers.toSorted((a, b) => partyOrder.indexOf(a.party) - partyOrder.indexOf(b.party)),
});

const filled = (text: string | null): string | null => text?.trim() || null;

/** "Ambachtsweg 14, 8013 AB Zwolle"; null when nothing is known. */
function addressLine({ street, postcode, place }: { street: string; postcode: string; place: string }): string | null {
  const town = [postcode, place].map((part) => part.trim()).filter(Boolean);
  return filled([street.trim(), town.join(' ')].filter(Boolean).join(', '));
}
