/**
 * The facts of which somebody chooses, one by one, whose stays: each with its columns, which go together. A street of one and a
 * postcode of the other would be no address.
 */
export const choices = {
  name: ['name'],
  kvkNumber: ['kvkNumber'],
  establishmentNumber: ['establishmentNumber'],
  address: ['street', 'postcode', 'place'],
  phone: ['phone'],
  sbi: ['sbiCode', 'sbiScheme'],
  stage: ['stage'],
  owner: ['ownerPersonId'],
  source: ['source'],
} as const;
export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

/** Columns of a company that no choice is about: ids, what follows from others, and when it was made. */
export const unchosen: readonly string[] = [
  'institutionId',
  'id',
  'createdAt',
  'mergedIntoId',
  'pc4',
  'phoneKey',
  'addressKey',
  'matchedAt',
  // These follow the years, the contact moments, the name and the place.
  'staff',
  'turnover',
  'balanceSheet',
  'smeStatus',
  'largeSince',
  'largeSeenAt',
  'spot',
  'waitingSince',
  'sortName',
  'sortPlace',
  'sbiDivision',
];

type Column = (typeof choices)[Choice][number];
/** All that can be chosen, as the database holds it; empty is null, or '' of a text. */
export type MergeFacts = { [Name in Column]: string | number | null };

const stages = ['unknown', 'stopped', 'inactive', 'approached', 'interested', 'committed', 'active'];

const isEmpty = (value: string | number | null, column: Column) =>
  value === null || value === '' || (column === 'stage' && value === 'unknown');
const valuesOf = (facts: MergeFacts, choice: Choice) => choices[choice].map((column) => facts[column]);
const isKnown = (facts: MergeFacts, choice: Choice): boolean =>
  choices[choice].some((column) => !isEmpty(facts[column], column));

/** The facts that both know, and not alike: whoever merges says which stays. */
export function differing(kept: MergeFacts, merged: MergeFacts): Choice[] {
  return choiceNames.filter(
    (choice) =>
      isKnown(kept, choice) &&
      isKnown(merged, choice) &&
      JSON.stringify(valuesOf(kept, choice)) !== JSON.stringify(valuesOf(merged, choice)),
  );
}

/** Of which company a fact that differs is best taken: the one that stays, but for a stage, where the one that is further counts. */
export function proposed(kept: MergeFacts, merged: MergeFacts, choice: Choice): 'kept' | 'merged' {
  if (choice !== 'stage') return 'kept';
  return stages.indexOf(String(merged.stage)) > stages.indexOf(String(kept.stage)) ? 'merged' : 'kept';
}

/** The facts after merging: what only one knows is taken from that one, and of what differs the chosen. */
export function mergedFacts(
  kept: MergeFacts,
  merged: MergeFacts,
  chosen: ReadonlyMap<Choice, 'kept' | 'merged'>,
): MergeFacts {
  const differs = new Set(differing(kept, merged));
  const result = { ...kept };
  for (const choice of choiceNames) {
    const take = differs.has(choice)
      ? (chosen.get(choice) ?? proposed(kept, merged, choice))
      : isKnown(kept, choice)
        ? 'kept'
        : 'merged';
    if (take === 'merged') for (const column of choices[choice]) Object.assign(result, { [column]: merged[column] });
  }
  return result;
}

/** Whose address becomes a further location, so that workplaces at it stay where they are; null when both are at one address. */
export function formerAddressOf(kept: MergeFacts, merged: MergeFacts, result: MergeFacts): 'kept' | 'merged' | null {
  if (!differing(kept, merged).includes('address')) return null;
  return JSON.stringify(valuesOf(result, 'address')) === JSON.stringify(valuesOf(kept, 'address')) ? 'merged' : 'kept';
}

type Weight = { facts: MergeFacts; things: number; createdAt: Date };
/** Whether the first of two is the one that best stays: more hangs on it, else more is known of it, else it is the older one. */
export function isFuller(a: Weight, b: Weight): boolean {
  const known = ({ facts }: Weight) => choiceNames.filter((choice) => isKnown(facts, choice)).length;
  const difference = a.things - b.things || known(a) - known(b) || b.createdAt.getTime() - a.createdAt.getTime();
  return difference >= 0;
}
