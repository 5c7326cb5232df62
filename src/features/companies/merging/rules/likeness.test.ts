import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { likenessOf, type Traits } from './likeness.ts';
import { nameLikeness, plainName } from './plain-name.ts';

const of = (traits: Partial<Traits> & { name: string }): Traits => ({
  kvkNumber: null,
  place: '',
  addressKey: null,
  phoneKey: null,
  mailDomains: [],
  ...traits,
});

describe('a plain name', () => {
  const cases: [string, string][] = [
    ['De Wit & Zn. B.V.', 'wit zn'],
    ['WIT EN ZN', 'wit zn'],
    ['Bakkerij Jansen b.v.', 'bakkerij jansen'],
    ['Bakkerij Jansen B. V.', 'bakkerij jansen'],
    ['V.O.F. Café Été', 'cafe ete'],
    ['Coöperatie Boer U.A.', 'boer'],
    ['B.V.', 'bv'],
    ['  3D-print   Noord  ', '3d print noord'],
    ['J.P. Bakker', 'jp bakker'],
    ['…', ''],
  ];
  for (const [name, plain] of cases) it(`of ${name} is ${plain}`, () => assert.equal(plainName(name), plain));

  it('is like another by the letters that they share', () => {
    assert.ok(nameLikeness('bakkerij jansen', 'bakkerij janssen') > 0.8);
    assert.ok(nameLikeness('bakkerij jansen', 'bakkerij pietersen') < 0.7);
    assert.ok(nameLikeness('jansen bakkerij', 'bakkerij jansen') === 1);
    assert.equal(nameLikeness('', ''), 0);
  });
});

describe('likeness of two companies', () => {
  const a = of({ name: 'Bakkerij Jansen B.V.', place: 'Utrecht', addressKey: '3511AB 12', phoneKey: '301234567' });
  const cases: [string, Traits, Traits, string[] | null][] = [
    ['the same name', a, of({ name: 'bakkerij jansen' }), ['same_name']],
    ['the same name in another town', a, of({ name: 'Bakkerij Jansen', place: 'Assen' }), null],
    [
      'the same name elsewhere, with the same telephone',
      a,
      of({ name: 'Bakkerij Jansen', place: 'Assen', phoneKey: '301234567' }),
      ['same_name', 'phone'],
    ],
    ['a name that looks like it, nothing else', a, of({ name: 'Bakkerij Janssen' }), null],
    [
      'a name that looks like it, at the same address',
      a,
      of({ name: 'Bakkerij Janssen', addressKey: '3511AB 12' }),
      ['like_name', 'address'],
    ],
    ['another name at the same address', a, of({ name: 'Kapsalon Mooi', addressKey: '3511AB 12' }), null],
    [
      'another name at the same address with the same telephone',
      a,
      of({ name: 'Jansen Brood', addressKey: '3511AB 12', phoneKey: '301234567' }),
      ['address', 'phone'],
    ],
    ['two KVK numbers', { ...a, kvkNumber: '12345678' }, { ...a, kvkNumber: '87654321' }, null],
    ['one KVK number of the two', { ...a, kvkNumber: '12345678' }, a, ['same_name', 'address', 'phone']],
    [
      'a like name and the same mail',
      of({ name: 'Van Dam Techniek', mailDomains: ['vandam.example'] }),
      of({ name: 'Van Dam Techniek Noord', mailDomains: ['x.example', 'vandam.example'] }),
      ['like_name', 'mail_domain'],
    ],
    [
      'a like name and the same free mail',
      of({ name: 'Van Dam Techniek', mailDomains: ['gmail.com'] }),
      of({ name: 'Van Dam Techniek Noord', mailDomains: ['gmail.com'] }),
      null,
    ],
    ['nothing known at either', of({ name: 'A' }), of({ name: 'B' }), null],
  ];
  for (const [what, left, right, expected] of cases)
    it(`with ${what}`, () => {
      assert.deepEqual(likenessOf(left, right)?.reasons ?? null, expected);
      assert.deepEqual(likenessOf(right, left), likenessOf(left, right), 'whichever comes first');
    });
});
