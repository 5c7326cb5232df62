import type { Choice, Outcome, Respondent } from '../../src/features/workplace-scans/index.ts';
import { ago, type When } from './when.ts';

/** Of one party: what it answers to all statements, and otherwise to some by their code, with why. */
export type PartSeed = {
  rest: Choice;
  other?: Readonly<Record<string, Choice>>;
  notes?: Readonly<Record<string, string>>;
};

export type ScanActionSeed = { statement: string; words: string; owner: Respondent; inDays: number; isDone?: true };

/**
 * A scan as it went: started, sent by who answered, talked about with the joint answers, and concluded. What is left out did not happen.
 * `workplace`: company and workplace by their keys.
 */
export type ScanSeed = {
  workplace: readonly [company: string, workplace: string];
  mkbRoute: string;
  student?: string;
  /** The address of the contact who fills in for the company. */
  by: string;
  started: When;
  parts: Partial<Record<Respondent, PartSeed>>;
  talk?: { at: When; joint: PartSeed; actions: readonly ScanActionSeed[] };
  outcome?: { at: When; outcome: Outcome };
  withdrawn?: { at: When; reason: string };
};

export const voorbeeldScans: readonly ScanSeed[] = [
  // Of before the coach changed, so that a new one is asked for.
  {
    workplace: ['vandam', 'besturing'],
    mkbRoute: 'mechatronica',
    student: 'noor',
    by: 'ineke@vandam.example',
    started: ago(70),
    parts: {
      institution: { rest: 'sufficient', other: { deputy_coach: 'not_yet', feedback_given: 'partly' } },
      company: { rest: 'strong', other: { deputy_coach: 'partly', study_time: 'sufficient' } },
      student: {
        rest: 'sufficient',
        other: { deputy_coach: 'not_yet', mistakes_allowed: 'strong' },
        notes: { deputy_coach: 'Als Wim vrij is, weet ik niet bij wie ik terechtkan.' },
      },
    },
    talk: {
      at: ago(62, '13:30'),
      joint: {
        rest: 'strong',
        other: { deputy_coach: 'not_yet', feedback_given: 'partly', study_time: 'sufficient' },
        notes: { deputy_coach: 'Rik neemt het over als Wim er niet is.' },
      },
      actions: [
        {
          statement: 'deputy_coach',
          words: 'Rik Hofman wordt tweede begeleider',
          owner: 'company',
          inDays: 14,
          isDone: true,
        },
        { statement: 'feedback_given', words: 'Elke vrijdag een kwartier terugkijken', owner: 'student', inDays: 30 },
      ],
    },
    outcome: { at: ago(62, '14:20'), outcome: 'suitable_with_actions' },
  },
  {
    workplace: ['kampereiland', 'assemblage'],
    mkbRoute: 'mechatronica',
    student: 'emma',
    by: 'g.kuiper@kampereiland.example',
    started: ago(48),
    parts: {
      institution: { rest: 'sufficient', other: { relevant_assignments: 'strong', safe: 'strong' } },
      company: { rest: 'strong' },
      student: { rest: 'strong', other: { short_lines: 'sufficient' } },
    },
    talk: { at: ago(40, '10:30'), joint: { rest: 'strong', other: { short_lines: 'sufficient' } }, actions: [] },
    outcome: { at: ago(40, '11:10'), outcome: 'suitable' },
  },
  // Side by side, with differences to talk about.
  {
    workplace: ['salland', 'werkplaats'],
    mkbRoute: 'mechatronica',
    student: 'mohammed',
    by: 'henk@sallandaandrijf.example',
    started: ago(12),
    parts: {
      institution: { rest: 'sufficient', other: { coach_time: 'not_yet', safe: 'partly' } },
      company: { rest: 'strong', other: { deputy_coach: 'partly' } },
      student: {
        rest: 'sufficient',
        other: { coach_time: 'partly', safe: 'not_yet' },
        notes: { safe: 'Bij de oude pers zit geen afscherming.' },
      },
    },
    talk: {
      at: ago(1, '15:00'),
      joint: { rest: 'sufficient', other: { coach_time: 'partly' } },
      actions: [{ statement: 'coach_time', words: 'Elke maandag een uur vrijmaken', owner: 'company', inDays: 21 }],
    },
  },
  // Nobody but the student answered yet.
  {
    workplace: ['bitbrug', 'ontwikkeling'],
    mkbRoute: 'software',
    student: 'aylin',
    by: 'olivier@bitbrug.example',
    started: ago(6),
    parts: { student: { rest: 'sufficient' } },
  },
  // No coach: a hard signal.
  {
    workplace: ['grachtwerk', 'studio'],
    mkbRoute: 'software',
    by: 'simone@grachtwerk.example',
    started: ago(30),
    parts: {
      institution: { rest: 'sufficient', other: { hbo_coach: 'not_yet', knows_role: 'not_yet' } },
      company: { rest: 'sufficient', other: { hbo_coach: 'not_yet' } },
    },
    talk: {
      at: ago(25, '11:00'),
      joint: {
        rest: 'sufficient',
        other: { hbo_coach: 'not_yet', knows_role: 'not_yet' },
        notes: { hbo_coach: 'Er werkt nog niemand met een hbo-diploma.' },
      },
      actions: [
        { statement: 'hbo_coach', words: 'Zoeken naar een begeleider op hbo-niveau', owner: 'company', inDays: 90 },
      ],
    },
    outcome: { at: ago(25, '11:45'), outcome: 'not_yet_suitable' },
  },
  {
    workplace: ['ijsselhanze', 'onderhoud'],
    mkbRoute: 'mechatronica',
    by: 's.vrieling@ijsselhanze.example',
    started: ago(20),
    parts: { institution: { rest: 'sufficient' } },
    withdrawn: { at: ago(18), reason: 'De verkeerde werkplek gekozen.' },
  },
];

export const zuidwalScans: readonly ScanSeed[] = [
  {
    workplace: ['markdal', 'installatie'],
    mkbRoute: 'bouw',
    by: 'loes@markdal.example',
    started: ago(26),
    parts: { institution: { rest: 'sufficient' }, company: { rest: 'strong' } },
    talk: { at: ago(21, '09:30'), joint: { rest: 'strong' }, actions: [] },
    outcome: { at: ago(21, '10:00'), outcome: 'suitable' },
  },
  {
    workplace: ['bouwkade', 'werkvoorbereiding'],
    mkbRoute: 'bouw',
    student: 'jip',
    by: 'ad@bouwkade.example',
    started: ago(5),
    parts: {},
  },
];
