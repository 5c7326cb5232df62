import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { checkNow } from './check-version.ts';
import type { FoundVersion } from './find-mkb-route.ts';
import type { Design } from './rules/design.ts';
import type { PreviewData } from './rules/preview-data.ts';

/** What the preview beside a form of the designer needs: of companies only their size, since the browser gets it. */
export async function previewOf(
  r: { tx: Tx; lang: Lang; today: IsoDate },
  found: FoundVersion,
  design: Design,
  edited: PreviewData['edited'],
): Promise<PreviewData> {
  const { degree, figures, companies, motivations } = await checkNow(r.tx, found, r.today);
  return {
    lang: r.lang,
    degree,
    figures,
    companies: companies.map(({ id: _id, name: _name, ...size }) => size),
    motivated: motivations.map(({ criterion }) => criterion),
    design,
    edited,
  };
}
