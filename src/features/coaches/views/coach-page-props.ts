import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { CoachedStudent, CoachFacts, FeedbackRelease } from '../coach-store.ts';
import type { CoachSettings } from '../rules/feedback-year.ts';

/** What the page of a coach shows, and to whom. */
export type CoachPageProps = {
  lang: Lang;
  today: IsoDate;
  actor: Actor;
  coach: CoachFacts;
  settings: CoachSettings;
  students: readonly CoachedStudent[];
  /** Null: this role does not see what students say. */
  releases: readonly FeedbackRelease[] | null;
  mayEdit: boolean;
  seesStudents: boolean;
};
