import type { Web } from '../../shell/index.ts';
import { mountHouseLogo } from './house-logo-pages.tsx';
import { mountHouseStyle, type SampleRibbon } from './house-style-pages.tsx';
import { mountRoleLabels } from './role-labels-pages.tsx';

/** The settings of a hogeschool: how it calls its roles, and how it looks. */
export function mountInstitution(web: Web, sampleRibbon: SampleRibbon): void {
  mountRoleLabels(web);
  mountHouseStyle(web, sampleRibbon);
  mountHouseLogo(web);
}
