import type { Party } from '../../src/features/agreements/index.ts';
import type { Lang } from '../../src/platform/i18n/lang.ts';
import { type Anchor, ago, around, type When } from './when.ts';

export type Step =
  | { do: 'send'; at: When }
  | { do: 'sign'; at: When; party: Party }
  | { do: 'refuse'; at: When; party: Party; reason: string }
  /** `coachHours`: what was wrong, and is put right. */
  | { do: 'take_back'; at: When; reason: string; coachHours: number }
  | { do: 'readdress'; at: When; party: Party; name: string; email: string }
  /** The signer names somebody else; staff did not look yet. */
  | { do: 'delegate'; at: When; party: Party; name: string; email: string }
  | { do: 'remind'; at: When; party: Party }
  /** Signed by hand, and recorded; nobody took the second look yet. */
  | { do: 'paper'; at: When; party: Party; signedWorkdaysAgo: number }
  | { do: 'withdraw'; at: When; reason: string }
  | { do: 'end'; at: When; reason: string; lastDayWorkdaysAgo: number };

export type AgreementSeed = {
  student: string;
  cohort: string;
  /** Keys of a company and of a workplace of it. */
  company: string | null;
  workplace: string | null;
  language?: Lang;
  drafted: When;
  /** When the wizard was gone through; without it the draft is left as it was made. */
  completed?: When;
  /** Who employs, when that is not the learning company; key of a company. */
  employer?: string;
  thirdLocation?: string;
  representative?: { name: string; relation: string; email: string };
  coachHours?: number;
  /** What an agreement in English calls things that are known in Dutch. */
  english?: { workplace: string; representative: string; coach: string };
  steps: readonly Step[];
  addenda?: readonly AddendumSeed[];
};

/** A change of the agreement after it was concluded; without `sent` it is left as a draft. */
export type AddendumSeed = {
  started: When;
  /** The first day on which it holds: so many workdays ago, or to come when below nought. */
  workdaysAgo: number;
  reason: string;
  coach?: { name: string; jobTitle: string };
  coachHours?: number;
  location?: string;
  sent?: When;
  signed?: readonly { party: Party; at: When }[];
};

const sign = (party: Party, at: When): Step => ({ do: 'sign', party, at });

/**
 * How it went in cohorts that started: drafted two months ahead, signed within two weeks. `number` tells agreements of one
 * cohort apart: each later one starts a day later and another time of the day.
 */
function inTime(
  start: Anchor,
  number: number,
  extra: readonly Party[] = [],
): Pick<AgreementSeed, 'drafted' | 'completed' | 'steps'> {
  const at = (days: number, hour: number, minute: number) =>
    around(
      start,
      days + number,
      `${String(hour).padStart(2, '0')}:${String((minute + number * 11) % 60).padStart(2, '0')}`,
    );
  return {
    drafted: at(-74, 10, 5),
    completed: at(-70, 11, 20),
    steps: [
      { do: 'send', at: at(-66, 13, 30) },
      sign('student', at(-66, 19, 42)),
      ...extra.map((party, index) => sign(party, at(-62, 10 + index, 17))),
      sign('learning_company', at(-59, 8, 51)),
      sign('institution', at(-55, 16, 8)),
    ],
  };
}

