import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { sbiSchemes } from '../../rules/company.ts';
import { divisionText } from '../../rules/company-filter.ts';
import { divisionsOf } from '../../rules/sector.ts';
import { texts as companyTexts } from '../../texts.ts';
import { texts } from '../texts.ts';

/** Every division of both schemes as options, after one for any; made once for each language. */
export function sectorOptions(lang: Lang): string {
  const made = known.get(lang) ?? renderToString(<Options lang={lang} />);
  known.set(lang, made);
  return made;
}

const known = new Map<Lang, string>();

function Options({ lang }: { lang: Lang }) {
  return (
    <>
      <option value="">{texts[lang].anySector}</option>
      {sbiSchemes.toReversed().map((scheme) => (
        <optgroup key={scheme} label={companyTexts[lang].sbiSchemes[scheme]}>
          {divisionsOf(scheme).map((one) => (
            <option key={one.code} value={divisionText({ scheme, code: one.code })}>
              {one.code} {one[lang]}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
