import { may, type Right } from '../kernel/rights.ts';
import { type Path, paths } from '../paths.ts';
import {
  type Content,
  FormSecurity,
  LinkButton,
  type NavItem,
  PageHeading,
  PageShell,
  type TopBarProps,
} from '../ui/index.ts';
import { CompanySection, isInCompanySection } from './company-section.tsx';
import { brandLogo } from './static.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

export type PageFrame = {
  /** Of the document; the product's name follows it. */
  title: string;
  width?: 'narrow' | 'normal' | 'wide';
  scripts?: readonly string[];
  description?: string;
};

/** The whole document around a page's content: top bar with the actor's own navigation, banner, flash, footer. */
export function Layout({ view, frame, children }: { view: View; frame: PageFrame; children: Content }) {
  const t = texts[view.lang];
  return (
    <FormSecurity.Provider value={{ csrfToken: view.csrfToken }}>
      <PageShell
        lang={view.lang}
        title={`${frame.title} · ${view.institution?.name ?? t.siteName}`}
        assets={view.assets}
        skipLinkText={t.skipToContent}
        topBar={topBar(view)}
        banner={view.isDemo ? <DemoBanner view={view} /> : undefined}
        flash={view.flash ?? undefined}
        footer={<Footer view={view} />}
        width={frame.width}
        scripts={frame.scripts}
        description={frame.description}
        unlisted={frame.description === undefined}
      >
        <CompanySection view={view} />
        {children}
      </PageShell>
    </FormSecurity.Provider>
  );
}

function topBar(view: View): TopBarProps {
  const t = texts[view.lang];
  const { actor } = view;
  const otherLang = view.lang === 'nl' ? 'en' : 'nl';
  return {
    siteName: view.institution?.houseStyle.shortName ?? t.siteName,
    logo: (view.institution && brandLogo(view.institution)) ?? undefined,
    homeHref: actor ? paths.tasks() : paths.home(),
    navLabel: t.menu,
    nav: actor ? navigation(view) : [],
    links: topLinks(view),
    languageSwitch: {
      lang: otherLang,
      label: t.otherLanguage,
      action: paths.language(),
      fields: { to: otherLang, back: view.address },
    },
    userMenu: view.isLoggedIn
      ? {
          initials: initials(actor?.name ?? '…'),
          label: t.account(actor?.name ?? ''),
          name: actor?.name ?? t.switchRole,
          detail: actor ? `${view.roleName} · ${view.institution?.name ?? ''}` : undefined,
          items: [
            { label: t.switchRole, href: paths.chooseRole() },
            ...(actor ? [{ label: t.ownData, href: paths.ownData() }] : []),
            { label: t.logOut, action: paths.logOut() },
          ],
        }
      : undefined,
  };
}

/** Who came by a link from a mail has no account, and in its task wants to know what else waits; who sets up has none yet. */
function topLinks({ lang, isLoggedIn, byLink, address }: View): TopBarProps['links'] {
  const t = texts[lang];
  if (byLink === 'task') return [{ href: paths.inbox(), label: t.whatWaits }];
  if (isLoggedIn || byLink === 'door' || address.startsWith(paths.setup())) return [];
  return [{ href: paths.logIn(), label: t.logIn }];
}

function navigation(view: View): NavItem[] {
  const t = texts[view.lang];
  const { actor } = view;
  const here = view.address.split('?')[0] ?? '';
  const item = (path: Path<`/${string}`>, href: string, label: string): NavItem | null =>
    actor && (path.access === 'role' || may(actor, path.access as Right))
      ? { href, label, current: here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined }
      : null;
  const items = [
    {
      ...item(paths.tasks, paths.tasks(), t.nav.tasks),
      count: view.taskCount,
      countText: t.openTasks(String(view.taskCount)),
    },
    item(paths.mkbRoutes, paths.mkbRoutes(), t.nav.mkbRoutes),
    item(paths.agreements, paths.agreements(), t.nav.agreements),
    item(paths.dossiers, paths.dossiers(), t.nav.dossiers),
    item(paths.students, paths.students(), t.nav.students),
    companiesItem(view, item(paths.companies, paths.companies(), t.nav.companies)),
    item(paths.branchSeat, paths.branchSeat(), t.nav.seat),
    manageItem(view),
  ];
  return items.filter((entry): entry is NavItem => entry !== null && 'href' in entry);
}

/** *Bedrijven* is where we are on every list around companies. */
const companiesItem = (view: View, item: NavItem | null): NavItem | null =>
  item && 'href' in item && !item.current && isInCompanySection(view) ? { ...item, current: 'true' } : item;

/** *Beheer*: leads to the first of its pages that this role may see, and is where we are on all of them. */
function manageItem({ actor, address, lang }: View): NavItem | null {
  const pages = [paths.people, paths.roleLabels, paths.houseStyle, paths.clauses, paths.mailLog, paths.auditLog];
  const first = actor && pages.find((page) => may(actor, page.access as Right));
  if (!first) return null;
  const isHere = address.startsWith(paths.people().replace(/[^/]+$/, ''));
  return { href: first(), label: texts[lang].nav.manage, current: isHere ? 'true' : undefined };
}

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
};

function DemoBanner({ view }: { view: View }) {
  const t = texts[view.lang];
  return (
    <p>
      {t.demoBanner} <a href={paths.demoRoles()}>{t.demoRoles}</a> · <a href={paths.demoMail()}>{t.demoMail}</a>
    </p>
  );
}

function Footer({ view }: { view: View }) {
  const t = texts[view.lang];
  return (
    <>
      <span>{t.footerAbout}</span> <a href={paths.routeCheck()}>{t.footerCheck}</a>{' '}
      <a href={paths.checkAgreement()}>{t.footerCheckAgreement}</a>{' '}
      <a href={paths.accessibility()}>{t.footerAccessibility}</a> <a href={paths.privacy()}>{t.footerPrivacy}</a>
    </>
  );
}

/** A page that says one thing and offers one way on: not found, not yours, something broke. */
export function MessagePage({
  title,
  message,
  action,
}: {
  title: string;
  message: string;
  action?: { href: string; label: string };
}) {
  return (
    <>
      <PageHeading title={title} lead={message} />
      {action && (
        <p>
          <LinkButton href={action.href}>{action.label}</LinkButton>
        </p>
      )}
    </>
  );
}
