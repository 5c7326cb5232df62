import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeValues, textPieces } from './page-text.ts';
import { dutchIn } from './stop-words.ts';

describe('the text of a page', () => {
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>A &amp; B</title></head><body>' +
    '<p>One <span lang="nl">en een twee</span> three</p><img alt="Four"><a href="/five?a=1&amp;b=2">Five</a></body></html>';

  it('comes in pieces with their language', () => {
    assert.deepEqual(textPieces(html), [
      { text: 'A & B', lang: 'en' },
      { text: 'One', lang: 'en' },
      { text: 'en een twee', lang: 'nl' },
      { text: 'three', lang: 'en' },
      { text: 'Four', lang: 'en' },
      { text: 'Five', lang: 'en' },
    ]);
  });

  it('has addresses', () => {
    assert.deepEqual(attributeValues(html, 'a', 'href'), ['/five?a=1&b=2']);
  });
});

describe('Dutch in an English page', () => {
  for (const [text, found] of [
    ['The agreement is not complete.', undefined],
    ['De overeenkomst is niet volledig.', 'niet'],
    ['Een dag', 'Een'],
    ['Mechatronica in de bouw', undefined],
    ['You are at the Hogeschool Voorbeeld', undefined],
  ] as const)
    it(`is ${found ?? 'not'} in "${text}"`, () => assert.equal(dutchIn(text), found));
});