export const voorbeeldAgreements: readonly AgreementSeed[] = [
  // Over: the student has the degree.
  {
    student: 'daan',
    cohort: 'mechatronica-oldest',
    company: 'vandam',
    workplace: 'besturing',
    ...inTime('oldestStart', 0),
  },
  // In force.
  {
    student: 'emma',
    cohort: 'mechatronica-last',
    company: 'kampereiland',
    workplace: 'assemblage',
    ...inTime('lastStart', 0),
    // Another coach after a year, which is a notice; more hours, which wait for the company; and one that was only begun.
    addenda: [
      {
        started: ago(40, '10:12'),
        workdaysAgo: 35,
        reason: 'De vorige praktijkbegeleider heeft een andere baan.',
        coach: { name: 'Hanneke Drost', jobTitle: 'teamleider assemblage' },
        sent: ago(40, '10:31'),
      },
      {
        started: ago(8, '13:05'),
        workdaysAgo: -20,
        reason: 'Emma begint aan haar afstudeeropdracht en heeft meer begeleiding nodig.',
        coachHours: 4,
        sent: ago(8, '13:40'),
        signed: [
          { party: 'student', at: ago(7, '19:22') },
          { party: 'institution', at: ago(6, '09:05') },
        ],
      },
      {
        started: ago(1, '11:20'),
        workdaysAgo: -30,
        reason: 'De werkplek verhuist naar een andere hal.',
        location: 'Hal 4, Havenweg 22, Kampen',
      },
    ],
  },
  // Ended before its last day.
  withMore(
    {
      student: 'mohammed',
      cohort: 'mechatronica-last',
      company: 'salland',
      workplace: 'werkplaats',
      ...inTime('lastStart', 1),
    },
    {
      do: 'end',
      at: ago(25, '15:25'),
      lastDayWorkdaysAgo: 15,
      reason: 'Mohammed verhuist naar Groningen en gaat daar verder met de voltijdopleiding.',
    },
  ),
  // With a third location.
  {
    student: 'noor',
    cohort: 'mechatronica-this',
    company: 'vandam',
    workplace: 'besturing',
    thirdLocation: 'dewerf',
    ...inTime('thisStart', 0, ['third_location']),
  },
  // A student of 17: a parent signed too.
  {
    student: 'lucas',
    cohort: 'mechatronica-this',
    company: 'ijsselhanze',
    workplace: 'onderhoud',
    representative: { name: 'Marieke Mulder', relation: 'ouder', email: 'marieke.mulder@thuispost.example' },
    ...inTime('thisStart', 1, ['legal_representative']),
  },
  {
    student: 'aylin',
    cohort: 'software-last',
    company: 'bitbrug',
    workplace: 'ontwikkeling',
    ...inTime('lastFebruary', 0),
  },
  // A foundation employs and seconds; a third location besides.
  {
    student: 'iris',
    cohort: 'social-work-this',
    company: 'thuiskring',
    workplace: 'wijkteam',
    employer: 'zorgtalent',
    thirdLocation: 'wilgenhof',
    ...inTime('thisStart', 2, ['employer', 'third_location']),
  },
  {
    student: 'naomi',
    cohort: 'social-work-this',
    company: 'buurtzaam',
    workplace: 'buurthuis',
    ...inTime('thisStart', 3),
  },
  // Withdrawn after sending.
  {
    student: 'wout',
    cohort: 'social-work-next',
    company: 'wilgenhof',
    workplace: 'dagbesteding',
    employer: 'zorgtalent',
    drafted: ago(26, '09:20'),
    completed: ago(25, '10:40'),
    steps: [
      { do: 'send', at: ago(24, '11:15') },
      sign('employer', ago(22, '09:05')),
      {
        do: 'withdraw',
        at: ago(17, '14:00'),
        reason: 'Wout kiest toch voor de voltijdopleiding in Nijmegen.',
      },
    ],
  },
  // In English, concluded, and yet to begin.
  {
    student: 'priya',
    cohort: 'software-next',
    company: 'kanaalcode',
    workplace: 'platform',
    language: 'en',
    english: { workplace: 'junior platform developer', representative: 'director', coach: 'software architect' },
    drafted: ago(21, '10:30'),
    completed: ago(20, '09:10'),
    steps: [
      { do: 'send', at: ago(19, '10:00') },
      sign('student', ago(19, '18:33')),
      sign('institution', ago(16, '09:25')),
      sign('learning_company', ago(14, '13:12')),
    ],
  },
  // Taken back once because of a mistake, and sent again.
  {
    student: 'samir',
    cohort: 'software-next',
    company: 'bitbrug',
    workplace: 'ontwikkeling',
    coachHours: 20,
    drafted: ago(18, '13:00'),
    completed: ago(17, '09:45'),
    steps: [
      { do: 'send', at: ago(16, '10:20') },
      sign('student', ago(15, '20:04')),
      {
        do: 'take_back',
        at: ago(12, '11:50'),
        reason: 'Bij de begeleiding stond 20 uur per week. Dat moet 2 uur zijn.',
        coachHours: 2,
      },
      { do: 'send', at: ago(12, '13:15') },
      sign('learning_company', ago(10, '08:36')),
    ],
  },
  // Signed by two; the company's request went to another address, and came back on paper.
  {
    student: 'zeynep',
    cohort: 'software-next',
    company: 'lusdata',
    workplace: 'data',
    drafted: ago(14, '09:30'),
    completed: ago(13, '10:10'),
    steps: [
      { do: 'send', at: ago(11, '15:40') },
      sign('student', ago(11, '21:15')),
      sign('institution', ago(8, '10:02')),
      {
        do: 'readdress',
        at: ago(5, '11:30'),
        party: 'learning_company',
        name: 'Rachid Benali',
        email: 'administratie@lusdata.example',
      },
      { do: 'paper', at: ago(1, '14:20'), party: 'learning_company', signedWorkdaysAgo: 2 },
    ],
  },
  // Refused by the company.
  {
    student: 'bram',
    cohort: 'software-next',
    company: 'kanaalcode',
    workplace: 'platform',
    drafted: ago(13, '14:30'),
    completed: ago(12, '16:00'),
    steps: [
      { do: 'send', at: ago(9, '09:50') },
      sign('student', ago(8, '12:24')),
      {
        do: 'refuse',
        at: ago(2, '09:18'),
        party: 'learning_company',
        reason:
          'In de overeenkomst staat dat Bram vanaf april twee dagen werkt. Wij hebben drie dagen afgesproken. Willen jullie dat aanpassen?',
      },
    ],
  },
  // Sent; nobody signed yet, and the company says that somebody else should.
  {
    student: 'finn',
    cohort: 'software-next',
    company: 'bitbrug',
    workplace: 'ontwikkeling',
    drafted: ago(7, '10:50'),
    completed: ago(7, '15:05'),
    steps: [
      { do: 'send', at: ago(6, '09:12') },
      { do: 'remind', at: ago(3, '09:30'), party: 'student' },
      {
        do: 'delegate',
        at: ago(2, '11:05'),
        party: 'learning_company',
        name: 'Rik de Boer',
        email: 'r.deboer@bitbrug.example',
      },
    ],
  },
  // Complete, not sent.
  {
    student: 'lotte',
    cohort: 'software-next',
    company: 'kanaalcode',
    workplace: 'platform',
    drafted: ago(4, '13:40'),
    completed: ago(1, '15:55'),
    steps: [],
  },
  // A student of 16, of whom no parent is known yet.
  {
    student: 'ruben',
    cohort: 'mechatronica-next',
    company: 'salland',
    workplace: 'werkplaats',
    drafted: ago(3, '11:00'),
    steps: [],
  },
  // No company yet.
  { student: 'tess', cohort: 'mechatronica-next', company: null, workplace: null, drafted: ago(2, '16:20'), steps: [] },
];

export const zuidwalAgreements: readonly AgreementSeed[] = [
  {
    student: 'jip',
    cohort: 'bouw-this',
    company: 'bouwkade',
    workplace: 'werkvoorbereiding',
    thirdLocation: 'bouwcampus',
    ...inTime('thisStart', 4, ['third_location']),
  },
  {
    student: 'soraya',
    cohort: 'bouw-this',
    company: 'markdal',
    workplace: 'installatie',
    thirdLocation: 'bouwcampus',
    drafted: ago(10, '09:00'),
    completed: ago(9, '11:00'),
    steps: [{ do: 'send', at: ago(7, '10:30') }, sign('third_location', ago(5, '13:44'))],
  },
];

function withMore(seed: AgreementSeed, ...steps: Step[]): AgreementSeed {
  return { ...seed, steps: [...seed.steps, ...steps] };
}
