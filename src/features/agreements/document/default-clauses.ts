import type { Lang } from '../../../platform/i18n/lang.ts';
import type { ClauseTemplate } from '../rules/terms.ts';
import { clausesEn } from './clauses.en.ts';
import { clausesNl } from './clauses.nl.ts';

const clauses = { nl: clausesNl, en: clausesEn };

/** The product's own template, version 0: what a hogeschool has until an admin makes version 1. */
export const defaultClauseTemplate = (language: Lang): ClauseTemplate => ({
  templateVersion: 0,
  clauses: clauses[language],
});
