import type { VersionState } from './version.ts';

/** How a Mkb-route stands, in the numbers that its navigation and its start page show. */
export type Standing = {
  /** The version that is worked on or waits for a decision. */
  open: { id: string; number: number; state: VersionState; openPoints: number } | null;
  published: { id: string; number: number } | null;
  cohorts: number;
  agreements: number;
  concluded: number;
};

/** Which phase a Mkb-route is in: designing until a version is published. */
export const currentPhase = (standing: Standing): 'design' | 'place' => (standing.published ? 'place' : 'design');
