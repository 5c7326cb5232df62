import { addDays, type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import type { DraftTerms } from '../../rules/draft-terms.ts';
import { type Part, partsOf, type Value, withPart } from './parts.ts';

/** Random numbers that are the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    of: <One>(list: readonly One[]): One | undefined => list[below(list.length)],
    day: (from: string, span: number): IsoDate => addDays(isoDate(from), below(span)),
  };
}
export type Random = ReturnType<typeof randomOf>;

const organisation = (name: string) => ({
  name,
  kvkNumber: '87654321',
  address: 'Kade 1, Zwolle',
  representedByName: `Baas van ${name}`,
  representedByJobTitle: 'directeur',
});

/** Something that somebody may want to change. */
export function changedByChance(terms: DraftTerms, random: Random): DraftTerms {
  const rows = terms.periods.map(({ period }) => `period:${period.id}` as Part);
  const units = terms.outcomes.map(({ unitName }) => `outcome:${unitName}` as Part);
  const number = random.below(5);
  const choices: [Part, Value][] = [
    ['coaching.workplace_coach', { workplaceCoachName: `Coach ${number}`, workplaceCoachJobTitle: 'voorman' }],
    ['coaching.visiting_tutor', `Tutor ${number}`],
    ['coaching.hours', number + 1],
    ['coaching.talks', number + 1],
    ['duration.end', random.day('2028-10-01', 600)],
    ['workplace.location', `Hal ${number}`],
    ['duration.start', random.day('2027-08-15', 30)],
    ['employer', number > 2 ? null : organisation(`Werkgever ${number}`)],
    ['third_location', number > 2 ? null : organisation(`Locatie ${number}`)],
    ['learning_company.name', { name: `Bedrijf ${number}`, kvkNumber: '87654321' }],
    ['costs', number > 2 ? null : `Kosten ${number}`],
  ];
  const row = random.of(rows);
  const unit = random.of(units);
  const stored = row && (partsOf(terms).get(row) as DraftTerms['periods'][number]);
  if (row && stored) {
    const from = random.day('2027-09-01', 700);
    choices.push([row, { ...stored, from, until: addDays(from, 30) }], [row, null]);
    choices.push([`period:extra-${number}`, { ...stored, period: { ...stored.period, id: `extra-${number}` } }]);
  }
  if (unit)
    choices.push([unit, null], ['outcome:Extra', { ...(partsOf(terms).get(unit) as object), unitName: 'Extra' }]);
  // Half of the time one of the first few, so that addenda meet.
  const [part, value] = random.of(random.below(2) === 0 ? choices.slice(1, 5) : choices) ?? ['costs', null];
  return withPart(terms, part, value);
}
