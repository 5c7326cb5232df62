import type { Answers } from './answer.ts';
import type { Respondent, Statement } from './statement.ts';

export const scanStates = ['asked', 'talk', 'concluded', 'withdrawn'] as const;
export type ScanState = (typeof scanStates)[number];

/** What one party fills in. `sentAt` null: still a draft. `missedAt`: the talk began without it; sending later makes up for that. */
export type Part = { respondent: Respondent; answers: Answers; sentAt: Date | null; missedAt: Date | null };

/** A workplace scan, as far as its verbs look at it. */
export type Scan = { state: ScanState; statements: readonly Statement[]; parts: readonly Part[] };

/** Being filled in or talked about: no other scan of this workplace can start. */
export const isOpen = ({ state }: { state: ScanState }): boolean => state === 'asked' || state === 'talk';

/** Who is still to send a part, in the order of the parties. */
export const waitingFor = ({ state, parts }: Pick<Scan, 'state' | 'parts'>): Respondent[] =>
  state === 'asked' ? parts.filter(({ sentAt }) => sentAt === null).map(({ respondent }) => respondent) : [];

/** What each party sent; drafts are nobody else's to see. */
export const sentParts = (parts: readonly Part[]): Partial<Record<Respondent, Answers>> =>
  Object.fromEntries(parts.filter(({ sentAt }) => sentAt).map(({ respondent, answers }) => [respondent, answers]));
