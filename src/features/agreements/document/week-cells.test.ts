import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlaceWeek } from '../../../kernel/week-pattern.ts';
import { weekCells } from './week-cells.ts';

const at = (days: number, remoteDays = 0): PlaceWeek => ({ days, remoteDays, weekdays: [] });
const letters = { company: 'B', school: 'H', third: 'O' };

describe('a week as cells', () => {
  const cases: [company: PlaceWeek, school: PlaceWeek, third: PlaceWeek, drawn: string][] = [
    [at(4), at(1), at(0), 'B B B B H'],
    [at(3), at(1), at(1), 'B B B H O'],
    [at(3.5), at(1.5, 0.5), at(0), 'B B B B½ H½~ H'],
    [at(2.5), at(1.5), at(1), 'B B B½ H½ H O'],
    [at(2), at(1, 1), at(0), 'B B H~ . .'],
    [at(2.5), at(1), at(0), 'B B B½ H . .½'],
    [at(0), at(0), at(0), '. . . . .'],
    [at(5), at(2), at(0), 'B B B B B H H'],
  ];
  for (const [company, school, third, drawn] of cases) {
    it(drawn, () => {
      const cells = weekCells({ company, school, third }, letters);
      const text = cells.map(
        ({ letter, size, remote }) => `${letter || '.'}${size === 1 ? '' : '½'}${remote ? '~' : ''}`,
      );
      assert.equal(text.join(' '), drawn);
    });
  }
});
