import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';

/**
 * Whole weeks from one day up to and including another. A calendar week (Monday to Sunday) counts when most of its five working
 * days lie within: so a week that two employers or two study years share counts once, for the one that has most of it. Public
 * holidays are working days here; whole weeks without coaching are taken off by who keeps the dossier.
 */
export function weeksBetween(from: IsoDate, until: IsoDate): number {
  let weeks = 0;
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) {
    const days = workdays.filter((day) => within(addDays(monday, day), from, until)).length;
    if (days >= 3) weeks += 1;
  }
  return weeks;
}

const workdays = [0, 1, 2, 3, 4];
const within = (date: IsoDate, from: IsoDate, until: IsoDate): boolean => date >= from && date <= until;
const mondayOf = (date: IsoDate): IsoDate => addDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
