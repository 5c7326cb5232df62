import { addDays, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';

/** What a hogeschool holds to about coaches on a day. */
export type CoachSettings = {
  /** More students per coach than this is too high. */
  mostStudents: number;
  /** The day of the year on which feedback is released. */
  releaseMonth: number;
  releaseDay: number;
  /** So many days before it students are asked. */
  askDays: number;
  /** From so many answers on. */
  leastAnswers: number;
};

type ReleaseDay = Pick<CoachSettings, 'releaseMonth' | 'releaseDay'>;

/** The day of release in a calendar year. */
export const releaseDayIn = (year: number, { releaseMonth, releaseDay }: ReleaseDay): IsoDate =>
  isoDate(`${year}-${String(releaseMonth).padStart(2, '0')}-${String(releaseDay).padStart(2, '0')}`);

export type FeedbackStep =
  /** Students can be asked, and answer, for this year. */
  | { step: 'ask'; year: number }
  /** What was answered is released. */
  | { step: 'release'; year: number }
  | { step: 'wait'; year: number; asksFrom: IsoDate };

/**
 * What is to be done on a day. A year is released once: `released` are the years that were. Moving the day within a year that was
 * released brings no second release; whatever is answered later waits for the next year.
 */
export function feedbackStep(settings: CoachSettings, released: readonly number[], today: IsoDate): FeedbackStep {
  const thisYear = Number(today.slice(0, 4));
  const day = releaseDayIn(thisYear, settings);
  if (today >= day && !released.includes(thisYear)) return { step: 'release', year: thisYear };
  const year = today >= day || released.includes(thisYear) ? thisYear + 1 : thisYear;
  const asksFrom = addDays(releaseDayIn(year, settings), -settings.askDays);
  return today >= asksFrom ? { step: 'ask', year } : { step: 'wait', year, asksFrom };
}
