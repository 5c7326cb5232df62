import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

const students = (count: string) => (count === '1' ? '1 student' : `${count} students`);

export const en: Translated<typeof nl> = {
  title: 'Students',
  lead: (total, without) =>
    total === '0'
      ? 'There are no students yet.'
      : without === '0'
        ? `${students(total)}, each in a cohort.`
        : `${students(total)}; ${without === '1' ? 'one is' : `${without} are`} not in a cohort yet.`,
  add: 'Add a student',
  emptyTitle: 'No students yet',
  empty: 'A student is kept here with student number, address and cohort. Agreements are filled from it.',
  filter: 'Search the students',
  search: 'Name or student number',
  searchButton: 'Search',
  cohort: 'Cohort',
  allCohorts: 'All cohorts',
  noCohort: 'No cohort yet',
  reset: 'Show all students',
  found: (count) => `${students(count)} found`,
  nothingTitle: 'Nothing found',
  nothing: 'No student fits this. Try a shorter part of the name, or another cohort.',
  caption: 'Students by name',
  pages: 'Pages of students',
  position: (from, to, total) => `${from} to ${to} of ${total}`,
  previous: 'Previous',
  next: 'Next',
  name: 'Name',
  studentNumber: 'Student number',
  targetGroup: 'Target group',
  targetGroups: {
    mbo4_bol: 'mbo 4, school-based (bol)',
    mbo4_bbl: 'mbo 4, work-based (bbl)',
    havo: 'havo',
    vwo: 'vwo',
    career_changer: 'career changer',
    worker: 'already working',
  },
  notKnown: 'not known',

  ready: 'All that an agreement needs is known.',
  need: {
    email: 'e-mail address',
    birthDate: 'date of birth',
    address: 'address',
    cohort: 'cohort',
  },
  needsLead: (need) => `An agreement still needs: ${need}.`,
  fillIn: 'Complete',
  minorTitle: 'Not 18 yet',
  minor: (name, date) =>
    `Until ${date} a parent or guardian signs too. ${name} cannot conclude an agreement alone, and tighter limits hold for work and lessons together.`,
  facts: 'Details',
  change: 'Change',
  changeFacts: 'Change the details',
  email: 'E-mail address',
  birthDate: 'Date of birth',
  age: (date, years) => `${date} (aged ${years})`,
  address: 'Address',
  mkbRoute: 'Mkb-route',
  cohortDates: (from, until) => `${from} until ${until}`,
  studyTitle: 'Programme',
  toCoverage: 'What does this student learn where?',
  agreements: 'Agreements of this student',
  noCohortYet: 'This student is not in a cohort of a Mkb-route yet.',

  newTitle: 'Add a student',
  newLead: 'Name and student number are needed now. The rest can wait until there is an agreement.',
  editTitle: (name) => `Change ${name}`,
  editLead: 'Agreements that were sent already do not change.',
  optional: 'not required',
  studentNumberHint: 'The number of the hogeschool. Never the citizen service number (BSN).',
  emailHint: 'The link to sign goes there.',
  birthDateHint: 'Stands in the agreement. Under 18 a parent or guardian signs too.',
  addressLegend: 'Address',
  street: 'Street and number',
  postcode: 'Postcode',
  place: 'Place',
  studyLegend: 'Programme',
  targetGroupHint: 'Where the student comes from.',
  cohortHint: 'You can choose from the cohorts of Mkb-routes that belong to your role.',
  noCohorts: 'There is no cohort yet. Make one at the Mkb-route; until then this can stay empty.',
  save: 'Save',
  saveNew: 'Add the student',
  cancel: 'Cancel',
  added: (name) => `${name} has been added.`,
  saved: (name) => `The details of ${name} are saved.`,
  reused: (name) =>
    `${name} was known already with this e-mail address. We used that person and did not make a second one.`,

  bsn: 'This looks like a citizen service number (BSN). We never record that. Fill in the student number of the hogeschool. Is this the student number after all? Then put a letter before it, such as s.',
  studentNumberShape: 'Use only letters, digits and hyphens.',
  numberTaken: (name) => `This student number is ${name}'s.`,
  numberTakenHidden:
    'This student number is in use at another Mkb-route. Check the number, or ask the placement office for this student.',
  alreadyStudent: (name) => `This e-mail address is ${name}'s, who has been added as a student already.`,
  alreadyStudentHidden:
    'This e-mail address belongs to a student at another Mkb-route. Check the address, or ask the placement office for this student.',
  existsTitle: 'This student is here already',
  exists: (name, studentNumber) =>
    `${name} has student number ${studentNumber}. Go on with that student, or correct what you filled in.`,
  open: (name) => `Open ${name}`,
  otherName: (name) => `This address is ${name}'s already.`,
  cohortOutOfReach: 'Choose a cohort from the list.',
  birthDateFaults: {
    in_future: 'This day has not been yet. Check the year.',
    too_young: 'Then the student is younger than 14. Check the year.',
    too_old: 'Then the student is older than 100. Check the year.',
  },
};
