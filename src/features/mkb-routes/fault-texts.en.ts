import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './fault-texts.nl.ts';

export const en: Translated<typeof nl> = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weeks_out_of_range: (min, max) => `Fill in a whole number of weeks, from ${min} to ${max}.`,
  hours_per_day_out_of_range: (max) => `Fill in how many hours a day lasts: more than 0 and at most ${max}.`,
  study_hours_out_of_range: (max) => `Fill in 0 or more study hours a week, at most ${max}.`,
  days_not_half: (place) => `${place}: fill in whole or half days, for example 2 or 2.5.`,
  remote_days_not_half: (place) => `${place}: fill in whole or half remote days, for example 1 or 0.5.`,
  remote_days_exceed_days: (place, days) => `${place}: there are more remote days than days. Fill in ${days} at most.`,
  days_out_of_range: (days, min, max) =>
    `Together it is ${days} days a week. Choose at least ${min} and at most ${max} days.`,
  days_exceed_weekdays: (place, days, weekdays) =>
    `${place}: there are ${days} days, but you chose ${weekdays} of the weekdays. Choose more weekdays or fewer days.`,
  weekdays_overfull: (places, days, weekdays) =>
    `${places} need ${days} days together. That does not fit on ${weekdays}. Choose other weekdays.`,
};
