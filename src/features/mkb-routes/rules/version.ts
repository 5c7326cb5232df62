import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { CheckSnapshot } from './check-snapshot.ts';
import type { Design } from './design.ts';

export const versionStates = ['draft', 'submitted', 'returned', 'published', 'superseded'] as const;
export type VersionState = (typeof versionStates)[number];

/** Who (person id) did it, and when. */
export type Deed = { by: string; at: Date };
export type Return = Deed & { reason: string };

type Drawn = { design: Design };
/** The check as it stood at the last submission or decision; it stays with the version. */
type Checked = Drawn & { submitted: Deed; snapshot: CheckSnapshot };

/**
 * A version of a Mkb-route: one of these states, each with its own data. The verbs are in version-verbs.ts, the drawing in
 * docs/states/mkb-route-version.md.
 */
export type Version = DraftVersion | SubmittedVersion | ReturnedVersion | PublishedVersion | SupersededVersion;

export type DraftVersion = Drawn & { state: 'draft' };
/** `earlierReturn`: why it came back the last time, for who decides now. */
export type SubmittedVersion = Checked & { state: 'submitted'; earlierReturn: Return | null };
export type ReturnedVersion = Checked & { state: 'returned'; returned: Return };
export type PublishedVersion = Checked & { state: 'published'; published: Deed };
export type SupersededVersion = Checked & { state: 'superseded'; published: Deed };

/** Only these can be designed on. */
export type OpenVersion = DraftVersion | ReturnedVersion;
export const isOpen = (version: Version): version is OpenVersion =>
  version.state === 'draft' || version.state === 'returned';

/** A cohort's first and last day. */
export type CohortDates = { startDate: IsoDate; endDate: IsoDate };
