import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, ageOn, isoDate } from '../src/kernel/iso-date.ts';
import { contrastFaults, defaultHouseStyle } from '../src/ui/house-style.ts';
import { type Calendar, createCalendar, instant } from './calendar.ts';
import { type AgreementSeed, voorbeeldAgreements, zuidwalAgreements } from './content/agreements.ts';
import { voorbeeld, zuidwal } from './content/institutions.ts';
import { type MkbRouteHistory, voorbeeldMkbRoutes, zuidwalMkbRoutes } from './content/mkb-routes.ts';
import { voorbeeldStudents, zuidwalStudents } from './content/students.ts';
import { momentOf, type When } from './content/when.ts';
import { birthDateOf, enrolledAt } from './fill-students.ts';

const mkbRoutes = [...voorbeeldMkbRoutes, ...zuidwalMkbRoutes];
const students = [...voorbeeldStudents, ...zuidwalStudents];
const agreements = [...voorbeeldAgreements, ...zuidwalAgreements];

// Two years, one of them a leap year: every fifth day, and every day around the start of a cohort.
const days = Array.from({ length: 730 }, (_, index) => addDays(isoDate('2027-01-01'), index)).filter(
  (day, index) => index % 5 === 0 || /-(08-(2[89]|3.)|09-0.|01-(29|3.)|02-0.)$/.test(day),
);

describe('the histories of the example world', () => {
  it('run in order and end before today, on whatever day the world is made', () => {
    const faults = days.flatMap((day) => {
      const now = instant(day, '00:01');
      const calendar = createCalendar(now);
      return [
        ...mkbRoutes.flatMap((history) => faultsInOrder(calendar, now, ...versionMoments(history))),
        ...mkbRoutes.flatMap((history) => cohortFaults(calendar, now, history)),
        ...agreements.flatMap((seed) => faultsInOrder(calendar, now, ...agreementMoments(seed))),
      ];
    });
    assert.deepEqual(faults.slice(0, 5), []);
  });

  it('have the students of 16 and 17 that the agreements need', () => {
    for (const day of days) {
      const calendar = createCalendar(instant(day, '12:00'));
      const ages = students.map(({ birth }) => ageOn(birthDateOf(birth, calendar), calendar.today));
      assert.deepEqual(ages.filter((age) => age < 18).sort(), [16, 17], `on ${day}`);
    }
  });
});

describe('the house styles of the example world', () => {
  for (const { name, houseStyle } of [voorbeeld, zuidwal])
    it(`of ${name} can be read`, () => {
      assert.deepEqual(contrastFaults({ ...defaultHouseStyle, ...houseStyle }), []);
    });
});

type Named = readonly [what: string, when: When];

function versionMoments({ mkbRoute: { key }, made, versions }: MkbRouteHistory): Named[] {
  return [
    [`${key} is made`, made],
    ...versions.flatMap((version, index): Named[] => [
      [`${key} ${index + 1} is started`, version.started],
      ...(version.submitted ? [[`${key} ${index + 1} is submitted`, version.submitted] as const] : []),
      ...(version.published ? [[`${key} ${index + 1} is published`, version.published.at] as const] : []),
      ...(version.returned ? [[`${key} ${index + 1} is returned`, version.returned.at] as const] : []),
    ]),
  ];
}

/** A cohort comes after a publication, its students after that. */
function cohortFaults(calendar: Calendar, now: Date, { versions, cohorts }: MkbRouteHistory): string[] {
  const published = versions.flatMap((version) => version.published ?? [])[0];
  return cohorts.flatMap(({ key, start, added }) => [
    ...(published ? faultsInOrder(calendar, now, ['published', published.at], [`cohort ${key}`, added]) : []),
    ...faultsInOrder(calendar, now, [`cohort ${key}`, added], [`students of ${key}`, enrolledAt(start, '10:45')]),
  ]);
}

function agreementMoments(seed: AgreementSeed): Named[] {
  const cohort = mkbRoutes.flatMap(({ cohorts }) => cohorts).find(({ key }) => key === seed.cohort);
  return [
    [`${seed.student} is enrolled`, enrolledAt(cohort?.start ?? 'thisStart', '15:45')],
    [`agreement of ${seed.student}`, seed.drafted],
    ...(seed.completed ? [[`${seed.student} complete`, seed.completed] as const] : []),
    ...seed.steps.map((step): Named => [`${seed.student} ${step.do}`, step.at]),
  ];
}

function faultsInOrder(calendar: Calendar, now: Date, ...moments: Named[]): string[] {
  return moments.flatMap(([what, when], index) => {
    const at = momentOf(when, calendar);
    const earlier = moments[index - 1];
    return [
      ...(at >= now ? [`${calendar.today}: ${what} lies ahead`] : []),
      ...(earlier && momentOf(earlier[1], calendar) >= at
        ? [`${calendar.today}: ${what} comes before ${earlier[0]}`]
        : []),
    ];
  });
}
