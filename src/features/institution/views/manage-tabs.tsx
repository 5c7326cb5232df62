import type { Actor } from '../../../kernel/actor.ts';
import { may, type Right } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Tabs } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

const pages = [
  'people',
  'roleLabels',
  'houseStyle',
  'clauses',
  'seal',
  'changeRules',
  'signingSettings',
  'settlementList',
  'consentText',
  'scanSettings',
  'letterText',
  'companySettings',
  'subsidyWindows',
  'coachSettings',
  'postcodes',
  'mailLog',
  'auditLog',
  'privacyRequests',
  'retention',
  'integrations',
] as const;
export type ManagePage = (typeof pages)[number];

/** The pages of *Beheer* that this role may see, on top of each of them; nothing when it is only one. */
export function ManageTabs({ lang, actor, current }: { lang: Lang; actor: Actor; current: ManagePage }) {
  const t = texts[lang].manage;
  const allowed = pages.filter((page) => may(actor, paths[page].access as Right));
  if (allowed.length < 2) return null;
  return (
    <Tabs
      label={t.label}
      tabs={allowed.map((page) => ({ href: paths[page](), label: t[page], current: page === current }))}
    />
  );
}
