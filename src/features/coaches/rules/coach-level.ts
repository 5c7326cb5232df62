/** At which level somebody thinks and works. `mbo4_experienced`: a diploma of mbo-4, and years of work at a higher level. */
export const levels = ['hbo', 'mbo4_experienced', 'other'] as const;
export type CoachLevel = (typeof levels)[number];

/** How the hogeschool knows. */
export const levelBases = ['diploma', 'cv', 'talk', 'statement'] as const;
export type LevelBasis = (typeof levelBases)[number];

export type LevelFacts = { ownLevel: CoachLevel | null; level: CoachLevel | null };

/** What counts: what the hogeschool established, else what the coach says, else nothing. */
export const levelThatCounts = ({
  ownLevel,
  level,
}: LevelFacts): { level: CoachLevel; isEstablished: boolean } | null =>
  level ? { level, isEstablished: true } : ownLevel ? { level: ownLevel, isEstablished: false } : null;
