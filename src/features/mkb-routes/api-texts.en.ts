import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './api-texts.nl.ts';

export const en: Translated<typeof nl> = {
  half: 'Whole and half days only.',
  daysSum: (least, most) => `At least ${least} and at most ${most} days together.`,
};
