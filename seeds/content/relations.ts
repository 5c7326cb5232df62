import type { MomentFacts } from '../../src/features/companies/index.ts';
import { ago, type When } from './when.ts';

/** Contact with a company. `step`: what follows, done by the keeper so many working days after today (less than nothing: before it). */
export type MomentSeed = {
  at: When;
  summary: string;
  step?: { text: string; workdaysAhead: number };
} & Partial<Pick<MomentFacts, 'kind' | 'beginning' | 'guests'>>;
export type RelationSeed = {
  company: string;
  /** Where it stands beside what follows from its agreements. */
  stage?: 'approached' | 'interested' | 'committed';
  moments: readonly MomentSeed[];
  location?: { name: string; street: string; postcode: string; place: string };
  /** Staff at the end of the calendar years before the last one, the latest first. */
  staffBefore?: readonly number[];
};

export const voorbeeldRelations: readonly RelationSeed[] = [
  {
    company: 'vandam',
    moments: [
      {
        at: ago(30, '11:20'),
        kind: 'visit',
        summary: 'Rondgang met Rik. Er is plek voor twee studenten in september.',
      },
      {
        at: ago(6, '10:05'),
        kind: 'talk',
        summary: 'Ineke wil weten hoe een vierdaagse werkweek past in de weekindeling.',
        step: { text: 'Voorbeeld van een weekindeling sturen', workdaysAhead: 3 },
      },
    ],
    location: { name: 'Werkplaats Hattem', street: 'Industrieweg 8', postcode: '8051 BA', place: 'Hattem' },
    staffBefore: [46, 41],
  },
  {
    company: 'dewerf',
    stage: 'interested',
    moments: [
      { at: ago(20, '09:30'), kind: 'presentation', summary: 'Presentatie bij de ondernemersvereniging.', guests: 34 },
      {
        at: ago(7, '14:40'),
        kind: 'mail',
        beginning: 'them_waiting',
        summary: 'Vraagt wat een student in het eerste jaar kan doen, en wat het kost.',
      },
    ],
  },
  {
    company: 'salland',
    moments: [
      {
        at: ago(12, '15:10'),
        summary: 'Belde over de planning van volgend jaar.',
        beginning: 'them_answered',
        step: { text: 'Afspraak maken voor een bezoek', workdaysAhead: -2 },
      },
    ],
  },
];

export const zuidwalRelations: readonly RelationSeed[] = [
  {
    company: 'markdal',
    moments: [
      {
        at: ago(4, '10:30'),
        summary: 'Zoekt een begeleider voor volgend jaar.',
        step: { text: 'Cursus praktijkbegeleider voorstellen', workdaysAhead: 5 },
      },
    ],
    location: { name: 'Magazijn', street: 'Havendijk 12', postcode: '', place: 'Breda' },
  },
];
