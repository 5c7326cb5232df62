import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type RoleHeld, roleState } from '../rules/role-held.ts';
import { texts } from '../texts.ts';

/** Where a role reaches: the whole hogeschool, one Mkb-route, one company or one branch association. */
export const reachOf = (lang: Lang, role: RoleHeld): string =>
  role.mkbRouteName ?? role.companyName ?? role.branchAssociationName ?? texts[lang].wholeInstitution;

/** From when until when, in words. */
export function period(lang: Lang, role: RoleHeld, today: string): string {
  const t = texts[lang];
  const from = formatDate(lang, role.validFrom);
  if (role.validUntil) return t.fromUntil(from, formatDate(lang, role.validUntil));
  return roleState(role, today) === 'future' ? t.from(from) : t.since(from);
}
