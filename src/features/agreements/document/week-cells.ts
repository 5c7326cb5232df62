import { type Place, places, type WeekPattern } from '../../../kernel/week-pattern.ts';
import type { WeekCell } from './agreement-document.ts';

const workingDays = 5;

/**
 * A week as a row of cells, place after place: on site before online, whole days before a half one, and free days up to five.
 * Days count in halves; a week can hold up to seven.
 */
export function weekCells(week: WeekPattern, letters: Record<Place, string>): WeekCell[] {
  const used = places.flatMap((place) => {
    const { days, remoteDays } = week[place];
    return [
      ...cellsOf(place, letters[place], days - remoteDays, false),
      ...cellsOf(place, letters[place], remoteDays, true),
    ];
  });
  const filled = used.reduce((total, cell) => total + cell.size, 0);
  return [...used, ...cellsOf(null, '', Math.max(0, workingDays - filled), false)];
}

function cellsOf(place: Place | null, letter: string, days: number, remote: boolean): WeekCell[] {
  const whole = Array.from({ length: Math.floor(days) }, (): WeekCell => ({ place, letter, size: 1, remote }));
  return days % 1 === 0.5 ? [...whole, { place, letter, size: 0.5, remote }] : whole;
}
