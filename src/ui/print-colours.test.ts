import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from './colour.ts';
import { defaultHouseStyle } from './house-style.ts';
import { printColours } from './print-colours.ts';

describe('colours on paper', () => {
  it('are those of the house style', () => {
    const { company, ink } = printColours({ company: '#5b1a6e', ink: '#101010' });
    assert.deepEqual([company, ink], ['#5b1a6e', '#101010']);
  });
  it('are the default where white paper would make them unreadable', () => {
    // A dark house style: readable on its own page, not on paper.
    const { company, ink, student } = printColours({ company: '#9ce0b4', ink: '#f5f5f5', student: '#ffd200' });
    assert.deepEqual(
      [company, ink, student],
      [defaultHouseStyle.company, defaultHouseStyle.ink, defaultHouseStyle.student],
    );
  });
  it('can be read on their light areas', () => {
    const { soft, ...colours } = printColours({});
    for (const party of ['company', 'school', 'third', 'student'] as const)
      assert.ok(contrast(colours[party], soft[party]) >= 4.5, party);
  });
});
