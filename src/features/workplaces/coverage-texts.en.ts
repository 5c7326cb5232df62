import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './coverage-texts.nl.ts';

const outcomes = (count: number) => (count === 1 ? '1 learning outcome' : `${count} learning outcomes`);

export const en: Translated<typeof nl> = {
  cardTitle: (route) => `What do you learn here for ${route}?`,
  noRouteTitle: 'What do you learn here?',
  noRoute: 'This workplace is not tied to a Mkb-route yet. Choose the Mkb-routes in the profile.',
  toMatrix: 'See the coverage',
  tickNow: 'Tick work tasks',
  askCompany: 'Ask the company',
  askedOn: (who, when) => `Asked ${who} on ${when}. No answer yet.`,
  answeredCompany: (when) => `Ticked by the company on ${when}.`,
  answeredStaff: (when) => `Ticked by the hogeschool on ${when}.`,
  notAnswered: 'The work tasks were not ticked yet.',
  noTasks: 'This Mkb-route has no list of work tasks yet.',
  toTasks: 'To the work tasks',

  title: (name) => `Coverage of ${name}`,
  forRoute: (route, version) => `For ${route}, version ${version}.`,
  notPublished: 'This version is not published yet.',
  allCovered: (who, total) => `${who} covers all ${outcomes(total)} that are learned at the company.`,
  covers: (who, covered, total) =>
    `${who} covers ${covered} of the ${outcomes(total)} that are learned at the company.`,
  partlyToo: (partly) => (partly === 1 ? '1 is covered in part.' : `${partly} are covered in part.`),
  unplanned: (count) =>
    count === 1
      ? 'For 1 it is not planned yet where else it will be learned.'
      : `For ${count} it is not planned yet where else they will be learned.`,
  restPlanned: 'For the rest there is a plan.',
  someUnknown: (count) => `Of ${count} it is not known yet whether the company has that work.`,
  nothingKnown: (who) => `${who}: not known yet what is covered. First tick the work tasks.`,
  nothingExpected: 'This Mkb-route has no learning outcomes yet that are learned at the company.',
  thisWorkplace: 'This workplace',
  outcome: 'Learning outcome',
  coverage: 'Coverage',
  elsewhere: 'Where then?',
  tasksLegend: 'The work tasks',
  marksLegend: 'The marks',
  marks: { yes: 'yes', partly: 'partly', no: 'no', unknown: 'not asked yet' },
  levels: {
    covered: 'covered',
    partly: 'covered in part',
    unknown: 'not asked yet',
    not: 'not covered',
    no_task: 'no work task',
  },
  byDesign: {
    company: 'at the company',
    school: 'at the hogeschool, by design',
    third: 'at the third location, by design',
  },
  noPlan: 'no plan yet',
  places: {
    third_location: 'Third location',
    other_site: 'Other site of the company',
    school_project: 'Project at the hogeschool',
  },
  planOf: (place, plan) => `${place}: ${plan}`,
  makePlan: 'Plan what is learned elsewhere',
  changeTicks: 'Change work tasks',
  print: 'You can print with the button of your browser; the table fits a sheet on its side.',
  goneTitle: 'No longer in this version',
  goneLead: 'These learning outcomes were in an earlier version. The plan for them is kept.',

  elsewhereTitle: 'What is learned elsewhere?',
  elsewhereLead: 'Choose for each learning outcome where it is learned, and write down briefly how. It may stay empty.',
  elsewhereNone: 'There is nothing to plan: all that is learned at the company is covered, or was not asked yet.',
  where: 'Where?',
  notChosen: 'Not chosen yet',
  how: 'What does the student do there?',
  howHint: 'For example: two weeks along with the site in Kampen.',
  whereNeeded: 'Choose where this is learned, or empty the field beside it.',
  howNeeded: 'Write in a few words what the student does there, or choose “Not chosen yet”.',
  ofWorkplace: (plan) => `The plan of the workplace is: ${plan}`,
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The plan is saved.',
  removeGone: 'Remove',

  routeTitle: (route) => `What do the workplaces of ${route} cover?`,
  routeNone: 'There is no open workplace with this Mkb-route yet.',
  routeNobody: (count, workplaces) =>
    `${count === 1 ? '1 learning outcome is' : `${count} learning outcomes are`} not covered by ${workplaces === 1 ? 'the one workplace' : `any of the ${workplaces} workplaces`}.`,
  routeAll: (workplaces) =>
    workplaces === 1
      ? 'The one workplace covers each learning outcome that is learned at the company.'
      : `Each learning outcome that is learned at the company is covered by at least one of the ${workplaces} workplaces.`,
  routeAnswered: (answered, workplaces) => `Of ${answered} of the ${workplaces} workplaces the work tasks were ticked.`,
  unit: 'Unit',
  workTasks: 'Work tasks',
  coveredBy: 'Workplaces that cover this',
  partlyBy: 'And in part',
  none: 'none',
  learnedAt: 'Learned',
  toWorkplaces: 'See the workplaces',
  toRouteCoverage: 'See the coverage',
  routeCardTitle: 'Work tasks and coverage',
  routeCardTasks: (count) => (count === 1 ? '1 work task in the list.' : `${count} work tasks in the list.`),

  students: 'Students',
  studentTitle: (name) => `What does ${name} learn where?`,
  studentLead: (route, version) => `For ${route}, version ${version}, over all workplaces in the agreements together.`,
  studentNone:
    'There is no agreement with a workplace yet. Once there is, it stands here what the student learns where.',
  noneInRegister:
    'The workplace is not among the workplaces of the company in these words. So it is not known what is learned here.',
  together: (count) => (count === 1 ? 'The workplace' : 'All together this'),
  inTime: 'Workplaces in time',
  fromUntil: (from, until) => `${from} until ${until}`,
  fromOn: (from) => `from ${from}`,
  secondCompany: 'second learning company',
  draft: 'agreement not signed yet',
  notInRegister: 'is not among the workplaces of the company in these words; its coverage is not known',
  byWorkplace: 'Workplaces',
  marksOf: { covered: 'covered', partly: 'in part', unknown: 'not asked yet', not: 'not', no_task: 'no work task' },
};
