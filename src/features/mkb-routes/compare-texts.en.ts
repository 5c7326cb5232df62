const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en = {
  title: 'Compare versions',
  link: 'Compare versions',
  linkWith: (number: number) => `Difference with version ${number}`,
  from: 'From version',
  to: 'to version',
  show: 'Compare',
  choose: 'Choose two versions',
  none: (from: number, to: number) => `Version ${to} is the same as version ${from} in everything.`,
  some: (from: number, to: number, count: number) =>
    `Version ${to} differs from version ${from} in ${count === 1 ? 'one point' : `${count} points`}.`,
  same: (number: number) => `You are comparing version ${number} with itself. Choose another version.`,
  factsNotKept:
    'For one of these versions it was not kept what was known then of target group, region and groups. That is not compared.',
  onlyOne: 'There is only one version so far. Once there is a next one, you see here what differs.',
  subjects: {
    route: 'The Mkb-route',
    weeks: 'Weeks',
    units: 'Learning outcomes and credits',
    arrangements: 'Arrangements',
    companies: 'Companies',
    motivations: 'Motivation',
  },
  inNumbers: 'In figures',
  numbersCol: 'What',
  numbers: {
    weeks: 'Weeks in all',
    hours: 'Hours in all',
    days: 'Days at the company',
    credits: 'Credits (EC)',
    companyCredits: 'Credits at the company',
  },
  unknown: 'not known',
  weeksOf: (version: string) => `A week in ${version}`,
  noWeeks: 'This version has no periods.',
  marks: { added: 'new', removed: 'gone', moved: 'moved', changed: 'changed' },

  variant: (from: string, to: string) => `The example to begin with is now “${to}”; it was “${from}”.`,
  degree: (from: string, to: string) => `The degree is now ${to}; it was ${from}.`,
  facts: {
    name: (from: string, to: string) => `The name is now “${to}”; it was “${from}”.`,
    targetGroups: (from: string, to: string) => `The target group is now ${to}; it was ${from}.`,
    sector: (from: string, to: string) => `The sector is now ${to}; it was ${from}.`,
    region: (from: string, to: string) => `The region is now ${to}; it was ${from}.`,
    startsPerYear: (from: string, to: string) => `The number of starts per year is now ${to}; it was ${from}.`,
    groupMinimum: (from: string, to: string) => `The smallest group is now ${to}; it was ${from}.`,
    groupPlanned: (from: string, to: string) => `The planned group is now ${to}; it was ${from}.`,
    participation: (from: string, to: string) => `The part in the programme is now ${to}; it was ${from}.`,
  },
  nothing: 'not filled in',
  period_added: (period: string, weeks: string, week: string) => `${first(period)} is new: ${weeks}, ${week}.`,
  period_removed: (period: string, weeks: string, week: string) => `${first(period)} is gone: ${weeks}, ${week}.`,
  period_moved: (period: string, from: string, to: string) =>
    `${first(period)} is now number ${to}; it was number ${from}.`,
  period: {
    studyYear: (period: string, from: string, to: string) =>
      `${first(period)} now belongs to study year ${to}; it was study year ${from}.`,
    label: (period: string, from: string, to: string) => `${first(period)} is now called “${to}”; it was “${from}”.`,
    weeks: (period: string, from: string, to: string) => `${first(period)} now has ${to}; it was ${from}.`,
    hoursPerDay: (period: string, from: string, to: string) =>
      `${first(period)}: a day now has ${to} hours; it was ${from} hours.`,
    studyHoursPerWeek: (period: string, from: string, to: string) =>
      `${first(period)}: now ${to} hours of other study a week; it was ${from} hours.`,
  },
  place: (period: string, place: string, from: string, to: string) =>
    `${first(period)}, ${place}: now ${to}; it was ${from}.`,
  unit_added: (unit: string, credits: string, outcomes: string) =>
    `The unit “${unit}” is new: ${credits} EC, ${outcomes}.`,
  unit_removed: (unit: string, credits: string, outcomes: string) =>
    `The unit “${unit}” is gone: ${credits} EC, ${outcomes}.`,
  unit_moved: (unit: string, from: string, to: string) =>
    `The unit “${unit}” is now number ${to}; it was number ${from}.`,
  unit_renamed: (from: string, to: string) => `The unit “${from}” is now called “${to}”.`,
  credits: (unit: string, place: string, from: string, to: string) =>
    `“${unit}”, ${place}: now ${to} EC; it was ${from} EC.`,
  outcome_added: (unit: string, outcome: string) => `“${unit}” has one more learning outcome: ${outcome}`,
  outcome_removed: (unit: string, outcome: string) => `A learning outcome of “${unit}” is gone: ${outcome}`,
  outcomes_reordered: (unit: string) => `The learning outcomes of “${unit}” are in another order.`,
  unit_periods: (unit: string, from: string, to: string) => `“${unit}” is now learned in: ${to}. It was: ${from}.`,
  answer: (question: string, from: string, to: string) => `${question}: now ${to}; it was ${from}.`,
  company_added: (name: string) => `${name} now takes part.`,
  company_removed: (name: string) => `${name} no longer takes part.`,
  motivation_added: (criterion: string) => `“${criterion}” now has a motivation.`,
  motivation_removed: (criterion: string) => `“${criterion}” no longer has a motivation.`,
  motivation_changed: (criterion: string) => `The motivation of “${criterion}” is different.`,
};
