import type { Content } from '../content.ts';
import { Notice, type NoticeTone } from '../notice.tsx';
import { TopBar, type TopBarProps } from './top-bar.tsx';

/** Addresses that the document head needs; `Assets` from assets.ts gives them. */
export type PageAssets = {
  /** In order: the product's own stylesheet, then the hogeschool's house style. */
  stylesheets: readonly string[];
  /** Font files to load early. */
  preloadFonts?: readonly string[] | undefined;
  icon?: string | undefined;
};

export type PageShellProps = {
  lang: string;
  /** Of the document: page first, then the site. */
  title: string;
  assets: PageAssets;
  skipLinkText: string;
  topBar: TopBarProps;
  /** A strip above everything ("This is a demonstration"). */
  banner?: Content | undefined;
  /** What the act just done came to, after a redirect. */
  flash?: { tone: NoticeTone; message: Content } | undefined;
  footer?: Content | undefined;
  /** `narrow` for one task on a phone, `wide` for large tables. */
  width?: 'narrow' | 'normal' | 'wide' | undefined;
  /** Addresses of script modules of islands; none on most pages. */
  scripts?: readonly string[] | undefined;
  /** For search engines and shared links; on public pages. */
  description?: string | undefined;
  /** Keeps the page out of search engines: for everything behind a log-in or a link. */
  unlisted?: boolean | undefined;
  children: Content;
};

/** The whole document. Put '<!doctype html>' before its rendered text. */
export function PageShell(props: PageShellProps) {
  const { lang, title, assets, skipLinkText, topBar, banner, flash, footer, width = 'normal', children } = props;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.description && <meta name="description" content={props.description} />}
        {props.unlisted && <meta name="robots" content="noindex" />}
        <title>{title}</title>
        {assets.preloadFonts?.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {skipLinkText}
        </a>
        <header>
          {banner && <div class="demo-banner">{banner}</div>}
          <TopBar {...topBar} />
        </header>
        <main class={`page page-${width}`} id="main" tabIndex={-1}>
          {flash && (
            <div class="flash">
              <Notice tone={flash.tone} role={flash.tone === 'error' ? 'alert' : 'status'}>
                {flash.message}
              </Notice>
            </div>
          )}
          {children}
        </main>
        {footer && (
          <footer class="page-footer">
            <div class="page-footer-inner">{footer}</div>
          </footer>
        )}
      </body>
    </html>
  );
}
