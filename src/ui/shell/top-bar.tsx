import { classNames } from '../content.ts';
import { Icon } from '../icon.tsx';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { type NavItem, NavList } from './navigation.tsx';
import { UserMenu, type UserMenuProps } from './user-menu.tsx';

/** `width` and `height` in pixels, so that nothing moves when it comes in. */
export type BrandLogo = { src: string; alt: string; width: number; height: number };

export type TopBarProps = {
  /** Name beside the mark: of the product, or of the hogeschool's house style. */
  siteName: string;
  /** Instead of it on a phone. */
  shortName?: string | undefined;
  /** In the place of the mark. */
  logo?: BrandLogo | undefined;
  homeHref: string;
  /** Names the navigation; also the word on the button that opens it on a phone ("Menu"). */
  navLabel?: string | undefined;
  nav?: readonly NavItem[] | undefined;
  /** On the right: search, log in. */
  links?: readonly { href: string; label: string }[] | undefined;
  languageSwitch?: LanguageSwitchProps | undefined;
  userMenu?: UserMenuProps | undefined;
};

/** Under 800 px the navigation and the links go into a menu that opens without JavaScript. */
export function TopBar({
  siteName,
  shortName,
  logo,
  homeHref,
  navLabel,
  nav = [],
  links = [],
  languageSwitch,
  userMenu,
}: TopBarProps) {
  const hasNav = nav.length > 0;
  const waiting = nav.reduce((total, item) => total + (item.count ?? 0), 0);
  return (
    <div class={classNames('top-bar', hasNav && 'top-bar-with-nav')}>
      <div class="top-bar-inner">
        <a class="brand" href={homeHref}>
          {logo ? (
            <img class="brand-logo" src={logo.src} alt={logo.alt} width={logo.width} height={logo.height} />
          ) : (
            <Mark />
          )}
          {shortName && shortName !== siteName && <span class="brand-short">{shortName}</span>}
          <span class="brand-full">{siteName}</span>
        </a>
        {hasNav && (
          <nav class="top-nav" aria-label={navLabel}>
            <NavList items={nav} />
          </nav>
        )}
        <div class="top-side">
          <div class="top-links">
            {links.map((link) => (
              <a key={link.href} href={link.href}>
                {link.label}
              </a>
            ))}
            {languageSwitch && <LanguageSwitch {...languageSwitch} />}
          </div>
          {userMenu && <UserMenu {...userMenu} />}
          {hasNav && (
            <details class="menu nav-menu" name="top-menu">
              <summary>
                <Icon name="menu" />
                <span class="nav-menu-word">{navLabel}</span>
                {waiting > 0 && (
                  <span class="nav-count" aria-hidden="true">
                    {waiting}
                  </span>
                )}
              </summary>
              <div class="menu-panel">
                <nav aria-label={navLabel}>
                  <NavList items={nav} />
                </nav>
                <div class="menu-links">
                  {links.map((link) => (
                    <a key={link.href} href={link.href}>
                      {link.label}
                    </a>
                  ))}
                  {languageSwitch && <LanguageSwitch {...languageSwitch} />}
                </div>
              </div>
            </details>
          )}
        </div>
      </div>
    </div>
  );
}
