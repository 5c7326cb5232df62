import { building, buildingNow } from './building.ts';
import { mechatronica, mechatronicaFirst, mechatronicaNext, mechatronicaNow } from './mechatronica.ts';
import { socialWork, socialWorkNext, socialWorkNow } from './social-work.ts';
import { software, softwareNext, softwareNow } from './software.ts';
import type { MkbRouteSeed, VersionSeed } from './version-seed.ts';
import { type Anchor, ago, around, type When } from './when.ts';

type Deed = { at: When; by: string };
export type VersionHistory = {
  version: VersionSeed;
  started: When;
  submitted?: When;
  published?: Deed;
  returned?: Deed & { reason: string };
};
export type CohortSeed = { key: string; start: Anchor; years: number; added: When };
export type MkbRouteHistory = {
  mkbRoute: MkbRouteSeed;
  /** Who makes it: who has a role for all Mkb-routes. */
  madeBy: { person: string; role: 'project_lead' | 'programme_manager' };
  made: When;
  versions: readonly VersionHistory[];
  cohorts: readonly CohortSeed[];
};

export const voorbeeldMkbRoutes: readonly MkbRouteHistory[] = [
  {
    mkbRoute: mechatronica,
    madeBy: { person: 'sanne', role: 'project_lead' },
    made: around('founded', 40),
    versions: [
      {
        version: mechatronicaFirst,
        started: around('founded', 60),
        submitted: around('founded', 100, '13:20'),
        published: { at: around('founded', 110, '11:05'), by: 'karin' },
      },
      {
        version: mechatronicaNow,
        started: around('lastStart', 40),
        submitted: around('thisStart', -170, '15:10'),
        published: { at: around('thisStart', -160, '10:30'), by: 'karin' },
      },
      { version: mechatronicaNext, started: ago(6, '14:20') },
    ],
    cohorts: [
      { key: 'mechatronica-oldest', start: 'oldestStart', years: 2, added: around('founded', 130) },
      { key: 'mechatronica-last', start: 'lastStart', years: 2, added: around('lastStart', -200) },
      { key: 'mechatronica-this', start: 'thisStart', years: 2, added: around('thisStart', -150) },
      { key: 'mechatronica-next', start: 'nextStart', years: 2, added: ago(40) },
    ],
  },
  {
    mkbRoute: software,
    madeBy: { person: 'youssef', role: 'project_lead' },
    made: around('lastFebruary', -260),
    versions: [
      {
        version: softwareNow,
        started: around('lastFebruary', -250),
        submitted: around('lastFebruary', -210, '16:00'),
        published: { at: around('lastFebruary', -200, '09:15'), by: 'karin' },
      },
      {
        version: softwareNext,
        started: ago(20, '11:30'),
        submitted: ago(9, '16:45'),
        returned: {
          at: ago(4, '08:50'),
          by: 'karin',
          reason:
            'De bootcamp is nu achttien weken. Leg uit waarom werken en leren dan toch samengaan, of maak hem korter. Vraag ook bij Grachtwerk Digitaal na hoeveel mensen er werken.',
        },
      },
    ],
    cohorts: [
      { key: 'software-last', start: 'lastFebruary', years: 2, added: around('lastFebruary', -180) },
      { key: 'software-next', start: 'nextFebruary', years: 2, added: ago(41) },
    ],
  },
  {
    mkbRoute: socialWork,
    madeBy: { person: 'karin', role: 'programme_manager' },
    made: around('thisStart', -260),
    versions: [
      {
        version: socialWorkNow,
        started: around('thisStart', -250),
        submitted: around('thisStart', -215, '12:00'),
        published: { at: around('thisStart', -200, '14:40'), by: 'karin' },
      },
      { version: socialWorkNext, started: ago(15, '10:10'), submitted: ago(3, '15:30') },
    ],
    cohorts: [
      { key: 'social-work-this', start: 'thisStart', years: 4, added: around('thisStart', -190) },
      { key: 'social-work-next', start: 'nextStart', years: 4, added: ago(42) },
    ],
  },
];

export const zuidwalMkbRoutes: readonly MkbRouteHistory[] = [
  {
    mkbRoute: building,
    madeBy: { person: 'tom', role: 'project_lead' },
    made: around('thisStart', -280),
    versions: [
      {
        version: buildingNow,
        started: around('thisStart', -270),
        submitted: around('thisStart', -240, '10:00'),
        published: { at: around('thisStart', -230, '15:00'), by: 'mirjam' },
      },
    ],
    cohorts: [{ key: 'bouw-this', start: 'thisStart', years: 2, added: around('thisStart', -220) }],
  },
];
