import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatList, withStop } from './format.ts';

describe('a list in a sentence', () => {
  for (const [lang, items, sentence] of [
    ['nl', ['Anna', 'Bram', 'Carla'], 'Anna, Bram en Carla'],
    ['en', ['Anna', 'Bram', 'Carla'], 'Anna, Bram and Carla'],
    ['en', ['Anna'], 'Anna'],
  ] as const)
    it(`${lang}: ${sentence}`, () => assert.equal(formatList(lang, items), sentence));
});

describe('a name at the end of a sentence', () => {
  for (const [name, sentence] of [
    ['Lusdata', 'Lusdata.'],
    ['Van Dam B.V.', 'Van Dam B.V.'],
  ] as const)
    it(sentence, () => assert.equal(withStop(name), sentence));
});
