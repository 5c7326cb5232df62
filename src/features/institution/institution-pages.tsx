import type { Web } from '../../shell/index.ts';
import { mountHouseStyle } from './house-style-pages.tsx';
import { mountRoleLabels } from './role-labels-pages.tsx';

/** The settings of a hogeschool: how it calls its roles, and how it looks. */
export function mountInstitution(web: Web): void {
  mountRoleLabels(web);
  mountHouseStyle(web);
}
