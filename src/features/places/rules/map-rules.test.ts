import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingOf } from './finding.ts';
import { fewest, hideSmall } from './hide-small.ts';
import { readQuestion } from './map-question.ts';
import { provinceRows } from './province-rows.ts';
import { shadeOf } from './shade.ts';
import { middleOf, simplifyPath } from './simplify-path.ts';

describe('counts of people', () => {
  const cases: [number[], (number | null)[], number | null][] = [
    [[], [], 0],
    [[0, 0], [0, 0], 0],
    [[5, 12], [5, 12], 17],
    [[2, 7, 30], [null, null, 30], null],
    [[2, 30, 7, 7], [null, 30, null, 7], null],
    [[2, 3, 30], [null, null, 30], null],
    [[4, 0], [null, 0], null],
  ];
  for (const [counts, shown, total] of cases)
    it(`${counts.join(', ') || 'of nothing'} are shown as ${shown.map((one) => one ?? '?').join(', ')}`, () =>
      assert.deepEqual(hideSmall(counts), { counts: shown, total }));

  it('never tell how few: for every hidden one that is few, another number would look the same', () => {
    const look = (counts: number[]) => JSON.stringify(hideSmall(counts));
    const looks = new Map<string, number[][]>();
    for (let a = 0; a < 9; a += 1)
      for (let b = 0; b < 9; b += 1)
        for (let c = 0; c < 9; c += 1) {
          const counts = [a, b, c];
          looks.set(look(counts), [...(looks.get(look(counts)) ?? []), counts]);
        }
    for (const alike of looks.values())
      for (const place of [0, 1, 2]) {
        const values = new Set(alike.map((counts) => counts[place] ?? 0));
        const [only] = values;
        if (values.size === 1) assert.ok(only === 0 || (only ?? 0) >= fewest, JSON.stringify(alike));
      }
  });
});

describe('the map', () => {
  it('finds where the most are', () => {
    const most = (counts: (number | null)[], total: number | null = 10) =>
      findingOf(
        counts.map((count, index) => ({ province: (['ov', 'ge', null] as const)[index] ?? null, count })),
        total,
      );
    assert.deepEqual(most([3, 6, 1]), { kind: 'most', provinces: ['ge'], count: 6, total: 10 });
    assert.deepEqual(most([4, 4, 9]), { kind: 'most', provinces: ['ov', 'ge'], count: 4, total: 10 });
    assert.deepEqual(most([0, 0, 0], 0), { kind: 'none' });
    assert.deepEqual(most([0, 0, 10]), { kind: 'nowhere' });
    assert.deepEqual(most([null, 0, 0], null), { kind: 'hidden' });
  });

  it('is darker where there is more, and shows what is hidden as little', () => {
    assert.deepEqual(
      [0, 1, 25, 26, 99, 100].map((count) => shadeOf(count, 100)),
      [0, 1, 1, 2, 4, 4],
    );
    assert.equal(shadeOf(null, 100), 1);
    assert.equal(shadeOf(0, 0), 0);
  });

  it('has a row for every province, and one for what is nowhere when there is any', () => {
    const rows = provinceRows(
      [{ province: 'ov', companies: 3, withWorkplaces: 1 }],
      [{ province: null, students: null }],
    );
    assert.equal(rows.length, 13);
    assert.deepEqual(rows[3], { province: 'ov', companies: 3, workplaces: 1, students: 0 });
    assert.deepEqual(rows.at(-1), { province: null, companies: 0, workplaces: 0, students: null });
    assert.equal(provinceRows([], []).length, 12);
  });

  it('reads what it is asked, and nothing else', () => {
    const asked = (text: string) => readQuestion(new URLSearchParams(text));
    assert.deepEqual(asked('laat=studenten&fase=active'), { measure: 'students', stage: 'active' });
    assert.deepEqual(asked('laat=x&fase=y'), { measure: 'companies', stage: null });
  });

  it('has outlines with fewer corners, in the same place', () => {
    const path = 'm 10.1,10.1 10,0 0.1,0.1 0,10 -10,0 z m 100,0 0.2,0 0,0.2 z';
    assert.equal(simplifyPath(path, 1), 'M10 10L20 10L20 20L10 20Z');
    assert.deepEqual(middleOf(path), { x: 15, y: 15 });
  });
});
