import type { Figures } from '../../../kernel/figures.ts';
import { addYears, type IsoDate } from '../../../kernel/iso-date.ts';
import { daysOf } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { explainWarning, warnOfWorkingTime } from '../../mkb-routes/index.ts';
import type { DraftContent } from '../draft-content.ts';
import { isBlank } from '../rules/complete-terms.ts';
import type { Party } from '../rules/party.ts';
import { partiesIn } from '../rules/party-names.ts';
import { texts } from './texts.ts';

/** What is worth a look before sending and never holds it up, as sentences. */
export function draftWarnings(content: DraftContent, figures: Figures, lang: Lang): string[] {
  return [...workingTime(content, figures, lang), ...otherSigners(content, lang)];
}

/** Limits of the Arbeidstijdenwet, for each period by the student's age on its first day (or that of the agreement). */
function workingTime({ terms }: DraftContent, figures: Figures, lang: Lang): string[] {
  const { birthDate } = terms.parties.student;
  const comesOfAge: IsoDate | null = birthDate ? addYears(birthDate, figures.adultAge) : null;
  const isYoung = (from: IsoDate | null): boolean => comesOfAge !== null && from !== null && from < comesOfAge;
  const young = terms.periods.filter(({ from }) => isYoung(from ?? terms.duration.start));
  const adult = terms.periods.filter((row) => !young.includes(row));
  const warnings = [
    ...warnOfWorkingTime(young.map(checked), 'under_18', figures),
    ...warnOfWorkingTime(adult.map(checked), 'adult', figures),
  ];
  const note = young.length > 0 && warnings.length > 0 ? [texts[lang].youngWorkingTime] : [];
  return [...note, ...warnings.map((warning) => explainWarning(lang, warning))];
}

const checked = ({
  period: { weeks, hoursPerDay, studyHoursPerWeek, week },
}: DraftContent['terms']['periods'][number]) => ({
  weeks,
  hoursPerDay,
  studyHoursPerWeek,
  days: daysOf(week),
});

/** Parties whose representative in the text is not among those who sign for them. */
function otherSigners({ terms, signers }: DraftContent, lang: Lang): string[] {
  const t = texts[lang];
  return partiesIn(terms).flatMap((party) => {
    const name = representative(terms, party);
    const names = signers.filter((signer) => signer.party === party).map((signer) => signer.name ?? '');
    if (name === null || names.every(isBlank) || names.includes(name)) return [];
    return [t.otherSigner(t.ofParty[party], name)];
  });
}

function representative({ parties }: DraftContent['terms'], party: Party): string | null {
  switch (party) {
    case 'institution':
      return parties.institution.representedByName;
    case 'learning_company':
      return parties.learningCompany.representedByName;
    case 'employer':
      return parties.employer?.representedByName ?? null;
    case 'second_company':
      return parties.secondCompany?.representedByName ?? null;
    case 'third_location':
      return parties.thirdLocation?.representedByName ?? null;
    case 'student':
      return parties.student.name;
    case 'legal_representative':
      return parties.legalRepresentative?.name ?? null;
  }
}
