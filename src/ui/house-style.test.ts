import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Colour, contrast, parseColour } from './colour.ts';
import {
  closestHouseStyle,
  contrastFaults,
  contrastOf,
  defaultHouseStyle,
  housePreviewCss,
  houseStyleCss,
  parseHouseStyle,
} from './house-style.ts';
import { darkPalette, lightPalette } from './palette.ts';
import { paletteContrastFaults } from './palette-contrast.ts';

describe('contrast', () => {
  // Ratios as the WebAIM contrast checker gives them.
  const cases: [Colour, Colour, number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ];
  for (const [front, back, ratio] of cases) {
    it(`${front} on ${back} is ${ratio}`, () => {
      assert.equal(Math.round(contrast(front, back) * 100) / 100, ratio);
      assert.equal(contrast(front, back), contrast(back, front));
    });
  }
});

describe('parseColour', () => {
  for (const [text, expected] of [
    ['#1F3A8A', '#1f3a8a'],
    ['#1f3a8a', '#1f3a8a'],
    ['1f3a8a', null],
    ['#fff', null],
    ['#1f3a8a80', null],
    ['red', null],
    ['#1f3a8g', null],
    ['#1f3a8a;}body{display:none', null],
    ['', null],
  ] as const) {
    it(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(parseColour(text), expected));
  }
});

describe('the default house style', () => {
  it('reads well in light mode', () => assert.deepEqual(paletteContrastFaults(lightPalette(defaultHouseStyle)), []));
  it('reads well in dark mode', () => assert.deepEqual(paletteContrastFaults(darkPalette(defaultHouseStyle)), []));
  it('comes back from its own values', () =>
    assert.deepEqual(parseHouseStyle(defaultHouseStyle).style, defaultHouseStyle));
});

describe('contrastFaults', () => {
  it('names the pair, what it reaches and what it needs', () => {
    const faults = contrastFaults({ ...defaultHouseStyle, brand: '#ffd200' });
    const button = faults.find(({ pair }) => pair === 'brandInk on brandFill');
    assert.deepEqual(button, { pair: 'brandInk on brandFill', ratio: 1.45, needed: 4.5 });
  });
  it('accepts a yellow brand only where it is not text', () => {
    const faults = contrastFaults({ ...defaultHouseStyle, brand: '#ffd200', brandInk: '#18222e' });
    assert.ok(faults.some(({ pair }) => pair === 'brand on card'));
    assert.ok(!faults.some(({ pair }) => pair === 'brandInk on brandFill'));
  });

  // Colours as dark as a house style needs them in light mode: dark mode must then follow by itself.
  for (const brand of ['#1f3a8a', '#a3201d', '#5b1a6e', '#00563f', '#3d3d3d', '#7a3e00', '#000000'] as const) {
    it(`finds nothing in either mode for the brand ${brand}`, () => {
      assert.deepEqual(contrastFaults({ ...defaultHouseStyle, brand, company: brand, student: brand }), []);
    });
  }
});

describe('parseHouseStyle', () => {
  it('reads posted strings', () => {
    const { style } = parseHouseStyle({ ...defaultHouseStyle, radius: '4', brand: ' #AB0000 ', font: 'system' });
    assert.deepEqual(style, { ...defaultHouseStyle, radius: 4, brand: '#ab0000', font: 'system' });
  });
  const bad: [string, unknown, string][] = [
    ['name', '  ', 'missing'],
    ['name', 'x'.repeat(61), 'too_long'],
    ['shortName', 'x'.repeat(13), 'too_long'],
    ['brand', 'blue', 'not_a_colour'],
    ['paper', undefined, 'not_a_colour'],
    ['radius', '17', 'out_of_range'],
    ['radius', '-1', 'out_of_range'],
    ['radius', '', 'out_of_range'],
    ['radius', '2.5', 'out_of_range'],
    ['font', 'Comic Sans', 'unknown_choice'],
  ];
  for (const [field, value, fault] of bad) {
    it(`refuses ${field} ${JSON.stringify(value)}`, () => {
      const result = parseHouseStyle({ ...defaultHouseStyle, [field]: value });
      assert.deepEqual(result, { style: null, faults: [{ field, fault }] });
    });
  }
});

describe('closestHouseStyle', () => {
  it('takes the default for what is no good value, and keeps the rest', () => {
    const style = closestHouseStyle({ ...defaultHouseStyle, brand: 'x', radius: '99', company: '#5b1a6e', name: '' });
    assert.deepEqual(style, { ...defaultHouseStyle, company: '#5b1a6e' });
    assert.deepEqual(closestHouseStyle({}), defaultHouseStyle);
  });
});

describe('contrastOf', () => {
  it('has every pair in both modes, with what it reaches', () => {
    const rows = contrastOf(defaultHouseStyle);
    const ink = rows.filter(({ front, back }) => front === 'ink' && back === 'card');
    assert.deepEqual(
      ink.map(({ mode, needed }) => [mode, needed]),
      [
        ['light', 4.5],
        ['dark', 4.5],
      ],
    );
    assert.equal(ink[0]?.ratio, Math.floor(contrast('#18222e', '#ffffff') * 100) / 100);
    assert.ok(rows.length > 100);
  });
});

describe('housePreviewCss', () => {
  it('touches nothing but the preview', () => {
    const css = housePreviewCss({ ...defaultHouseStyle, brand: '#ab0000' });
    assert.doesNotMatch(css, /:root|@media/);
    assert.match(css, /\.house-preview-light,\.house-preview-dark\{[^}]*#ab0000/);
  });
});

describe('houseStyleCss', () => {
  it('sets the values in the layer of tokens, for light and dark', () => {
    const css = houseStyleCss({ ...defaultHouseStyle, brand: '#ab0000', radius: 4, name: '</style>' });
    assert.match(css, /^@layer tokens\{:root\{.*--basis-color-action-1-color-default:#ab0000/);
    assert.match(css, /--basis-border-radius-lg:4px/);
    assert.match(css, /prefers-color-scheme:dark\)\{:root\{/);
    assert.doesNotMatch(css, /<\/style>/);
    assert.equal(css.split('{').length, css.split('}').length);
  });
});
