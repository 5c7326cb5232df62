import type { Lang } from '../../platform/i18n/lang.ts';
import { type Act, audit } from '../../shell/index.ts';
import { mailCompanyData } from './company-data-link.ts';
import { selectColleagues } from './own-company-store.ts';

export type AskedCompany = 'asked' | 'no_address' | 'not_found';

/** Mails a contact of a company the question to look its data through. */
export async function askCompany(
  act: Act,
  companyId: string,
  contactId: string,
  language: Lang,
): Promise<AskedCompany> {
  const { tx, actor, now, today, deps } = act;
  const contact = (await selectColleagues(tx, companyId, today)).find(({ id }) => id === contactId);
  if (!contact) return 'not_found';
  const { id, name, email } = contact;
  if (email === null) return 'no_address';
  await mailCompanyData({ tx, institutionId: actor.institutionId, now, deps }, { id, name, email }, language);
  await audit(act, {
    action: 'company.data_asked',
    subjectKind: 'company',
    subjectId: companyId,
    after: { contactId, name },
  });
  return 'asked';
}
