import { paths } from '../../paths.ts';
import { fileResponse, type Web } from '../../shell/index.ts';
import { defaultHouseStyle, parseHouseStyle, wholeStyle } from '../../ui/index.ts';
import { selectInstitutionSettings } from '../institution/index.ts';
import { checkOfVersion } from './check-version.ts';
import type { DesignRequest } from './design-request-page.ts';
import { findVersion } from './find-mkb-route.ts';
import { cardTexts } from './views/route-card/card-texts.ts';
import { renderCard } from './views/route-card/render-card.ts';

/** The card of a version to print, in the reader's language or in the one that the address asks for (`taal`). */
export function mountRouteCard(web: Web): void {
  web.staff.get(paths.versionCard, downloadCard);
}

async function downloadCard(r: DesignRequest): Promise<Response> {
  const found = await findVersion(r, r.params);
  if (!found) return r.notFound();
  const asked = r.query.get('taal');
  const lang = asked === 'nl' || asked === 'en' ? asked : r.lang;
  const snapshot = await checkOfVersion(r.tx, found, r.today);
  const institution = await selectInstitutionSettings(r.tx, r.actor.institutionId);
  const { style } = parseHouseStyle(wholeStyle(institution.houseStyle));
  const bytes = await renderCard(
    r.deps.pdf,
    { lang, ...found, snapshot, institution, today: r.today },
    { style: style ?? defaultHouseStyle, madeAt: r.now },
  );
  const name = `${cardTexts[lang].file}-${found.route.name.slice(0, 60)}.pdf`;
  return fileResponse(r.c, { contentType: 'application/pdf', name, bytes: Buffer.from(bytes) });
}
