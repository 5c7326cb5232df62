import { may, type Right } from '../kernel/rights.ts';
import { paths } from '../paths.ts';
import { Tabs } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

/** Everything around companies: one item in the navigation, with these lists side by side. */
const section = ['companies', 'workplaces', 'scans', 'coaches', 'branchAssociations', 'map'] as const;

const hereOf = ({ address }: View): string => address.split('?')[0] ?? '';

/** Whether we are on one of these lists, or on a page under it. */
export const isInCompanySection = (view: View): boolean =>
  section.some((page) => hereOf(view) === paths[page]() || hereOf(view).startsWith(`${paths[page]()}/`));

/** On top of each of the lists: the others that this role may see. Nothing on other pages, or when there is only one. */
export function CompanySection({ view }: { view: View }) {
  const { actor, lang } = view;
  const here = hereOf(view);
  if (!actor || !section.some((page) => paths[page]() === here)) return null;
  const allowed = section.filter((page) => may(actor, paths[page].access as Right));
  if (allowed.length < 2) return null;
  const t = texts[lang];
  return (
    <Tabs
      label={t.nav.companies}
      tabs={allowed.map((page) => ({ href: paths[page](), label: t.section[page], current: paths[page]() === here }))}
    />
  );
}
