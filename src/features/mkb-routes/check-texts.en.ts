import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './check-texts.nl.ts';

export const en: Translated<typeof nl> = {
  criteria: {
    degree: 'Associate degree or bachelor',
    simultaneous: 'Working and learning at the same time',
    connected: 'Work and learning belong together',
    greater_part_at_workplace: 'The greater part at the workplace',
    sme: 'Learning company is an SME',
    employed_and_paid: 'Employed and paid',
    tripartite_agreement: 'Tripartite agreement',
    co_design: 'Companies and branch help to design',
  },
  statuses: {
    meets: 'meets',
    does_not_meet: 'does not meet',
    argue: 'explanation needed',
    unknown: 'unknown',
  },
  degrees: {
    associate_degree: 'Associate degree',
    bachelor: 'bachelor',
    master: 'master',
  },
  places: { company: 'the company', school: 'the hogeschool', third: 'the third location' },

  degree: {
    degree_fits: (degree) => `The degree of the programme is: ${degree}. That fits a Mkb-route.`,
    other_degree: (degree) => `A Mkb-route leads to an Associate degree or a bachelor. This programme is: ${degree}.`,
  },
  simultaneous: {
    every_period: (periods) =>
      periods === 1
        ? 'The student works and learns in the same period.'
        : `The student works and learns at the same time in all ${periods} periods.`,
    some_periods: (both, periods) =>
      `Working and learning go together in ${both} of the ${periods} periods. Explain why they do not in the others.`,
    no_period: 'In no period does the student have days at the company as well as days elsewhere.',
    no_periods_given: 'There are no periods yet. Add a period.',
  },
  shares: {
    both: (days, credits) => `At the company: ${days} of the days and ${credits} of the EC.`,
    daysOnly: (days) => `At the company: ${days} of the days. The EC are not known yet.`,
    creditsOnly: (credits) => `At the company: ${credits} of the EC. The days are not known yet.`,
  },
  greater_part_at_workplace: {
    shares_above: (greaterPart) => `That is more than ${greaterPart}.`,
    share_arguable: (greaterPart, arguable) =>
      `More than ${greaterPart} is needed. From ${arguable} on you may explain why the greater part of the learning still happens at the workplace.`,
    shares_too_low: (greaterPart, arguable) =>
      `More than ${greaterPart} is needed. It is also less than ${arguable}, the lowest share in the examples of the national programme.`,
    shares_unknown: 'No days and no EC have been filled in yet.',
  },
  sme: {
    all_sme: (sme) => (sme === 1 ? 'The learning company is an SME.' : `All ${sme} learning companies are SMEs.`),
    some_large: (large, all) =>
      `${large} of the ${all} learning companies ${large === 1 ? 'is' : 'are'} too large to be an SME. Explain why ${large === 1 ? 'this company takes part' : 'these companies take part'}.`,
    all_large: (large) =>
      large === 1
        ? 'The learning company is too large to be an SME.'
        : `All ${large} learning companies are too large to be an SME.`,
    size_unknown: (unknown, all) =>
      all === 1
        ? 'It is not known how many people work at the learning company. Please ask.'
        : `Of ${unknown} of the ${all} learning companies it is not known how many people work there. Please ask.`,
    no_company_given: 'No learning company has been filled in yet.',
  },
  employed_and_paid: {
    both: 'The student is employed and paid.',
    not_employed: 'The student is not employed.',
    not_paid: 'The student is not paid.',
    neither: 'The student is not employed and not paid.',
    not_answered: 'Whether the student is employed and paid has not been filled in yet.',
  },
  connected: {
    yes: 'What the student does at work belongs to what the student learns.',
    no: 'What the student does at work does not belong to what the student learns.',
    not_answered: 'Whether the work belongs to what the student learns has not been filled in yet.',
  },
  tripartite_agreement: {
    yes: 'Student, hogeschool and company make an agreement together.',
    no: 'There will be no agreement between student, hogeschool and company.',
    not_answered: 'Whether student, hogeschool and company will make an agreement has not been filled in yet.',
  },
  co_design: {
    yes: 'Companies and the branch help to shape the Mkb-route.',
    no: 'Companies and the branch do not help to shape the Mkb-route.',
    not_answered: 'Whether companies and the branch help to shape the Mkb-route has not been filled in yet.',
  },

  warnings: {
    credits_unknown: 'Not all EC are known yet. The verdict on the greater part looks at the days only.',
    sme_figures_unknown: (companies, staffBelow, turnoverMax, balanceSheetMax) =>
      `Turnover and balance sheet total of ${companies} ${companies === 1 ? 'company' : 'companies'} are not known. For now we only look at whether fewer than ${staffBelow} people work there. Ask whether turnover is at most €${turnoverMax} million, or the balance sheet total at most €${balanceSheetMax} million.`,
    credits_differ_from_degree: (total, expected) =>
      `Together it is ${total} EC. The whole programme is ${expected} EC.`,
    hours_differ_from_credits: (hours, credits, hoursPerCredit, expectedHours) =>
      `The periods add up to ${hours} hours. ${credits} EC stand for ${expectedHours} hours (${hoursPerCredit} hours per EC).`,
    shift_too_long: (hours, limit, age, periods, count) =>
      `In ${periodsEn(count)} ${periods} a working day lasts ${upTo(count)}${hours} hours. From the age of ${age} it may be ${limit} hours at most (Working Hours Act).`,
    week_too_long: (hours, limit, age, periods, count) =>
      `In ${periodsEn(count)} ${periods} the student works ${upTo(count)}${hours} hours a week. From the age of ${age} it may be ${limit} hours at most (Working Hours Act).`,
    average_week_too_long: (hours, limit, age, weeks) =>
      `Over ${weeks} weeks the student works ${hours} hours a week on average. From the age of ${age} it may be ${limit} hours at most (Working Hours Act).`,
    under_18_shift_too_long: (hours, limit, age, periods, count) =>
      `If the student is younger than ${age}: in ${periodsEn(count)} ${periods} a day lasts ${upTo(count)}${hours} hours. Work and hogeschool together may then be ${limit} hours a day at most (Working Hours Act).`,
    under_18_week_too_long: (hours, limit, age, periods, count) =>
      `If the student is younger than ${age}: in ${periodsEn(count)} ${periods} a week is ${upTo(count)}${hours} hours. Work and hogeschool together may then be ${limit} hours a week at most (Working Hours Act).`,
    under_18_average_week_too_long: (hours, limit, age, weeks) =>
      `If the student is younger than ${age}: over ${weeks} weeks a week is ${hours} hours on average. Work and hogeschool together may then be ${limit} hours a week on average at most (Working Hours Act).`,
  },

  dualFigures: {
    title: 'Figures for the teaching and examination regulations',
    binding: 'A dual programme must state these three figures (WHW article 7.7(4)).',
    advice:
      'Only a dual programme must state these three figures (WHW article 7.7(4)). For this programme they are advice.',
    schoolCredits: 'EC at the hogeschool',
    practiceWeeks: 'Weeks with practice',
    practiceCredits: 'EC in practice',
    unknown: 'These figures are known once all EC are filled in.',
  },
};

function periodsEn(count: number): string {
  return count === 1 ? 'period' : 'periods';
}

function upTo(count: number): string {
  return count === 1 ? '' : 'up to ';
}
