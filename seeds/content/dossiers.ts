import { ago, around, type When } from './when.ts';

export type EvidenceSeed = {
  student: string;
  studyYear: 'lastStart' | 'thisStart';
  kind: 'attendance' | 'coaching' | 'qualities';
  description: string;
  /** What stands in the file. */
  text: string;
  /** Weeks without coaching, noted with it. */
  weeksOff?: number;
  at: When;
};

/** Emma's dossier of last year is complete; Noor's of this year has only just begun. */
export const voorbeeldEvidence: readonly EvidenceSeed[] = [
  {
    student: 'emma',
    studyYear: 'lastStart',
    kind: 'attendance',
    description: 'Hele studiejaar, per week',
    text: 'Emma was 44 weken bij het bedrijf. In 8 weken was er vakantie.',
    weeksOff: 8,
    at: around('thisStart', -6, '09:15'),
  },
  {
    student: 'emma',
    studyYear: 'lastStart',
    kind: 'coaching',
    description: 'Verslagen van de voortgangsgesprekken',
    text: 'Vier gesprekken van student, praktijkbegeleider en docentbegeleider.',
    at: around('thisStart', -6, '09:20'),
  },
  {
    student: 'emma',
    studyYear: 'lastStart',
    kind: 'qualities',
    description: 'Beoordeling van het werk bij het bedrijf',
    text: 'Per leereenheid wat Emma bij het bedrijf heeft laten zien, en het oordeel.',
    at: around('thisStart', -6, '09:25'),
  },
  {
    student: 'noor',
    studyYear: 'thisStart',
    kind: 'attendance',
    description: 'Eerste maand, per week',
    text: 'Noor was elke week bij het bedrijf.',
    at: ago(6, '15:30'),
  },
];

export const zuidwalEvidence: readonly EvidenceSeed[] = [
  {
    student: 'jip',
    studyYear: 'thisStart',
    kind: 'coaching',
    description: 'Verslag van het eerste gesprek',
    text: 'Student, praktijkbegeleider en docentbegeleider spraken over de eerste weken.',
    at: ago(5, '10:10'),
  },
];
