import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences } from './differences.ts';
import { withoutPersonal } from './personal-fields.ts';

describe('differences', () => {
  const cases: [string, unknown, unknown, [string, unknown, unknown][]][] = [
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['one field', { a: 1, b: 2 }, { a: 1, b: 3 }, [['b', 2, 3]]],
    [
      'something made',
      undefined,
      { a: null, b: 'x' },
      [
        ['a', undefined, null],
        ['b', undefined, 'x'],
      ],
    ],
    ['something gone', { a: 'x' }, undefined, [['a', 'x', undefined]]],
    ['a nested field', { s: { c: '#000' } }, { s: { c: '#fff' } }, [['s.c', '#000', '#fff']]],
    ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a list of words', { g: ['havo'] }, { g: ['havo', 'vwo'] }, [['g', 'havo', 'havo, vwo']]],
    ['a list of things', { p: [{ w: 1 }] }, { p: [{ w: 1 }, { w: 2 }] }, [['p.2.w', undefined, 2]]],
    ['a bare value', 'old', 'new', [['value', 'old', 'new']]],
  ];
  for (const [name, before, after, expected] of cases)
    it(name, () =>
      assert.deepEqual(
        differences(before, after).differences.map((one) => [one.field, one.before, one.after]),
        expected,
      ),
    );

  it('stops at sixty and counts the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`f${index}`, index]));
    const found = differences(undefined, many);
    assert.equal(found.differences.length, 60);
    assert.equal(found.more, 10);
  });
});

it('withoutPersonal hides what identifies a person, and only that', () => {
  const shown = withoutPersonal([
    { field: 'student.birthDate', before: '2008-01-01', after: '2008-01-02' },
    { field: 'targetGroup', before: 'havo', after: 'vwo' },
  ]);
  assert.deepEqual(shown, [
    { field: 'student.birthDate', before: undefined, after: undefined, hidden: true },
    { field: 'targetGroup', before: 'havo', after: 'vwo', hidden: false },
  ]);
});
