import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { type StoredFile, selectStoredFile } from '../platform/files/stored-file.ts';
import {
  type ChosenStyle,
  type HouseStyle,
  housePreviewCss,
  houseStyleCss,
  parseHouseStyle,
  wholeStyle,
} from '../ui/house-style.ts';
import type { BrandLogo } from '../ui/index.ts';
import type { InstitutionFace } from './actor-store.ts';
import type { Deps } from './deps.ts';

const immutable = 'public, max-age=31536000, immutable';

/** Stylesheet, fonts and icons of the product, islands, and the colours of each hogeschool. */
export function mountStatic(app: Hono, deps: Deps): void {
  app.get('/assets/house-style/:name', async (c) => {
    const [, slug, hash] = /^([a-z0-9-]+)\.([0-9a-f]{12})\.css$/.exec(c.req.param('name')) ?? [];
    if (!slug) return noSuchFile(c);
    const row = await deps.db.asIdentity((tx) =>
      tx.selectFrom('institution').select(['houseStyle']).where('slug', '=', slug).executeTakeFirst(),
    );
    const css = styleOf((row?.houseStyle ?? {}) as InstitutionFace['houseStyle']);
    return c.body(css, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': hash === hashOf(css) ? immutable : 'no-cache',
    });
  });
  app.get('/assets/house-style-preview.css', (c) => {
    const { style } = parseHouseStyle(wholeStyle(c.req.query()));
    if (!style) return noSuchFile(c);
    return c.body(housePreviewCss(style), 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.get('/assets/logo/:slug/:fileId', async (c) => {
    const file = await selectLogo(deps, c.req.param('slug'), c.req.param('fileId'));
    if (!file) return noSuchFile(c);
    const bytes = file.bytes as Uint8Array<ArrayBuffer>;
    return c.body(bytes, 200, { 'content-type': file.contentType, 'cache-control': immutable });
  });
  for (const path of ['/assets/*', deps.assets.favicon]) {
    app.get(path, (c) => {
      const asset = deps.assets.serve(c.req.path) ?? deps.islands.serve(c.req.path);
      if (!asset) return noSuchFile(c);
      return c.body(asset.body as Uint8Array<ArrayBuffer>, 200, {
        'content-type': asset.contentType,
        'cache-control': asset.immutable ? immutable : 'no-cache',
      });
    });
  }
}

/** Nobody reads this as a page, and a page would set a cookie. */
const noSuchFile = (c: Context) => c.text('Not Found', 404);

/** The address of a hogeschool's own colours; none when it uses the product's. */
export function houseStyleAddress({ slug, houseStyle }: InstitutionFace): string | undefined {
  if (Object.keys(houseStyle).length === 0) return undefined;
  const style = JSON.stringify(houseStyle);
  const known = addresses.get(slug);
  if (known?.style === style) return known.address;
  const address = `/assets/house-style/${slug}.${hashOf(styleOf(houseStyle))}.css`;
  addresses.set(slug, { style, address });
  return address;
}

/** The last one of each hogeschool: every page asks for it, and working out the colours takes a millisecond. */
const addresses = new Map<string, { style: string; address: string }>();

/** A hogeschool's own picture beside its name, or null. */
export function brandLogo({ slug, houseStyle: { logo } }: InstitutionFace): BrandLogo | null {
  if (!logo) return null;
  const { fileId, alt, width, height } = logo;
  return { src: `/assets/logo/${slug}/${fileId}`, alt, width, height };
}

/** Only the picture that the hogeschool shows now: no other file of it can be asked for. */
async function selectLogo({ db }: Deps, slug: string, fileId: string): Promise<StoredFile | null> {
  const institution = await db.asIdentity((tx) =>
    tx.selectFrom('institution').select(['id', 'houseStyle']).where('slug', '=', slug).executeTakeFirst(),
  );
  const chosen = institution?.houseStyle as ChosenStyle | undefined;
  if (!institution || chosen?.logo?.fileId !== fileId) return null;
  return db.inInstitution(institution.id, (tx) => selectStoredFile(tx, fileId), 'reads');
}

/** The address of the stylesheet of a preview: all of it is in the address, nothing is kept. */
export function housePreviewAddress(style: HouseStyle): string {
  const { name: _, shortName: __, ...values } = style;
  const query = new URLSearchParams(Object.entries(values).map(([field, value]) => [field, String(value)]));
  return `/assets/house-style-preview.css?${query}`;
}

const styleOf = (style: InstitutionFace['houseStyle']) => houseStyleCss(wholeStyle(style));
const hashOf = (css: string) => createHash('sha256').update(css).digest('hex').slice(0, 12);
