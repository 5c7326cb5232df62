import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import type { PlaceholderValues } from './clause-text.ts';
import { texts } from './texts.ts';

/** What each placeholder stands for in these terms, in their language; '' where there is nothing. */
export function placeholderValues(terms: AgreementTerms): PlaceholderValues {
  const { language, parties, route, duration, workplace, coaching, earlyEnding } = terms;
  const words = texts[language];
  return {
    'institution.name': parties.institution.name,
    'institution.place': parties.institution.place,
    'learningCompany.name': parties.learningCompany.name,
    'learningCompany.kvkNumber': parties.learningCompany.kvkNumber,
    'student.name': parties.student.name,
    'student.studentNumber': parties.student.studentNumber,
    'employer.name': (parties.employer ?? parties.learningCompany).name,
    'otherEmployer.name': parties.employer?.name ?? '',
    'thirdLocation.name': parties.thirdLocation?.name ?? '',
    'legalRepresentative.name': parties.legalRepresentative?.name ?? '',
    'legalRepresentative.relation': parties.legalRepresentative?.relation ?? '',
    'programme.name': route.programmeName,
    'programme.degree': words.degree[route.degree],
    'programme.mode': words.mode[route.mode],
    'mkbRoute.name': route.mkbRouteName,
    'mkbRoute.version': String(route.versionNumber),
    'duration.start': formatDate(language, duration.start),
    'duration.end': formatDate(language, duration.end),
    'workplace.location': workplace.location,
    'workplace.jobTitle': workplace.jobTitle,
    'coaching.workplaceCoachName': coaching.workplaceCoachName,
    'coaching.workplaceCoachJobTitle': coaching.workplaceCoachJobTitle,
    'coaching.visitingTutorName': coaching.visitingTutorName,
    'coaching.what': coaching.what,
    'coaching.hoursPerWeek': formatNumber(language, coaching.hoursPerWeek),
    'coaching.threeWayTalksPerYear': words.times(formatNumber(language, coaching.threeWayTalksPerYear)),
    'earlyEnding.procedure': earlyEnding.procedure,
    costs: terms.costs,
    privacy: terms.privacy,
  };
}
