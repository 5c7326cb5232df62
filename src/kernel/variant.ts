/**
 * The forms a Mkb-route can take, as templates for its week pattern. `empty` is a blank sheet. A template only fills
 * the first draft: every period can be changed afterwards, so a variant proves nothing about the pattern.
 */
export const variants = ['work_from_day_one', 'learn_first', 'growing_work', 'third_location', 'empty'] as const;
export type Variant = (typeof variants)[number];
