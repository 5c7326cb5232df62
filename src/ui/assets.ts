import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { defaultHouseStyle, houseStyleCss } from './house-style.ts';
import type { PageAssets } from './shell/page-shell.tsx';

export type ServedAsset = {
  body: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** True when the address holds a hash of the content, so that it may be cached for ever. */
  immutable: boolean;
};

export type Assets = {
  /** Addresses of what pages refer to. */
  stylesheet: string;
  /** For the gallery: blocks as they look under the mouse and with the focus. */
  gallery: string;
  fonts: { latin: string; latinExtended: string };
  mark: string;
  favicon: string;
  /** For the head of a page; with the address of the hogeschool's own stylesheet, when it has one. */
  pageAssets(houseStyleHref?: string): PageAssets;
  /** The asset at a path of the product ('/assets/…'), or null. */
  serve(path: string): ServedAsset | null;
};

/** In this order the layers and files make the stylesheet. */
const stylesheetFiles = [
  'layers',
  'reset',
  'tokens',
  'base',
  'layout',
  'shell',
  'button',
  'card',
  'field',
  'choice',
  'form-page',
  'status',
  'lists',
  'table',
  'matrix',
  'navigation',
  'figures',
  'document',
  'house-preview',
  'ribbon',
  'area-map',
  'utilities',
  'motion',
  'print',
];

/** Reads and builds the static files of the product; once, when the process starts. Throws when one is missing. */
export function loadAssets(): Assets {
  const served = new Map<string, ServedAsset>();
  const add = (name: string, extension: keyof typeof contentTypes, body: Uint8Array<ArrayBuffer>): string => {
    const path = `/assets/${name}.${hash(body)}.${extension}`;
    served.set(path, { body, contentType: contentTypes[extension], immutable: true });
    return path;
  };
  const fonts = {
    latin: add('font', 'woff2', font('latin')),
    latinExtended: add('font-ext', 'woff2', font('latin-ext')),
  };
  const stylesheet = add('app', 'css', new TextEncoder().encode(buildStylesheet(fonts)));
  const gallery = add('gallery', 'css', new TextEncoder().encode(galleryStylesheet()));
  const markBody = new TextEncoder().encode(markSvg);
  const mark = add('mark', 'svg', markBody);
  const favicon = '/favicon.svg';
  served.set(favicon, { body: markBody, contentType: contentTypes.svg, immutable: false });
  return {
    stylesheet,
    gallery,
    fonts,
    mark,
    favicon,
    pageAssets: (houseStyleHref) => ({
      stylesheets: houseStyleHref ? [stylesheet, houseStyleHref] : [stylesheet],
      preloadFonts: [fonts.latin],
      icon: favicon,
    }),
    serve: (path) => served.get(path) ?? null,
  };
}

const contentTypes = { css: 'text/css; charset=utf-8', woff2: 'font/woff2', svg: 'image/svg+xml' };

const stylesheetParts = (): string[] =>
  stylesheetFiles.map((name) => readFileSync(new URL(`./css/${name}.css`, import.meta.url), 'utf8'));

const minified = (source: string): string =>
  transformSync(source, { loader: 'css', minify: true, target: ['chrome112', 'firefox117', 'safari16.5'] }).code;

const buildStylesheet = (fonts: Assets['fonts']): string =>
  minified([fontFaces(fonts), ...stylesheetParts(), houseStyleCss(defaultHouseStyle)].join('\n'));

/** The rules of the product once more, in which what is inside .shown-hover or .shown-focus counts as touched. */
const galleryStylesheet = (): string =>
  minified(stylesheetParts().join('\n'))
    .replaceAll(':hover', ':is(:hover,.shown-hover *)')
    .replaceAll(':focus-visible', ':is(:focus-visible,.shown-focus *)');

/** Latin on every page; the extended part only loads for names such as Yıldız or Kovačević. */
function fontFaces(fonts: Assets['fonts']): string {
  const face = (url: string, range: string) =>
    `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`;
  return [
    face(
      fonts.latinExtended,
      'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    ),
    face(
      fonts.latin,
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    ),
  ].join('\n');
}

function font(subset: 'latin' | 'latin-ext'): Uint8Array<ArrayBuffer> {
  const file = `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`;
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(file)));
}

const hash = (body: Uint8Array) => createHash('sha256').update(body).digest('hex').slice(0, 12);

/** The mark as a file, for the browser's tab and for mails; pages draw it themselves (shell/mark.tsx). */
const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30" viewBox="0 0 30 30"><style>path{stroke:#18222e}@media(prefers-color-scheme:dark){path{stroke:#e9edf2}}</style><path d="M15 5 26 24H4Z" fill="none" stroke-width="2" stroke-linejoin="round"/><circle cx="15" cy="5.5" r="4" fill="#4a63cf"/><circle cx="4.8" cy="24" r="4" fill="#c06a10"/><circle cx="25.2" cy="24" r="4" fill="#0f8a7b"/></svg>`;
