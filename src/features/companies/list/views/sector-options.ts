import type { Lang } from '../../../../platform/i18n/lang.ts';
import { writtenOptions } from '../../../../ui/index.ts';
import { sbiSchemes } from '../../rules/company.ts';
import { divisionText } from '../../rules/company-filter.ts';
import { divisionsOf } from '../../rules/sector.ts';
import { texts as companyTexts } from '../../texts.ts';
import { texts } from '../texts.ts';

/** Every division of both schemes as options, after one for any; made once for each language. */
export function sectorOptions(lang: Lang): string {
  const made = known.get(lang) ?? make(lang);
  known.set(lang, made);
  return made;
}

const known = new Map<Lang, string>();

const make = (lang: Lang): string =>
  writtenOptions([
    { value: '', label: texts[lang].anySector },
    ...sbiSchemes.toReversed().map((scheme) => ({
      label: companyTexts[lang].sbiSchemes[scheme],
      options: divisionsOf(scheme).map((one) => ({
        value: divisionText({ scheme, code: one.code }),
        label: `${one.code} ${one[lang]}`,
      })),
    })),
  ]);
