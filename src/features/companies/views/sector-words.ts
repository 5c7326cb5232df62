import type { Lang } from '../../../platform/i18n/lang.ts';
import type { CompanyFacts } from '../rules/company.ts';
import { divisionName } from '../rules/sector.ts';
import { texts } from '../texts.ts';

/** The sector of a company: the name of its division, with the code and its scheme; null when it is not known. */
export function sectorWords(lang: Lang, { sbiCode, sbiScheme }: Pick<CompanyFacts, 'sbiCode' | 'sbiScheme'>) {
  if (sbiCode === null || sbiScheme === null) return null;
  return texts[lang].sectorWords(divisionName(lang, sbiScheme, sbiCode) ?? sbiCode, sbiCode, sbiScheme);
}
