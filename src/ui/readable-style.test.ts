import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Colour, contrast, lightnessOf, withSeenLightness } from './colour.ts';
import { contrastFaults, defaultHouseStyle, type HouseStyle, type HouseStyleColour } from './house-style.ts';
import { nearestReadable, readableStyle } from './readable-style.ts';

const styleWith = (change: Partial<HouseStyle>): HouseStyle => ({ ...defaultHouseStyle, ...change });

describe('the nearest readable colour', () => {
  const cases: [HouseStyleColour, Colour, 'darker' | 'lighter'][] = [
    ['brand', '#ffd200', 'darker'],
    ['company', '#2bb673', 'darker'],
    ['student', '#ff8800', 'darker'],
    ['ink', '#999999', 'darker'],
    ['brandInk', '#8899cc', 'lighter'],
    ['paper', '#777777', 'lighter'],
  ];
  for (const [field, colour, way] of cases)
    it(`for ${field} ${colour} is ${way}, and no more than it must`, () => {
      const style = styleWith({ [field]: colour });
      const found = nearestReadable(style, field);
      assert.ok(found);
      assert.deepEqual(contrastFaults({ ...style, [field]: found }), []);
      assert.equal(lightnessOf(found) < lightnessOf(colour) ? 'darker' : 'lighter', way);
      // One step back towards the chosen colour is not enough.
      const nearer = withSeenLightness(colour, lightnessOf(found) + (way === 'darker' ? 0.015 : -0.015));
      assert.notDeepEqual(contrastFaults({ ...style, [field]: nearer }), []);
    });

  it('is none where all is readable', () => assert.equal(nearestReadable(defaultHouseStyle, 'brand'), null));
});

describe('a readable style', () => {
  it('leaves what is readable as it is', () => assert.deepEqual(readableStyle(defaultHouseStyle), defaultHouseStyle));

  it('keeps the colours that were right', () => {
    const { brand, ...rest } = readableStyle(styleWith({ brand: '#ffd200', radius: 2 }));
    const { brand: _, ...expected } = styleWith({ radius: 2 });
    assert.deepEqual(rest, expected);
    assert.ok(contrast(brand, '#ffffff') >= 4.5);
  });

  const hopeless: Partial<HouseStyle>[] = [
    { ink: '#808080', paper: '#808080', card: '#808080' },
    { brand: '#ffffff', brandInk: '#ffffff' },
    { ink: '#ffffff', paper: '#000000', card: '#101010', brandInk: '#000000' },
    { paper: '#ffff00', card: '#00ffff', ink: '#ff00ff', brand: '#00ff00', company: '#ff0000' },
  ];
  for (const change of hopeless)
    it(`comes of ${JSON.stringify(change)}`, () => {
      const style = readableStyle(styleWith({ ...change, name: 'X', radius: 0 }));
      assert.deepEqual(contrastFaults(style), []);
      assert.deepEqual([style.name, style.radius], ['X', 0]);
    });
});
