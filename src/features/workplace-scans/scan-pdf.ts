import type { Lang } from '../../platform/i18n/lang.ts';
import { fileResponse, type StaffRequest } from '../../shell/index.ts';
import { defaultHouseStyle, parseHouseStyle, wholeStyle } from '../../ui/index.ts';
import { selectInstitutionSettings } from '../institution/index.ts';
import { renderResult } from './render-result.ts';
import { selectScanContact } from './scan-contact-store.ts';
import type { StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';

/** The page for the entrepreneur as a download. */
export async function scanPdfResponse(
  { c, tx, deps, now }: Pick<StaffRequest<object>, 'c' | 'tx' | 'deps' | 'now'>,
  institutionId: string,
  stored: StoredScan,
  lang: Lang,
): Promise<Response> {
  const contact = await selectScanContact(tx, stored.facts.ownerId);
  const { houseStyle } = await selectInstitutionSettings(tx, institutionId);
  const { style } = parseHouseStyle(wholeStyle(houseStyle));
  const input = { lang, stored, contact, style: style ?? defaultHouseStyle, madeAt: now };
  const bytes = await renderResult(deps.pdf, input);
  const name = `${staffTexts[lang].pdfFile}-${stored.facts.companyName.slice(0, 60)}.pdf`;
  return fileResponse(c, { contentType: 'application/pdf', name, bytes: Buffer.from(bytes) });
}
