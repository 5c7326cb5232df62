import type { Lang, Translated } from '../../platform/i18n/lang.ts';

const nl = {
  assessedBy: 'een examinator van de hogeschool',
  endOfYear: (year: number) => `aan het eind van jaar ${year}`,
  endOfPeriod: (year: number, label: string) => `aan het eind van de periode ${label} in jaar ${year}`,
};
const en: Translated<typeof nl> = {
  assessedBy: 'an examiner of the university of applied sciences',
  endOfYear: (year) => `at the end of year ${year}`,
  endOfPeriod: (year, label) => `at the end of the period ${label} in year ${year}`,
};

/** What a new draft proposes for the assessment of an outcome, in the agreement's language. */
export const prefillTexts: Record<Lang, Translated<typeof nl>> = { nl, en };
