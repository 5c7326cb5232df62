import { type Place, places, type WeekPattern } from '../../../kernel/week-pattern.ts';
import type { WeekCell } from './agreement-document.ts';

const workingDays = 5;

/**
 * A week as a row of cells, place after place and on site before online, with free days up to five. Days count in halves; two
 * halves share a day where they can. A week can hold up to seven days.
 */
export function weekCells(week: WeekPattern, letters: Record<Place, string>): WeekCell[] {
  let cells: WeekCell[] = [];
  for (const place of places) {
    const { days, remoteDays } = week[place];
    const own = [
      ...cellsOf(place, letters[place], days - remoteDays, false),
      ...cellsOf(place, letters[place], remoteDays, true),
    ];
    const dayIsOpen = sizeOf(cells) % 1 !== 0;
    cells = [...cells, ...(dayIsOpen ? own.toSorted((a, b) => a.size - b.size) : own)];
  }
  return [...cells, ...cellsOf(null, '', Math.max(0, workingDays - sizeOf(cells)), false)];
}

const sizeOf = (cells: WeekCell[]): number => cells.reduce((total, cell) => total + cell.size, 0);

function cellsOf(place: Place | null, letter: string, days: number, remote: boolean): WeekCell[] {
  const whole = Array.from({ length: Math.floor(days) }, (): WeekCell => ({ place, letter, size: 1, remote }));
  return days % 1 === 0.5 ? [...whole, { place, letter, size: 0.5, remote }] : whole;
}
