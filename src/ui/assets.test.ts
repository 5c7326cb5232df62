import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadAssets } from './assets.ts';

describe('loadAssets', () => {
  const assets = loadAssets();
  const css = new TextDecoder().decode(assets.serve(assets.stylesheet)?.body);

  it('names the stylesheet after its content', () => {
    assert.match(assets.stylesheet, /^\/assets\/app\.[0-9a-f]{12}\.css$/);
    assert.equal(assets.stylesheet, loadAssets().stylesheet);
  });
  it('serves what pages refer to, with its type and how long it may be kept', () => {
    const { stylesheet, fonts, mark, favicon } = assets;
    const cases = [
      [stylesheet, 'text/css; charset=utf-8', true],
      [fonts.latin, 'font/woff2', true],
      [fonts.latinExtended, 'font/woff2', true],
      [mark, 'image/svg+xml', true],
      [favicon, 'image/svg+xml', false],
    ] as const;
    for (const [path, contentType, immutable] of cases) {
      const served = assets.serve(path);
      assert.ok(served && served.body.length > 200, path);
      assert.deepEqual([served.contentType, served.immutable], [contentType, immutable]);
    }
  });
  it('serves nothing else', () => {
    for (const path of ['/assets/app.css', '/assets/', '/assets/../package.json', 'constructor'])
      assert.equal(assets.serve(path), null);
  });
  it('starts with the order of the layers and holds the default house style', () => {
    assert.match(css, /@layer reset,\s?tokens,\s?base,\s?layout,\s?components,\s?utilities,\s?print;/);
    assert.match(css, /--basis-color-action-1-color-default:\s?#1f3a8a/);
  });
  it('asks nothing of third parties', () => {
    for (const [, url] of css.matchAll(/url\(["']?([^)"']+)/g)) assert.match(url ?? '', /^(\/assets\/|data:)/);
    assert.doesNotMatch(css, /@import/);
  });
  it('uses no custom property that is not set', () => {
    const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => !set.has(name)),
      [],
    );
  });
  it('holds no colour outside of the palette, but for black in shadows', () => {
    const own = css.slice(0, css.indexOf('--basis-color-default-bg-document:'));
    const colours = own.match(/#[0-9a-f]{3,8}\b(?![-\w])/gi) ?? [];
    assert.deepEqual(
      colours.filter((colour) => !/^#000000../.test(colour)),
      [],
    );
  });
});
