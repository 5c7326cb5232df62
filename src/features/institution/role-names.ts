import { type Role, roles } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { shellTexts } from '../../shell/index.ts';
import { selectRoleLabels } from './role-label-store.ts';

/** What each role is called on screen. */
export type RoleNames = Record<Role, string>;

/** The names of all roles as this hogeschool calls them. */
export async function selectRoleNames(tx: Tx, lang: Lang): Promise<RoleNames> {
  const labels = await selectRoleLabels(tx);
  const names = roles.map((role) => [role, labels[role]?.[lang] ?? shellTexts[lang].roles[role]]);
  return Object.fromEntries(names) as RoleNames;
}
