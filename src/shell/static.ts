import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { defaultHouseStyle, houseStyleCss } from '../ui/house-style.ts';
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
export function houseStyleAddress(institution: InstitutionFace): string | undefined {
  if (Object.keys(institution.houseStyle).length === 0) return undefined;
  return `/assets/house-style/${institution.slug}.${hashOf(styleOf(institution.houseStyle))}.css`;
}

const styleOf = (style: InstitutionFace['houseStyle']) => houseStyleCss({ ...defaultHouseStyle, ...style });
const hashOf = (css: string) => createHash('sha256').update(css).digest('hex').slice(0, 12);
